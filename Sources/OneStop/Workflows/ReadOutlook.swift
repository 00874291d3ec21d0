public import Ledger
public import People
public import Storage
public import WorkTime

/// Hồ sơ đến hạn: how many open dossiers of an agency are due on a day.
public struct DueDayCount: Hashable, Sendable, RowReadable {
  /// Midnight that begins the day.
  public let day: Instant
  public let count: Int

  public init(_ row: Row) throws {
    day = try row[0]
    count = try row[1]
  }

  public init(day: Instant, count: Int) { (self.day, self.count) = (day, count) }
}

extension DossierDesk {
  /// What of the viewer's agency is due when, day by day: those that are worked on, not those that wait for the citizen.
  public func outlook(for viewer: Standing) async throws -> [DueDayCount] {
    try await records.read { db in try DossierLists(db).dueDays(for: viewer) }
  }

  /// Agencies that may be asked for an opinion: all others that there are today.
  public func agenciesToAsk(by agency: Agency.ID, at now: Instant) async throws -> [Agency] {
    try await records.read { db in
      try PeopleRegister(db).allAgencies().filter { $0.id != agency && $0.exists(on: now.vietnamDate) }
    }
  }

  /// The close of an agency's office hours so many working days from now.
  public func closing(afterWorkingDays days: Int, of agency: Agency, at now: Instant) -> Instant {
    agency.officeHours.closing(of: calendar.adding(workingDays: days, to: now.vietnamDate)).instant
  }
}
