import Ledger
import People
import Storage

/// Số của phiếu do thủ trưởng ký: a series for each agency that signs, form and year.
struct SlipNumberStore {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// The number kept for this slip of the dossier, or the next of the series: one that was reserved for a signature which
  /// did not come about waits for the next one, and is never given to another dossier.
  ///
  /// Under the chain of the agency that signs, so that nobody else takes one meanwhile.
  func reserve(_ form: SignedForm, for dossier: Dossier, in year: Int) throws -> SlipNumber {
    if let kept = try number(of: form, for: dossier, in: year) { return SlipNumber(kept, of: year) }
    let last: Int? = try db.value(
      """
      SELECT COALESCE(MAX(number), 0) FROM slip_numbers
      WHERE agency = \(dossier.competent) AND form = \(form) AND year = \(year)
      """)
    let next = SlipNumber((last ?? 0) + 1, of: year)
    try insert(SignedSlip(form, next), of: dossier)
    return next
  }

  /// Makes the rows say what the events say; in the ordinary course they do already.
  func write(_ dossier: Dossier) throws {
    for slip in dossier.signedSlips where try !isStored(slip, of: dossier) {
      let series: SQL = "agency = \(dossier.competent) AND form = \(slip.form) AND year = \(slip.number.year)"
      try db.run(
        "DELETE FROM slip_numbers WHERE \(series) AND (number = \(slip.number.number) OR dossier = \(dossier.id))")
      try insert(slip, of: dossier)
    }
  }

  /// Whether every number that the events name is kept as this dossier's; more may be reserved.
  func isStored(_ dossier: Dossier) throws -> Bool {
    try dossier.signedSlips.allSatisfy { try isStored($0, of: dossier) }
  }

  private func insert(_ slip: SignedSlip, of dossier: Dossier) throws {
    try db.run(
      """
      INSERT INTO slip_numbers (agency, form, year, number, dossier)
      VALUES (\(dossier.competent), \(slip.form), \(slip.number.year), \(slip.number.number), \(dossier.id))
      """)
  }

  private func isStored(_ slip: SignedSlip, of dossier: Dossier) throws -> Bool {
    try number(of: slip.form, for: dossier, in: slip.number.year) == slip.number.number
  }

  private func number(of form: SignedForm, for dossier: Dossier, in year: Int) throws -> Int? {
    try db.value(
      """
      SELECT number FROM slip_numbers
      WHERE agency = \(dossier.competent) AND form = \(form) AND year = \(year) AND dossier = \(dossier.id)
      """)
  }
}
