import Certificates
import PDFSigning

/// Says what a signature just made is worth, by the one examination that every figure rests on.
public enum SignatureVerification {
  /// What the signature of a role is worth in this file.
  ///
  /// - Parameter serial: the certificate that must have signed, hexadecimal.
  /// - Throws: `DocumentRefusal.signatureNotValid` when the field carries no signature of that certificate.
  static func check(
    _ examined: ExaminedPDF, role: SignatureRole, expecting serial: String
  ) throws(DocumentRefusal) -> SignatureCheck {
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
