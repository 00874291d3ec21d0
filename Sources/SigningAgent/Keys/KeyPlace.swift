import Certificates
import Tokens
import WorkTime

/// Nơi giữ khóa: where the key of a certificate may lie.
enum KeyPlace: Sendable {
  /// A token that shows the certificate without its PIN.
  case token(Token, Certificate, driver: Int)
  /// A key file, which shows its certificate only when it is opened.
  case file(KeyFile)
}

/// Tệp khóa: a PKCS#12 file on this computer.
public struct KeyFile: Hashable, Sendable {
  let path: String

  public init(path: String) { self.path = path }

  /// Without its folders.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// What a look at all tokens and files gave for one certificate.
struct KeySearch: Sendable {
  var places: [KeyPlace] = []
  /// Names of tokens that are plugged in and lack the certificate.
  var otherTokens: [String] = []
  /// What a driver or a token refused meanwhile.
  var faults: [TokenRefusal] = []
}
