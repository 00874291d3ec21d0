import Cryptography
import Storage

/// The secret of look-up addresses.
struct LookUpSecrets {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// That of this database, drawn now if there is none; whoever comes second takes the first one's.
  func key() throws -> LookUpKey {
    let drawn = Hexadecimal.text(of: SecureRandom.bytes(LookUpKey.secretLength))
    try db.run("INSERT INTO citizen_secrets (id, secret) VALUES (1, \(drawn)) ON CONFLICT (id) DO NOTHING")
    let kept: String = try db.value("SELECT secret FROM citizen_secrets WHERE id = 1") ?? drawn
    guard let secret = Hexadecimal.bytes(of: kept, count: LookUpKey.secretLength) else {
      throw StorageFault.engine(code: "congvu", message: "the secret of look-up addresses is damaged")
    }
    return LookUpKey(secret: secret)
  }
}
