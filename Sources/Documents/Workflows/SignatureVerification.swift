import Certificates
import PDFSigning
import WorkTime

/// Verifies what was just signed, and what is stored, with the one examination that every figure rests on.
public enum SignatureVerification {
  /// What the signature of a role is worth in this file.
  ///
  /// - Parameter serial: the certificate that must have signed, hexadecimal.
  /// - Throws: `DocumentRefusal.signatureNotValid` when the field carries no signature of that certificate.
  static func check(
    _ pdf: [UInt8], role: SignatureRole, expecting serial: String, trust: TrustList, at now: Instant
  ) throws -> SignatureCheck {
    let examined = try PDFSignatures.examine(pdf, trust: trust, at: now)
    guard let signature = examined.signatures.first(where: { $0.fieldName == role.fieldName }),
      signature.signer?.serialNumber.lowercased() == serial.lowercased()
    else { throw DocumentRefusal.signatureNotValid }
    return SignatureCheck(signature.verdict)
  }
}

extension SignatureCheck {
  init(_ verdict: SignatureVerdict) {
    switch verdict {
    case .valid: self = .valid
    case .invalid: self = .invalid
    case .indeterminate: self = .indeterminate
    }
  }
}
