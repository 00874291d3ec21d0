public import Storage
public import WorkTime

/// Hộp tin đi: where a feature leaves what a citizen is to be told, in the transaction of the act that it tells of.
public struct NoticeOutbox {
  private let db: Database

  /// - Parameter db: the transaction of `Records.write`.
  public init(_ db: Database) { self.db = db }

  /// Leaves a notice. One of the same key was left before: nothing happens, so that an act that is repeated, or a
  /// transaction that runs twice, tells once.
  public func queue(_ new: NewNotice, at now: Instant) throws { try NoticeQueue(db).add(new, at: now) }

  /// All that was left about one thing, oldest first, with how it stands.
  public func notices(about subject: String) throws -> [NoticeLine] { try NoticeLists(db).lines(about: subject) }
}
