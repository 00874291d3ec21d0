/// Why a signed message doesn't hold, whoever signed it.
public enum SignedMessageDefect: Error, Hashable, Sendable {
  /// A hash or a way of signing that we don't know, or that the signer's key or the message's digest doesn't go with.
  case algorithmUnsupported
  /// The content isn't the one that was signed.
  case digestMismatch
  /// The signer's key didn't make the signature value.
  case valueMismatch
  /// The signed attributes name another certificate than the one found.
  case certificateMismatch
}
