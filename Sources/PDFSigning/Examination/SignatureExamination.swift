import Certificates
import SignatureJudgement
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

  /// What the history of the file has to know of this signature; nil when its byte range can't be read.
  var signed: RevisionHistory.Signed? {
    range.map { RevisionHistory.Signed(field: field, dictionary: dictionary, range: $0) }
  }

  /// - Parameter coveredBefore: the end of the signature made before this one.
  func judge(
    coveredBefore: Int, history: RevisionHistory, _ circumstances: Circumstances
  ) -> ExaminedSignature {
    isTimestamp
      ? judgeTimestamp(coveredBefore: coveredBefore, history: history, circumstances)
      : judgeSignature(coveredBefore: coveredBefore, history: history, circumstances)
  }

  private func judgeSignature(
    coveredBefore: Int, history: RevisionHistory, _ circumstances: Circumstances
  ) -> ExaminedSignature {
    let claimedTime = whole.resolve(dictionary["M"]).string.flatMap(PDFDate.decode)
    var finding = Finding()
    do throws(SignatureFault) {
      let range = try checkedRange(coveredBefore: coveredBefore)
      finding.changes = try laterChanges(after: range, history: history)
      let message = try SignatureContents.message(in: contents(in: range))
      finding.message = message
      try message.check(over: range.content(of: pdf), requiresSigningCertificate: isCAdES)
      if case .forbidden = finding.changes { throw .defect(.forbiddenChanges) }
      let chain = SignatureChain(message, circumstances)
      finding.timestamps = chain.timestamps
      finding.provenTime = chain.moment.existedBy
      finding.used = chain.used
      try chain.check(claimed: claimedTime ?? message.signerInfo.attributes.signingTime)
      finding.level = isCAdES ? chain.level : .pkcs7
      finding.verdict = .valid
    } catch {
      finding.verdict = error.verdict
    }
    return examined(finding, signer: finding.message?.signer, claimedTime: claimedTime)
  }

  private func judgeTimestamp(
    coveredBefore: Int, history: RevisionHistory, _ circumstances: Circumstances
  ) -> ExaminedSignature {
    var finding = Finding()
    var authority: Certificate?
    do throws(SignatureFault) {
      let range = try checkedRange(coveredBefore: coveredBefore)
      finding.changes = try laterChanges(after: range, history: history)
      let token = try SignatureContents.encodedElement(in: contents(in: range))
      let reading = TimestampReading(
        trust: circumstances.trust, material: circumstances.store, moment: circumstances.moment)
      let timestamp = reading.examine(token, over: range.content(of: pdf))
      (authority, finding.provenTime, finding.verdict) = (timestamp.authority, timestamp.time, timestamp.verdict)
      finding.used = timestamp.used
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
    var used = ReceivedMaterial()
    var timestamps: [ExaminedTimestamp] = []
    var provenTime: Instant?
    var level: SignatureLevel?
    var verdict = SignatureVerdict.invalid(.signatureMalformed)
  }

  private func examined(_ finding: Finding, signer: Certificate?, claimedTime: Instant?) -> ExaminedSignature {
    ExaminedSignature(
      kind: isTimestamp ? .documentTimestamp : .signature, level: finding.level, fieldName: field.name, signer: signer,
      claimedTime: claimedTime, provenTime: finding.provenTime, used: finding.used, timestamps: finding.timestamps,
      certificationLevel: permission.level, revisionLength: end, coveredByteCount: range?.count ?? 0,
      coversWholeFile: end == pdf.count, laterChanges: finding.changes, verdict: finding.verdict)
  }

  private var isCAdES: Bool { dictionary["SubFilter"] == .name("ETSI.CAdES.detached") }

  private var isTimestamp: Bool { dictionary["SubFilter"] == .name("ETSI.RFC3161") }

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

  private func laterChanges(
    after range: SignedRange, history: RevisionHistory
  ) throws(SignatureFault) -> LaterChanges {
    guard ["Sig", "DocTimeStamp", nil].contains(dictionary["Type"]?.name),
      let steps = history.steps(after: range, signing: field)
    else { throw .defect(.notOfItsRevision) }
    return permission.judge(steps)
  }
}
