import SigningKeys
import Tokens
import WorkTime

/// Why a key did not sign.
enum KeyProblem: Error, Equatable, Sendable {
  case token(TokenRefusal)
  case file(KeyRefusal)
  /// The key file is gone, or may not be read.
  case fileUnreadable
  case pinMissing
  /// The key that was opened is not that of the certificate which the server waits for.
  case otherCertificate
  case expired(since: Instant)
  case notYetValid(from: Instant)
  /// Its certificate was not made out for signatures.
  case notForSigning
  /// The attributes that the server sent name another certificate than the key's.
  case attributesOfOther
  /// The value that came out is not a signature by this certificate's key.
  case valueWrong
}
