import Ledger
import People
import Storage
import WorkTime

/// The running numbers of dossier codes.
struct CodeStore {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Takes the unit's next code of the day, in the transaction that accepts the dossier: under the unit's chain nobody
  /// else takes one meanwhile.
  func next(of unit: Agency, on day: CalendarDate) throws -> DossierCode {
    let taken: [Int] = try db.values(
      """
      INSERT INTO dossier_sequences (agency, day, last) VALUES (\(unit.id), \(day), 1)
      ON CONFLICT (agency, day) DO UPDATE SET last = dossier_sequences.last + 1
      RETURNING last
      """)
    guard let last = taken.first else { throw StorageFault.engine(code: "congvu", message: "no code was given") }
    let code = DossierCode(unit: unit.identifiers.decision2020, day: day, sequence: last)
    guard DossierCode(code.description) == code else { throw DossierRefusal.unitIdentifierWrong }
    return code
  }
}
