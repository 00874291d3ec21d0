/// Why bytes are not read as a signed message.
public enum SignedMessageRefusal: Error, Hashable, Sendable {
  /// More bytes, certificates or pieces of evidence than a signature has use for.
  case tooLarge
  /// Not one DER-encoded SignedData with exactly one signer, signed attributes and the content asked for.
  case malformed
  /// The signer's certificate did not come along.
  case certificateMissing
}
