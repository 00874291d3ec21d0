import Cryptography
import ValidationReports
import WorkTime

/// What programs read from `congvu verify --json`, one a file.
struct VerifyAnswer: Encodable {
  let path: String
  /// `valid`, `invalid`, `indeterminate`, `unsigned` or `unreadable`.
  let verdict: String
  /// Why it is not readable; null otherwise.
  let problem: String?
  let sha256: String?
  let judgedAt: String?
  let trustList: String?
  let isCoveredWhole: Bool?
  let signatures: [Signature]?

  struct Signature: Encodable {
    let kind: String
    let level: String?
    let field: String
    let verdict: String
    let subIndication: String?
    let reason: String?
    let reasonText: String?
    let signer: Signer?
    let claimedTime: String?
    let provenTime: String?
    let timestamps: [Timestamp]
    let certificationLevel: Int?
    let revisionLength: Int
    let coversWholeFile: Bool
    let laterChanges: ChangesReport
    /// What is signed of an XML file; null for files of other kinds.
    let parts: [PartReport]?
  }

  struct Timestamp: Encodable {
    let authority: Signer?
    let time: String?
    let verdict: String
    let reason: String?
  }

  struct Signer: Encodable {
    let name: String
    let organization: String?
    let serialNumber: String
    let issuer: String
    let validFrom: String
    let validUntil: String
    let key: String
  }

  init(_ file: VerifiedFile) {
    path = file.path
    switch file.result {
    case .failure(let fault):
      (verdict, problem) = ("unreadable", fault.sentence)
      (sha256, judgedAt, trustList, isCoveredWhole, signatures) = (nil, nil, nil, nil, nil)
    case .success(let report):
      (verdict, problem) = (report.verdict?.rawValue ?? "unsigned", nil)
      (sha256, judgedAt) = (report.file.hexadecimal, report.judgedAt.isoText)
      (trustList, isCoveredWhole) = (report.trustList.hexadecimal, report.isCoveredWhole)
      signatures = report.signatures.map(Signature.init)
    }
  }
}

extension VerifyAnswer.Signature {
  init(_ report: SignatureReport) {
    self.init(
      kind: report.kind.rawValue, level: report.level?.rawValue, field: report.fieldName,
      verdict: report.verdict.rawValue, subIndication: report.subIndication?.rawValue,
      reason: report.reason?.code.rawValue, reasonText: report.reason?.words,
      signer: report.signer.map(VerifyAnswer.Signer.init), claimedTime: report.claimedTime?.isoText,
      provenTime: report.provenTime?.isoText, timestamps: report.timestamps.map(VerifyAnswer.Timestamp.init),
      certificationLevel: report.certificationLevel,
      revisionLength: report.revisionLength, coversWholeFile: report.coversWholeFile,
      laterChanges: report.laterChanges, parts: report.parts)
  }
}

extension VerifyAnswer.Timestamp {
  init(_ report: TimestampReport) {
    self.init(
      authority: report.authority.map(VerifyAnswer.Signer.init), time: report.time?.isoText,
      verdict: report.verdict.rawValue, reason: report.reason?.code.rawValue)
  }
}

extension VerifyAnswer.Signer {
  init(_ report: SignerReport) {
    self.init(
      name: report.name, organization: report.organization, serialNumber: report.serialNumber, issuer: report.issuer,
      validFrom: report.validFrom.isoText, validUntil: report.validUntil.isoText, key: report.key)
  }
}

extension Instant {
  fileprivate var isoText: String { VietnamTime(self).isoText }
}
