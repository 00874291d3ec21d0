/// Why a server key was not taken.
public enum ServerKeyRefusal: Error, Sendable, Equatable {
  /// The text is not an unencrypted Ed25519 private key in PEM.
  case notAnEd25519Key
  /// Group or others may read or write the key's file: its mode has to be 0600.
  case fileOpenToOthers
}
