package import Certificates
package import ValidationReports

extension TimestampReport {
  package init(_ timestamp: ExaminedTimestamp) {
    self.init(
      authority: timestamp.authority.map(SignerReport.init), time: timestamp.time,
      verdict: ReportVerdict(timestamp.verdict), reason: ReportReason(timestamp.verdict))
  }
}

extension SignerReport {
  package init(_ certificate: Certificate) {
    self.init(
      name: certificate.commonName, organization: certificate.organization, serialNumber: certificate.serialNumber,
      issuer: certificate.issuerName, validFrom: certificate.notBefore, validUntil: certificate.notAfter,
      key: certificate.publicKey.reportName)
  }
}

extension PublicKeyKind {
  fileprivate var reportName: String {
    switch self {
    case .rsa(let bits): "RSA \(bits)"
    case .ellipticCurve(let bits): "EC \(bits)"
    case .other: "?"
    }
  }
}

extension ReportVerdict {
  package init(_ verdict: SignatureVerdict) {
    switch verdict {
    case .valid: self = .valid
    case .invalid: self = .invalid
    case .indeterminate: self = .indeterminate
    }
  }
}
