internal import CLibPQ
internal import Foundation

/// A schema of its own in the test server's database.
struct TestSchema {
  let name: String
  let server: String

  init(name: String, server: String) throws {
    (self.name, self.server) = (name, server)
    try TestServer.run("CREATE SCHEMA \(name)", on: server)
  }

  /// The server's connection string, with this schema as the only one.
  var connection: String {
    guard server.hasPrefix("postgres") && server.contains("://") else {
      return "\(server) options='-c search_path=\(name)'"
    }
    return "\(server)\(server.contains("?") ? "&" : "?")options=-c%20search_path%3D\(name)"
  }

  func drop() {
    do {
      try TestServer.run("DROP SCHEMA \(name) CASCADE", on: server)
    } catch {
      FileHandle.standardError.write(Data("left behind: schema \(name): \(error)\n".utf8))
    }
  }
}

/// Statements outside any records, such as an administrator's.
public enum TestServer {
  public static func run(_ statement: String, on connection: String) throws {
    let handle = PQconnectdb(connection)
    defer { PQfinish(handle) }
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    let result = PQexec(handle, statement)
    defer { PQclear(result) }
    guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else {
      throw TestServerFault(PQerrorMessage(handle).map { String(cString: $0) } ?? "no connection")
    }
  }
}

/// The test server said no.
public struct TestServerFault: Error, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
