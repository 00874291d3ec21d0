import Foundation
public import Ledger
public import OneStop
public import Storage
import WorkTime

/// Tệp đang tải lên: a file on its way to a component, piece by piece, and then kept until the form is sent.
public struct CitizenUpload: Hashable, Sendable, RowReadable {
  public typealias ID = Identifier<CitizenUpload>

  public let id: ID
  public let account: CitizenAccount.ID
  /// The component's place in the procedure's list.
  public let place: Int
  public let name: String
  /// Bytes that are to come in all.
  public let size: Int
  /// Bytes that have come.
  public let received: Int
  /// Once it is there and was found in order.
  public let kept: ComponentFile?

  static let columns: SQL = "id, account, place, name, size, received, kept"

  public init(_ row: Row) throws {
    id = try row[0]
    account = try row[1]
    place = try row[2]
    name = try row[3]
    size = try row[4]
    received = try row[5]
    let text: String? = try row[6]
    kept = try text.map { try JSONDecoder().decode(ComponentFile.self, from: Foundation.Data($0.utf8)) }
  }
}

/// The uploads of citizens.
struct CitizenUploads {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// - Throws: `CitizenRefusal.unknownUpload`, also for another's.
  func upload(_ id: CitizenUpload.ID, of account: CitizenAccount.ID) throws -> CitizenUpload {
    let found: CitizenUpload? = try db.first(
      "SELECT \(CitizenUpload.columns) FROM citizen_uploads WHERE id = \(id) AND account = \(account)")
    guard let found else { throw CitizenRefusal.unknownUpload }
    return found
  }

  /// Those of a form, in the order of its components, older ones first.
  func uploads(for form: String, of account: CitizenAccount.ID) throws -> [CitizenUpload] {
    try db.all(
      """
      SELECT \(CitizenUpload.columns) FROM citizen_uploads WHERE account = \(account) AND form = \(form)
      ORDER BY place, id
      """)
  }

  /// A new one, or the one of the same file that was broken off.
  ///
  /// - Throws: `CitizenRefusal.uploadTooLarge`, `uploadsTooMany`.
  func begin(
    _ name: String, size: Int, for form: String, place: Int, of account: CitizenAccount.ID, at now: Instant
  ) throws -> CitizenUpload.ID {
    if size < 1 || size > UploadAllowance.fileSize { throw CitizenRefusal.uploadTooLarge }
    let brokenOff: CitizenUpload.ID? = try db.value(
      """
      SELECT id FROM citizen_uploads WHERE account = \(account) AND form = \(form) AND place = \(place)
        AND name = \(name) AND size = \(size) AND kept IS NULL
      ORDER BY id LIMIT 1
      """)
    if let brokenOff { return brokenOff }
    let count: Int = try db.value("SELECT COUNT(*) FROM citizen_uploads WHERE account = \(account)") ?? 0
    let total: Int =
      try db.value("SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM citizen_uploads WHERE account = \(account)") ?? 0
    if count >= UploadAllowance.fileCount || total + size > UploadAllowance.totalSize {
      throw CitizenRefusal.uploadsTooMany
    }
    return try db.insert(
      """
      INSERT INTO citizen_uploads (account, form, place, name, size, received, kept, created_at)
      VALUES (\(account), \(form), \(place), \(name), \(size), 0, NULL, \(now))
      """)
  }

  /// - Throws: `CitizenRefusal.uploadElsewhere` when another piece came in between.
  func advance(_ upload: CitizenUpload, to received: Int) throws {
    let changed = try db.run(
      """
      UPDATE citizen_uploads SET received = \(received)
      WHERE id = \(upload.id) AND received = \(upload.received) AND kept IS NULL
      """)
    if changed == 0 { throw CitizenRefusal.uploadElsewhere(offset: upload.received) }
  }

  /// The file is in order; it takes the place of an earlier one for the same component.
  func keep(_ file: ComponentFile, as id: CitizenUpload.ID) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let text = String(decoding: try encoder.encode(file), as: UTF8.self)
    try db.run("UPDATE citizen_uploads SET kept = \(text), received = size WHERE id = \(id)")
    try db.run(
      """
      DELETE FROM citizen_uploads WHERE kept IS NOT NULL AND id <> \(id) AND EXISTS (
        SELECT 1 FROM citizen_uploads n WHERE n.id = \(id) AND n.account = citizen_uploads.account
          AND n.form = citizen_uploads.form AND n.place = citizen_uploads.place)
      """)
  }

  func forget(_ id: CitizenUpload.ID) throws { try db.run("DELETE FROM citizen_uploads WHERE id = \(id)") }

  func forget(form: String, of account: CitizenAccount.ID) throws {
    try db.run("DELETE FROM citizen_uploads WHERE account = \(account) AND form = \(form)")
  }

  /// Throws away what was begun before, and tells which.
  func forgetOld(before limit: Instant) throws -> [CitizenUpload.ID] {
    try db.values("DELETE FROM citizen_uploads WHERE created_at < \(limit) RETURNING id")
  }
}
