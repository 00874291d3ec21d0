public import Cryptography

/// Disk, database or file system failed, or a constraint of the schema said no.
public enum StorageFault: Error, Hashable, Sendable {
  /// No room left for the database or a file; nothing was changed.
  case diskFull
  /// Someone else held the database too long, or transactions kept colliding: worth another try later.
  case busy
  /// The database can't be reached, or has been closed.
  case unavailable
  /// The connection broke during COMMIT: the transaction may or may not have been recorded.
  case outcomeUnknown
  /// - Parameter name: the constraint, `table_columns_key` or `table_pkey` where the schema gives it no name;
  ///   `table.column` for NOT NULL; the table for append-only; on SQLite empty for a foreign key.
  case constraint(kind: ConstraintKind, name: String)
  /// No file of that content is in the folder.
  case fileMissing(SHA256Digest)
  /// The file is there, but its content is not what its name says.
  case fileDamaged(SHA256Digest)
  /// - Parameters: code: `errno`; operation: the system call.
  case fileSystem(code: Int32, operation: String)
  /// The text holds the character U+0000, which PostgreSQL can't keep.
  case unstorableText
  /// The text of a migration that was applied earlier has changed since.
  case migrationChanged(name: String)
  /// The database has a migration that this program does not know: it was written by a newer one.
  case migrationUnknown(name: String)
  /// - Parameters: code: SQLSTATE, or SQLite's extended result code; message: may quote values, so not for the log.
  case engine(code: String, message: String)
}

/// Which rule of the schema refused a row.
public enum ConstraintKind: String, Hashable, Sendable {
  case unique
  case foreignKey
  case check
  case notNull
  /// The table takes new rows only.
  case appendOnly
}
