internal import Foundation
internal import Logging
public import Storage

/// Opens an empty data folder for one test and takes it away afterwards.
public enum TestRecords {
  /// Runs `body` once on every engine there is.
  public static func each(
    migrations: [Migration] = [], _ body: (Records) async throws -> Void
  ) async throws {
    for engine in TestEngine.available { try await with(engine, migrations: migrations, body) }
  }

  /// Runs `body` on new records of this engine.
  @discardableResult
  public static func with<Result>(
    _ engine: TestEngine, migrations: [Migration] = [], _ body: (Records) async throws -> Result
  ) async throws -> Result {
    try await withPlace(engine) { place in
      let records = try await place.open(migrations: migrations)
      do {
        let result = try await body(records)
        try await records.close()
        return result
      } catch {
        try await records.close()
        throw error
      }
    }
  }

  /// Runs `body` with a place at which records can be opened, more than once too.
  @discardableResult
  public static func withPlace<Result>(
    _ engine: TestEngine, _ body: (TestPlace) async throws -> Result
  ) async throws -> Result {
    let name = "t_\(UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: ""))"
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("congvu-\(name)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { removeFolder(folder) }
    switch engine {
    case .sqliteInMemory: return try await body(TestPlace(location: .sqliteInMemory, folder: folder))
    case .sqliteOnDisk:
      return try await body(TestPlace(location: .sqlite(path: "\(folder)/congvu.sqlite"), folder: folder))
    case .postgreSQL:
      guard let server = TestEngine.postgreSQLConnection else {
        throw TestServerFault("CONGVU_TEST_POSTGRES is not set")
      }
      return try await inTurn {
        let schema = try TestSchema(name: name, server: server)
        defer { schema.drop() }
        return try await body(TestPlace(location: .postgreSQL(connection: schema.connection), folder: folder))
      }
    }
  }

  private static func inTurn<Result>(_ work: () async throws -> Result) async throws -> Result {
    await TestTurns.postgreSQL.enter()
    do {
      let result = try await work()
      await TestTurns.postgreSQL.leave()
      return result
    } catch {
      await TestTurns.postgreSQL.leave()
      throw error
    }
  }

  private static func removeFolder(_ folder: String) {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      FileHandle.standardError.write(Data("left behind: \(folder): \(error)\n".utf8))
    }
  }
}

/// Where the records of one test are.
public struct TestPlace: Sendable {
  public let location: DatabaseLocation
  /// A folder of the test's own; the files are in `files` below it.
  public let folder: String

  public init(location: DatabaseLocation, folder: String) { (self.location, self.folder) = (location, folder) }

  /// Opens the records; the caller closes them.
  public func open(migrations: [Migration] = []) async throws -> Records {
    var logger = Logger(label: "congvu.test")
    logger.logLevel = .error
    return try await Records.open(
      location, files: FileStore(folder: "\(folder)/files"), migrations: migrations, logger: logger, connections: 4)
  }
}
