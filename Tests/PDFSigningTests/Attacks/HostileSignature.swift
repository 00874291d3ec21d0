import SigningFixtures

/// A signature over SamplePDF's letter that a signer of bad faith made: rightly signed, but written as no honest
/// program would.
struct HostileSignature {
  /// The dictionary's entries beside the byte range and the contents.
  var entries = "/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (D:20200817093000+07'00')"
  /// The byte range's text from the gap's first byte, the first behind it, and the count of bytes from there.
  var byteRange: (Int, Int, Int) -> String = { "/ByteRange [0 \($0) \($1) \($2)]" }
  /// What is written into the gap, as wide as the digits it gets and their brackets.
  var gap: (String) -> String = { "<\($0)>" }
  /// Stands between the byte range and the gap.
  var contentsKey = "/Contents "
  /// Stands behind the gap, inside the dictionary.
  var afterGap = ""
  /// Further objects and changes of the signed revision.
  var revision: (inout RevisionDraft) -> Void = { _ in }
  /// Objects that stand before the signature's own in the file.
  var before: (inout RevisionDraft) -> Void = { _ in }

  /// Bytes kept for the CMS structure.
  private static let reserved = 4000
  private static let rangeWidth = 120

  /// The letter signed in its leader's field; the signature is object 16.
  func file(of world: SigningWorld, letter: [UInt8] = SamplePDF.letter()) -> [UInt8] {
    var draft = RevisionDraft(after: letter)
    before(&draft)
    let head = "<< \(entries) " + String(repeating: " ", count: HostileSignature.rangeWidth) + contentsKey
    let zeros = String(repeating: "0", count: HostileSignature.reserved * 2)
    draft.set("\(head)<\(zeros)>\(afterGap) >>", number: 16)
    let object = draft.bytes.count - "\nendobj\n".utf8.count - "\(head)<\(zeros)>\(afterGap) >>".utf8.count
    draft.set(Letter.leaderField("/V 16 0 R"), number: 10)
    draft.set(Letter.form("/SigFlags 3"), number: 3)
    revision(&draft)
    var file = draft.finish()
    let start = object + head.utf8.count
    let end = start + zeros.utf8.count + 2
    let range = Array(byteRange(start, end, file.count - end).utf8)
    let rangeStart = object + "<< \(entries) ".utf8.count
    file.replaceSubrange(rangeStart..<(rangeStart + range.count), with: range)
    let content = Array(file[..<start] + file[end...])
    let message = TestCMS.sign(content, key: world.leaderKey, as: world.leader, issuer: world.root.certificate)
    let digits = message.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let padded = digits + String(repeating: "0", count: zeros.utf8.count - digits.utf8.count)
    file.replaceSubrange(start..<end, with: Array(gap(padded).utf8))
    return file
  }
}
