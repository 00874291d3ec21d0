public import Certificates
import Cryptography
import SignatureJudgement
public import ValidationReports
public import WorkTime

extension PDFSignatures {
  /// Judges every signature and says what was found. Throws when the file itself can't be read with certainty.
  public static func report(
    on pdf: [UInt8], trust: TrustList, at now: Instant, existedBy: Instant? = nil
  ) throws(PDFSigningRefusal) -> ValidationReport {
    let examined = try examine(pdf, trust: trust, at: now, existedBy: existedBy)
    return ValidationReport(examined, of: pdf, trust: trust, at: now, existedBy: existedBy)
  }
}

extension ValidationReport {
  /// What was found in the file, by an examination with the same inputs.
  public init(_ examined: ExaminedPDF, of pdf: [UInt8], trust: TrustList, at now: Instant, existedBy: Instant?) {
    self.init(
      file: SHA256Digest(of: pdf), byteCount: pdf.count, judgedAt: now, existedBy: existedBy, trustList: trust.digest,
      signatures: examined.signatures.map { SignatureReport($0, trust: trust) })
  }
}

extension DetachedSignature {
  /// Judges it over the whole content and says what was found.
  public static func report(
    on signature: [UInt8], over content: [UInt8], trust: TrustList, at now: Instant, existedBy: Instant? = nil
  ) -> ValidationReport {
    let examined = examine(signature, over: content, trust: trust, at: now, existedBy: existedBy)
    return ValidationReport(
      file: SHA256Digest(of: content), byteCount: content.count, judgedAt: now, existedBy: existedBy,
      trustList: trust.digest, signatures: [SignatureReport(examined, trust: trust)])
  }
}

extension SignatureReport {
  init(_ signature: ExaminedSignature, trust: TrustList) {
    self.init(
      kind: signature.kind == .documentTimestamp ? .documentTimestamp : .signature,
      level: signature.level.map(LevelReport.init), fieldName: signature.fieldName,
      verdict: ReportVerdict(signature.verdict),
      subIndication: signature.verdict.subIndication, reason: ReportReason(signature.verdict),
      signer: signature.signer.map(SignerReport.init), claimedTime: signature.claimedTime,
      provenTime: signature.provenTime, timestamps: signature.timestamps.map(TimestampReport.init),
      certificationLevel: signature.certificationLevel,
      revisionLength: signature.revisionLength, coversWholeFile: signature.coversWholeFile,
      laterChanges: ChangesReport(signature.laterChanges),
      isOnTestRoot: trust.isOnTestRoot(signature.used.certificates) ? true : nil)
  }
}

extension LevelReport {
  init(_ level: SignatureLevel) {
    switch level {
    case .pkcs7: self = .pkcs7
    case .basic: self = .basic
    case .timestamped: self = .timestamped
    case .longTerm: self = .longTerm
    case .archived: self = .archived
    }
  }
}

extension ChangesReport {
  init(_ changes: LaterChanges) {
    switch changes {
    case .none: self.init(kind: .none, fields: [], objects: [])
    case .formFillingAndSigning(let fields): self.init(kind: .permitted, fields: fields, objects: [])
    case .forbidden(let objects):
      self.init(kind: .forbidden, fields: [], objects: objects.map { "\($0.number) \($0.generation)" })
    }
  }
}
