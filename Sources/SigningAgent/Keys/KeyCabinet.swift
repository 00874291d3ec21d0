import Certificates
import Cryptography
public import Tokens

/// Các nơi giữ khóa trên máy này: the tokens of the configured drivers and the configured key files. Every call blocks.
public struct KeyCabinet: Sendable {
  private let drivers: [TokenModule]
  private let files: [KeyFile]

  public init(drivers: [TokenModule], files: [KeyFile]) { (self.drivers, self.files) = (drivers, files) }

  /// Where the key of this certificate may lie: tokens that bear the certificate, else every key file.
  func search(for certificate: SHA256Digest) -> KeySearch {
    var search = KeySearch()
    for (index, driver) in drivers.enumerated() { look(into: driver, index, for: certificate, &search) }
    if search.places.isEmpty { search.places = files.map { .file($0) } }
    return search
  }

  private func look(into driver: TokenModule, _ index: Int, for certificate: SHA256Digest, _ search: inout KeySearch) {
    do throws(TokenRefusal) {
      var tokens = try driver.tokens()
      if tokens.isEmpty {
        // Some drivers see a token that was put back only when they are initialised anew.
        try driver.restart()
        tokens = try driver.tokens()
      }
      for token in tokens { look(at: token, of: driver, index, for: certificate, &search) }
    } catch {
      search.faults.append(error)
    }
  }

  private func look(
    at token: Token, of driver: TokenModule, _ index: Int, for certificate: SHA256Digest, _ search: inout KeySearch
  ) {
    do throws(TokenRefusal) {
      let certificates = try driver.open(token).certificates()
      if let found = certificates.first(where: { $0.fingerprint == certificate }) {
        search.places.append(.token(token, found, driver: index))
      } else {
        search.otherTokens.append(token.label)
      }
    } catch {
      search.faults.append(error)
    }
  }

  /// Opens the key of this certificate.
  ///
  /// - Parameter pin: as typed; nil where it is typed on the token itself.
  func open(
    _ place: KeyPlace, of certificate: SHA256Digest, pin: String?
  ) throws(KeyProblem) -> any SigningKey {
    switch place {
    case .file(let file):
      guard let pin else { throw .pinMissing }
      return try file.open(pin: pin)
    case .token(let token, let known, let driver):
      do throws(TokenRefusal) { return try open(token, of: known, driver: drivers[driver], pin: pin) } catch {
        throw .token(error)
      }
    }
  }

  private func open(
    _ token: Token, of certificate: Certificate, driver: TokenModule, pin: String?
  ) throws(TokenRefusal) -> any SigningKey {
    let session = try driver.open(token)
    guard let pin else {
      try session.loginOnPINPad()
      return try session.key(of: certificate)
    }
    try session.login(pin: TokenPIN(pin))
    let key = try session.key(of: certificate)
    return key.asksEachTime ? key.confirmed(by: TokenPIN(pin)) : key
  }
}
