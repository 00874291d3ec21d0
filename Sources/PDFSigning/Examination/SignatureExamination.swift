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

  /// By what it is judged.
  struct Circumstances {
    let trust: TrustList
    /// The file's own evidence.
    let store: ReceivedMaterial
    let moment: ValidationMoment
    /// A later document timestamp that holds covers the file's evidence.
    let isArchived: Bool
  }

  /// - Parameter coveredBefore: the end of the signature made before this one.
  func judge(coveredBefore: Int, _ circumstances: Circumstances) -> ExaminedSignature {
    isTimestamp
      ? judgeTimestamp(coveredBefore: coveredBefore, circumstances)
      : judgeSignature(coveredBefore: coveredBefore, circumstances)
  }

  private func judgeSignature(coveredBefore: Int, _ circumstances: Circumstances) -> ExaminedSignature {
    let claimedTime = whole.resolve(dictionary["M"]).string.flatMap(PDFDate.decode)
    var finding = Finding()
    do throws(SignatureFault) {
      let range = try checkedRange(coveredBefore: coveredBefore)
      finding.changes = try laterChanges(after: range)
      let message = try SignatureContents.message(in: contents(in: range))
      finding.message = message
      try message.check(over: range.content(of: pdf), requiresSigningCertificate: isCAdES)
      if case .forbidden = finding.changes { throw .defect(.forbiddenChanges) }
      let chain = SignatureChain(message, circumstances)
      finding.timestamps = chain.timestamps
      finding.provenTime = chain.moment.existedBy
      try chain.check(claimed: claimedTime ?? message.signerInfo.attributes.signingTime)
      finding.level = isCAdES ? chain.level : .pkcs7
      finding.verdict = .valid
    } catch {
      finding.verdict = error.verdict
    }
    return examined(finding, signer: finding.message?.signer, claimedTime: claimedTime)
  }

  private func judgeTimestamp(coveredBefore: Int, _ circumstances: Circumstances) -> ExaminedSignature {
    var finding = Finding()
    var authority: Certificate?
    do throws(SignatureFault) {
      let range = try checkedRange(coveredBefore: coveredBefore)
      finding.changes = try laterChanges(after: range)
      let token = try SignatureContents.encodedElement(in: contents(in: range))
      let reading = TimestampReading(
        trust: circumstances.trust, material: circumstances.store, moment: circumstances.moment)
      let timestamp = reading.examine(token, over: range.content(of: pdf))
      (authority, finding.provenTime, finding.verdict) = (timestamp.authority, timestamp.time, timestamp.verdict)
      if case .forbidden = finding.changes, timestamp.verdict == .valid { throw .defect(.forbiddenChanges) }
    } catch {
      finding.verdict = error.verdict
    }
    return examined(finding, signer: authority, claimedTime: nil)
  }

  /// What was found of it so far.
  private struct Finding {
    var changes = LaterChanges.forbidden(objects: [])
    var message: SignedMessage?
    var timestamps: [ExaminedTimestamp] = []
    var provenTime: Instant?
    var level: SignatureLevel?
    var verdict = SignatureVerdict.invalid(.signatureMalformed)
  }

  private func examined(_ finding: Finding, signer: Certificate?, claimedTime: Instant?) -> ExaminedSignature {
    ExaminedSignature(
      kind: isTimestamp ? .documentTimestamp : .signature, level: finding.level, fieldName: field.name, signer: signer,
      claimedTime: claimedTime, provenTime: finding.provenTime, timestamps: finding.timestamps,
      certificationLevel: permission.level, revisionLength: end, coveredByteCount: range?.count ?? 0,
      coversWholeFile: end == pdf.count, laterChanges: finding.changes, verdict: finding.verdict)
  }

  private var isCAdES: Bool { dictionary["SubFilter"] == .name("ETSI.CAdES.detached") }

  private var isTimestamp: Bool { dictionary["SubFilter"] == .name("ETSI.RFC3161") }

  /// Whether the revision that it covers has the file's evidence in it.
  var coversSecurityStore: Bool {
    guard let range else { return false }
    do throws(SignatureFault) {
      return (range.end == pdf.count ? whole : try revision(upTo: range.end)).catalog["DSS"] != nil
    } catch {
      return false
    }
  }

  private func checkedRange(coveredBefore: Int) throws(SignatureFault) -> SignedRange {
    guard let range, PDFTail.isRevisionEnd(pdf[..<range.end]) else { throw .defect(.byteRangeMalformed) }
    guard range.gap.lowerBound >= coveredBefore else { throw .defect(.notOfItsRevision) }
    return range
  }

  /// The CMS bytes, only if the string in the gap is the signature's own contents.
  private func contents(in range: SignedRange) throws(SignatureFault) -> [UInt8] {
    guard isCAdES || isTimestamp || dictionary["SubFilter"] == .name("adbe.pkcs7.detached") else {
      throw .doubt(.formatUnsupported)
    }
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
}
