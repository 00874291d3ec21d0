public import Certificates
import Cryptography
import SignatureJudgement
public import ValidationReports
public import WorkTime

extension XMLSignatures {
  /// Judges every signature and says what was found. Throws when the file itself can't be read with certainty.
  public static func report(
    on xml: [UInt8], files: [String: [UInt8]] = [:], trust: TrustList, at now: Instant, existedBy: Instant? = nil
  ) throws(XMLRefusal) -> ValidationReport {
    let examined = try examine(xml, files: files, trust: trust, at: now, existedBy: existedBy)
    return ValidationReport(
      file: SHA256Digest(of: xml), byteCount: xml.count, judgedAt: now, existedBy: existedBy, trustList: trust.digest,
      signatures: examined.signatures.map { SignatureReport($0, byteCount: xml.count, trust: trust) })
  }
}

extension SignatureReport {
  init(_ signature: ExaminedXMLSignature, byteCount: Int, trust: TrustList) {
    self.init(
      kind: .signature, level: signature.level.map(LevelReport.init), fieldName: signature.identifier ?? "",
      verdict: ReportVerdict(signature.verdict), subIndication: signature.verdict.subIndication,
      reason: ReportReason(signature.verdict), signer: signature.signer.map(SignerReport.init),
      claimedTime: signature.claimedTime, provenTime: signature.provenTime,
      timestamps: signature.timestamps.map(TimestampReport.init), certificationLevel: nil, revisionLength: byteCount,
      coversWholeFile: signature.coversDocument, laterChanges: ChangesReport(kind: .none, fields: [], objects: []),
      parts: signature.parts.map(PartReport.init),
      isOnTestRoot: trust.isOnTestRoot(signature.used.certificates) ? true : nil)
  }
}

extension LevelReport {
  init(_ level: XMLSignatureLevel) {
    switch level {
    case .plain: self = .xmlDSig
    case .basic: self = .xadesBasic
    case .timestamped: self = .xadesTimestamped
    case .longTerm: self = .xadesLongTerm
    }
  }
}

extension PartReport {
  init(_ part: SignedPart) {
    switch part {
    case .document(let path): self.init(kind: .document, name: path)
    case .element(let path): self.init(kind: .element, name: path)
    case .file(let name): self.init(kind: .file, name: name)
    }
  }
}
