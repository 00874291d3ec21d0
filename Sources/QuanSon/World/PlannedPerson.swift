import People

/// Somebody of the named world before the database has given a number.
struct PlannedPerson: Hashable, Sendable {
  let position: Position
  let fullName: String
  let title: String
  /// Ký hiệu of the drafting unit.
  let unit: String
  /// Sign-in name.
  let account: String
  /// What they are besides, in the same unit.
  var alsoHolds: [Position] = []
  /// Whether the certificate ends on `QuanSon.earlyExpiry` instead of in 2025.
  var keyExpiresEarly = false

  /// Whether they have a key of their own.
  var signs: Bool { position == .chairman || position == .viceChairman }
}
