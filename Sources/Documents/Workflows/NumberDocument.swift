public import Ledger
public import People
import Storage
public import WorkTime

extension DocumentDesk {
  /// Cấp số và ngày, đăng ký: the next number of the series, today's date, the entry in the register; all or nothing.
  @discardableResult
  public func number(
    _ id: OutgoingDocument.ID, by clerk: Permit<Registry>, once: String = "", at now: Instant
  ) async throws -> OutgoingDocument {
    try await change(id, in: clerk.agency, by: clerk.person, once: once, at: now) { document, db in
      let policy = try ProcessPolicy(of: clerk.agency, at: now, in: db)
      try document.requireNumberable(by: clerk, policy: policy)
      let number = try takeNumber(for: document.particulars, of: clerk.agency, on: now.vietnamDate, in: db)
      let numbered = try document.give(number, by: clerk, policy: policy, at: now)
      return [numbered, try document.register(by: clerk, at: now)]
    }
  }

  /// Hủy số, nêu lý do.
  public func void(
    _ id: OutgoingDocument.ID, reason: String, by clerk: Permit<Registry>, once: String = "", at now: Instant
  ) async throws {
    try await change(id, in: clerk.agency, by: clerk.person, once: once, at: now) { document, _ in
      [try document.void(reason: reason, by: clerk, at: now)]
    }
  }
}

/// The next number of the series that the agency's head has decided for this type. A decision that changes the way of
/// numbering holds from the next year on, so that number and symbol stay unique in a year (Điều 15).
func takeNumber(
  for particulars: Particulars, of agency: Agency.ID, on day: CalendarDate, in db: Database
) throws -> IssuedNumber {
  let record = try PeopleRegister(db).agency(agency)
  guard let type = DocumentTypeCatalogue.type(code: particulars.type) else { throw DocumentRefusal.unknownType }
  guard let symbol = DocumentSymbol.symbol(of: type, body: record.symbol, unit: particulars.unit) else {
    throw DocumentRefusal.unnumberedType
  }
  let store = NumberStore(db)
  let policy = try store.policy(of: agency, year: day.year) ?? record.numbering
  return try store.next(in: NumberSeries.name(for: type, policy: policy), of: agency, symbol: symbol, on: day)
}
