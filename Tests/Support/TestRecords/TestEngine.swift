internal import Foundation

/// The databases that a test of stored records runs on: `@Test(arguments: TestEngine.available)`.
public enum TestEngine: String, CaseIterable, Sendable {
  case sqliteInMemory
  case sqliteOnDisk
  case postgreSQL

  /// The libpq connection string in `CONGVU_TEST_POSTGRES`; `bin/test` starts a server of its own and sets it.
  public static var postgreSQLConnection: String? { ProcessInfo.processInfo.environment["CONGVU_TEST_POSTGRES"] }

  /// All engines; without PostgreSQL when no server is given, which a skipped test of `StorageTests` then reports.
  public static var available: [TestEngine] {
    allCases.filter { $0 != .postgreSQL || postgreSQLConnection != nil }
  }
}
