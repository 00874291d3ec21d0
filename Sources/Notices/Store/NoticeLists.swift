public import Ledger
public import People
public import Storage
public import WorkTime

/// Danh sách tin nhắn của một cơ quan: counter and list come from the same states.
public enum NoticeList: String, Hashable, Sendable, CaseIterable {
  /// Chưa gửi được: failed, to be tried again or given up.
  case unsent
  /// Đang chờ gửi.
  case waiting
  /// Giữ lại vì chưa cài đặt cách gửi.
  case held
  /// Đã gửi, đã báo cách khác.
  case done

  var states: [NoticeState] {
    switch self {
    case .unsent: [.failed, .givenUp]
    case .waiting: [.queued, .sending]
    case .held: [.held]
    case .done: [.sent, .toldOtherwise]
    }
  }
}

/// A row of the list; whom it is for shows masked only.
public struct NoticeLine: Hashable, Sendable, RowReadable {
  public let id: CitizenNotice.ID
  public let agency: Agency.ID
  public let courier: CourierKind
  public let masked: String
  public let occasion: NoticeOccasion
  public let contents: NoticeContents
  public let about: String
  public let queuedAt: Instant
  public let expiresAt: Instant
  public let state: NoticeState
  public let tries: Int
  /// When it is tried next, or its sender's lease ends.
  public let nextAt: Instant?
  public let failure: NoticeFailure?
  /// When it was sent, given up or closed.
  public let settledAt: Instant?

  /// Whether sending it again makes sense; a code for signing in that was given up is gone.
  public var mayBeRetried: Bool { state.isUnsent && !(occasion == .signInCode && state == .givenUp) }

  static let columns: SQL = """
    id, agency, courier, masked, occasion, contents, about, queued_at, expires_at, state, tries, next_at, failure,
    settled_at
    """

  public init(_ row: Row) throws {
    id = try row[0]
    agency = try row[1]
    courier = try row[2]
    masked = try row[3]
    occasion = try row[4]
    contents = try row[5]
    about = try row[6]
    queuedAt = try row[7]
    expiresAt = try row[8]
    state = try row[9]
    tries = try row[10]
    nextAt = try row[11]
    failure = try row[12]
    settledAt = try row[13]
  }
}

/// What the people in charge ask about an agency's notices.
struct NoticeLists {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func count(_ list: NoticeList, of agency: Agency.ID) throws -> Int {
    try db.value(NoticeLists.tally(list, of: agency)) ?? 0
  }

  static func tally(_ list: NoticeList, of agency: Agency.ID) -> SQL {
    "SELECT COUNT(*) FROM notices WHERE agency = \(agency) AND state IN \(list.states)"
  }

  /// Newest first.
  func lines(_ list: NoticeList, of agency: Agency.ID, skipping skipped: Int, limit: Int) throws -> [NoticeLine] {
    try db.all(NoticeLists.page(list, of: agency, skipping: skipped, limit: limit))
  }

  static func page(_ list: NoticeList, of agency: Agency.ID, skipping skipped: Int, limit: Int) -> SQL {
    """
    SELECT \(NoticeLine.columns) FROM notices WHERE agency = \(agency) AND state IN \(list.states)
    ORDER BY id DESC LIMIT \(limit) OFFSET \(skipped)
    """
  }

  /// All that was queued about one thing, oldest first.
  func lines(about subject: String) throws -> [NoticeLine] {
    try db.all("SELECT \(NoticeLine.columns) FROM notices WHERE about = \(subject) ORDER BY id")
  }

  func line(_ id: CitizenNotice.ID) throws -> NoticeLine? {
    try db.first("SELECT \(NoticeLine.columns) FROM notices WHERE id = \(id)")
  }
}
