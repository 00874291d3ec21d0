import PDFSigning
import SigningFixtures

/// The signed files that attacks start from.
struct AttackWorkshop: Sendable {
  /// What has been signed already.
  enum Start: Sendable {
    /// The leader certified the letter and left form filling open (DocMDP level 2).
    case leader
    /// The same at another level.
    case certified(level: Int)
    /// Number, date and the agency's signature came after the leader's.
    case issued
    /// The agency alone approved the letter; nothing is certified.
    case approved
    /// The same, with a lock on fields: its action and field names.
    case locked(String)
  }

  let world: SigningWorld

  init() throws { world = try SigningWorld() }

  func file(_ start: Start) throws -> [UInt8] {
    switch start {
    case .leader: try world.signedByLeader()
    case .certified(let level): try certified(level: level)
    case .issued: try world.issued()
    case .approved: try approved(SamplePDF.letter())
    case .locked(let lock):
      try approved(withoutSharedDrawing(SamplePDF.letter(agencyExtra: "/Lock << /Type /SigFieldLock \(lock) >>")))
    }
  }

  /// An approval of this letter by the agency; the signature is object 16.
  func approved(_ letter: [UInt8]) throws -> [UInt8] {
    try world.sign(letter, world.agencyRequest(fills: []), key: world.agencyKey, as: world.agency)
  }

  /// The letter without the empty drawing that its text fields share: where a locked field and an open one show the same
  /// old object, pyHanko 0.38 takes the locked one for updated.
  private func withoutSharedDrawing(_ letter: [UInt8]) -> [UInt8] {
    let drawing = "/AP << /N 12 0 R >>"
    let blank = Array(String(repeating: " ", count: drawing.utf8.count).utf8)
    var bytes = letter
    while let place = bytes.firstRange(of: Array(drawing.utf8)) { bytes.replaceSubrange(place, with: blank) }
    return bytes
  }

  /// The letter certified at another level than our own code certifies at.
  private func certified(level: Int) throws -> [UInt8] {
    var bytes = try world.leaderRequest().prepare(SamplePDF.letter()).bytes
    let text = Array("/TransformParams << /P 2".utf8)
    guard let place = bytes.firstRange(of: text) else { preconditionFailure("a certification has a level") }
    bytes[place.upperBound - 1] = UInt8(48 + level)
    let prepared = try PreparedPDF(stored: bytes)
    let value = world.leaderKey.sign(prepared.signedAttributes(for: world.leader).bytesToSign)
    return try prepared.complete(with: value, certificate: world.leader, chain: [world.root.certificate]).bytes
  }
}
