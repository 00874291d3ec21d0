import Certificates
import SignedMessages
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

  /// - Parameter coveredBefore: the end of the signature made before this one.
  func judge(coveredBefore: Int, trust: TrustList, at moment: ValidationMoment) -> ExaminedSignature {
    let claimedTime = whole.resolve(dictionary["M"]).string.flatMap(PDFDate.decode)
    var changes = LaterChanges.forbidden(objects: [])
    var message: SignedMessage?
    let verdict: SignatureVerdict
    do throws(SignatureFault) {
      let range = try checkedRange(coveredBefore: coveredBefore)
      changes = try laterChanges(after: range)
      let read = try SignatureContents.message(in: contents(in: range))
      message = read
      try read.check(over: range.content(of: pdf), requiresSigningCertificate: isCAdES)
      if case .forbidden = changes { throw .defect(.forbiddenChanges) }
      try checkChain(of: read, at: SignatureTime(claimed: claimedTime, moment), trust: trust)
      verdict = .valid
    } catch {
      verdict = error.verdict
    }
    return ExaminedSignature(
      fieldName: field.name, signer: message?.signer, claimedTime: claimedTime,
      provenTime: moment.existedBy, certificationLevel: permission.level, revisionLength: end,
      coveredByteCount: range?.count ?? 0,
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

  private func laterChanges(after range: SignedRange) throws(SignatureFault) -> LaterChanges {
    let covered = range.end == pdf.count ? whole : try revision(upTo: range.end)
    guard let signedField = covered.form.field(named: field.name), signedField.value == field.value,
      covered.resolve(signedField.value) == .dictionary(dictionary)
    else { throw .defect(.notOfItsRevision) }
    guard range.end < pdf.count else { return .none }
    var comparison = RevisionComparison(from: covered, to: whole, permission: permission)
    let changes = comparison.judge()
    guard case .none = changes else { return changes }
    if pdf[range.end...].allSatisfy(PDFSyntax.isSpace) { return .none }
    // A further revision that shows nothing new; anything else behind the last revision is not a revision.
    return PDFTail.isRevisionEnd(pdf[...]) ? .formFillingAndSigning(fields: []) : .forbidden(objects: [])
  }

  private func revision(upTo end: Int) throws(SignatureFault) -> PDFRevision {
    do {
      let reader = try PDFReader(pdf[..<end])
      return try PDFRevision(reader, form: try PDFForm(reader))
    } catch {
      throw .defect(.notOfItsRevision)
    }
  }

  private func checkChain(
    of message: SignedMessage, at time: SignatureTime, trust: TrustList
  ) throws(SignatureFault) {
    try time.requireClaim(within: message.signer)
    switch trust.examine(message.signer, with: message.received, at: time.control).verdict {
    case .trusted: return
    case .untrusted: throw .doubt(.issuerUnknown)
    case .expired: throw time.expired(message.signer)
    case .notYetValid: throw .defect(.certificateNotYetValid)
    case .revoked(let date): throw time.revoked(since: date)
    // Only a proof of the time makes a later revocation harmless.
    case .revokedAfterwards(let date):
      if !time.isProved { throw .doubt(.revokedAfterClaimedTime(since: date)) }
    case .revocationUnknown: throw .doubt(.revocationUnknown)
    case .notForSigning: throw .defect(.certificateNotForSigning)
    case .tooWeak: throw .defect(.tooWeak)
    }
  }
}
