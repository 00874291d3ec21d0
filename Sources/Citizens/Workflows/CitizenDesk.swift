import Ledger
public import OneStop
public import Storage

/// Phía người dân: the workflows of what anybody may see and of what a citizen does for themself.
public struct CitizenDesk: Sendable {
  public let dossiers: DossierDesk
  public let key: LookUpKey

  public var records: Records { dossiers.records }

  /// Takes up the look-up key of the database, or draws one.
  public static func open(over dossiers: DossierDesk) async throws -> CitizenDesk {
    let key = try await dossiers.records.write(chain: .system) { db in try LookUpSecrets(db).key() }
    return CitizenDesk(dossiers: dossiers, key: key)
  }

  init(dossiers: DossierDesk, key: LookUpKey) { (self.dossiers, self.key) = (dossiers, key) }
}
