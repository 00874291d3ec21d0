internal import Cryptography

/// A step of the schema, applied once, in the order of the list it stands in. Its text never changes afterwards.
public struct Migration: Sendable, Hashable {
  /// Unique for all time, `documents.1-drafts`.
  public let name: String
  public let statements: [MigrationStatement]

  public init(name: String, statements: [MigrationStatement]) {
    (self.name, self.statements) = (name, statements)
  }

  /// What is kept of an applied migration, so that a later change of its text shows.
  var digest: SHA256Digest {
    SHA256Digest(of: statements.map(\.canonical).joined(separator: "\u{0}").utf8)
  }
}

/// One statement of a migration.
public enum MigrationStatement: Sendable, Hashable, ExpressibleByStringLiteral {
  /// DDL for both engines with the types INTEGER (64 bits) and TEXT; `{{identity}}` is the definition of an
  /// automatic primary key, as in `id {{identity}}`.
  case portable(String)
  /// Triggers that refuse to update or delete a row of the table.
  case appendOnly(table: String)
  /// Where the engines differ beyond that.
  case perEngine(sqlite: String, postgreSQL: String)

  public init(stringLiteral text: String) { self = .portable(text) }

  var canonical: String {
    switch self {
    case .portable(let text): "portable:\(text)"
    case .appendOnly(let table): "append-only:\(table)"
    case .perEngine(let sqlite, let postgreSQL): "sqlite:\(sqlite)\u{1}postgresql:\(postgreSQL)"
    }
  }
}

extension Migration {
  /// The statement that makes a table take new rows only.
  public static func appendOnly(_ table: String) -> MigrationStatement { .appendOnly(table: table) }
}
