/// A key made for a signer, with its certificate.
public struct IssuedKey: Hashable, Sendable {
  /// The encrypted PKCS#12 file, for `KeyContainer.open`.
  public let container: [UInt8]
  /// DER.
  public let certificate: [UInt8]
  public let serial: CertificateSerial
}
