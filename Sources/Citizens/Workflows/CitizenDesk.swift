import Ledger
public import OneStop
public import Storage

/// Phía người dân: the workflows of what anybody may see and of what a citizen does for themself.
public struct CitizenDesk: Sendable {
  public let dossiers: DossierDesk
  public let key: LookUpKey

  public var records: Records { dossiers.records }

  /// - Parameter key: that of the dossiers' database.
  public init(dossiers: DossierDesk, key: LookUpKey) { (self.dossiers, self.key) = (dossiers, key) }
}

extension LookUpKey {
  /// The key of a database, drawn now if there is none.
  public static func kept(in records: Records) async throws -> LookUpKey {
    try await records.write(chain: .system) { db in try LookUpSecrets(db).key() }
  }
}
