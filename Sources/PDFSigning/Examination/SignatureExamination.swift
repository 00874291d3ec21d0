import Certificates
import WorkTime

/// One signature under examination, with the file around it.
struct SignatureExamination {
  private let field: PDFField
  private let pdf: [UInt8]
  private let whole: PDFRevision
  private let dictionary: PDFDictionary
  private let range: SignedRange?
  private let permission: ModificationPermission

  init(
    of field: PDFField, in pdf: [UInt8], whole: PDFRevision, reader: PDFReader
  ) throws(PDFSigningRefusal) {
    self.field = field
    self.pdf = pdf
    self.whole = whole
    dictionary = try reader.dictionary(field.value) ?? [:]
    range = SignedRange(dictionary, fileSize: pdf.count)
    permission = try ModificationPermission(field, reader: reader)
  }

  /// Just behind the last covered byte; 0 when nothing is covered.
  var end: Int { range?.end ?? 0 }

  /// What the history of the file has to know of this signature; nil when its byte range can't be read.
  var signed: RevisionHistory.Signed? {
    range.map { RevisionHistory.Signed(field: field, dictionary: dictionary, range: $0) }
  }

  /// - Parameter coveredBefore: the end of the signature made before this one.
  func judge(coveredBefore: Int, history: RevisionHistory, trust: TrustList) -> ExaminedSignature {
    let claimedTime = whole.resolve(dictionary["M"]).string.flatMap(PDFDate.decode)
    var changes = LaterChanges.forbidden(objects: [])
    var message: CMSReading?
    let verdict: SignatureVerdict
    do throws(SignatureFault) {
      let range = try checkedRange(coveredBefore: coveredBefore)
      changes = try laterChanges(after: range, history: history)
      let read = try CMSReading(contents(in: range))
      message = read
      try read.check(over: range.content(of: pdf), requiresSigningCertificate: isCAdES)
      if case .forbidden = changes { throw .defect(.forbiddenChanges) }
      try checkChain(of: read, at: claimedTime, trust: trust)
      verdict = .valid
    } catch {
      verdict = error.verdict
    }
    return ExaminedSignature(
      fieldName: field.name, signer: message?.signer, claimedTime: claimedTime,
      certificationLevel: permission.level, revisionLength: end, coveredByteCount: range?.count ?? 0,
      coversWholeFile: end == pdf.count, laterChanges: changes, verdict: verdict)
  }

  private var isCAdES: Bool { dictionary["SubFilter"] == .name("ETSI.CAdES.detached") }

  private func checkedRange(coveredBefore: Int) throws(SignatureFault) -> SignedRange {
    guard let range, PDFTail.isRevisionEnd(pdf[..<range.end]) else { throw .defect(.byteRangeMalformed) }
    guard range.gap.lowerBound >= coveredBefore else { throw .defect(.notOfItsRevision) }
    return range
  }

  /// The CMS bytes, only if the string in the gap is the signature's own contents.
  private func contents(in range: SignedRange) throws(SignatureFault) -> [UInt8] {
    guard isCAdES || dictionary["SubFilter"] == .name("adbe.pkcs7.detached") else { throw .doubt(.formatUnsupported) }
    guard let contents = dictionary["Contents"]?.string, range.gap(in: pdf) == contents
    else { throw .defect(.byteRangeMalformed) }
    return contents
  }

  private func laterChanges(
    after range: SignedRange, history: RevisionHistory
  ) throws(SignatureFault) -> LaterChanges {
    guard ["Sig", "DocTimeStamp", nil].contains(dictionary["Type"]?.name),
      let steps = history.steps(after: range, signing: field)
    else { throw .defect(.notOfItsRevision) }
    return permission.judge(steps)
  }

  private func checkChain(
    of message: CMSReading, at claimedTime: Instant?, trust: TrustList
  ) throws(SignatureFault) {
    guard let claimedTime else { throw .doubt(.noClaimedTime) }
    switch trust.judge(message.signer, intermediates: message.certificates, at: claimedTime) {
    case .trusted: return
    case .untrusted: throw .doubt(.issuerUnknown)
    case .expired: throw .defect(.certificateExpired)
    case .notYetValid: throw .defect(.certificateNotYetValid)
    case .revoked(let date): throw .defect(.certificateRevoked(since: date))
    case .revokedAfterwards(let date): throw .doubt(.revokedAfterClaimedTime(since: date))
    case .revocationUnknown: throw .doubt(.revocationUnknown)
    case .notForSigning: throw .defect(.certificateNotForSigning)
    case .tooWeak: throw .defect(.tooWeak)
    }
  }
}
