import Hummingbird
import Ledger
import People

extension DeskContext {
  /// The dossier that the address names.
  func dossierID() throws -> Dossier.ID {
    guard let id = Dossier.ID(try parameters.require("id")) else { throw DossierRefusal.unknownDossier }
    return id
  }
}
