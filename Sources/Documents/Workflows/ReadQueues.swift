public import Ledger
public import People
import Storage
public import WorkTime

/// What waits in one queue.
public struct QueueView: Sendable {
  public let tally: QueueTally
  public let lines: [DocumentLine]

  public var queue: Queue { tally.queue }
  public var count: Int { tally.count }
  public var lateCount: Int { tally.lateCount }
}

/// The agency's documents, a page of them.
public struct DocumentListView: Sendable {
  public let lines: [DocumentLine]
  /// Where the next page begins; nil on the last one.
  public let next: OutgoingDocument.ID?
}

extension DocumentDesk {
  /// Lines on a page of a list.
  public static let pageSize = 25

  /// The queues of somebody, in the order of the process, each with its first lines.
  public func queues(of viewer: Standing, linesEach limit: Int, at now: Instant) async throws -> [QueueView] {
    try await records.read { db in
      try DocumentLists(db).views(of: Queue.of(viewer), for: viewer, linesEach: limit, at: now)
    }
  }

  public func queue(_ queue: Queue, of viewer: Standing, at now: Instant) async throws -> QueueView? {
    try await records.read { db in
      try DocumentLists(db).views(of: [queue], for: viewer, linesEach: 200, at: now).first
    }
  }

  /// - Parameter words: searched in number, symbol, subject and text; empty lists all.
  public func list(
    _ words: String, filter: DocumentFilter, in agency: Agency.ID, before: OutgoingDocument.ID?
  ) async throws -> DocumentListView {
    try await records.read { db in
      let lists = DocumentLists(db)
      let limit = DocumentDesk.pageSize + 1
      let found =
        words.isEmpty
        ? try lists.lines(in: agency, filter: filter, before: before, limit: limit)
        : try lists.search(words, in: agency, before: before, limit: limit)
      let page = Array(found.prefix(DocumentDesk.pageSize))
      return DocumentListView(lines: page, next: found.count > page.count ? page.last?.id : nil)
    }
  }

  /// The lines of documents that were chosen for signing, those only that this signer may sign.
  public func signable(_ ids: [OutgoingDocument.ID], by signer: Standing) async throws -> [DocumentLine] {
    try await records.read { db in
      try DocumentLists(db).lines(of: .toSign, for: signer.person.id, in: signer.agency.id, limit: 200)
        .filter { ids.contains($0.id) }
    }
  }

  /// A year's book, or a page of it.
  public func register(
    of agency: Agency.ID, year: Int, series: String, extent: RegisterExtent
  ) async throws -> RegisterView {
    try await records.read { db in
      let queries = RegisterQueries(db)
      let books = try queries.books(of: agency)
      let book = books.first { $0.year == year && $0.series == series }
      let (after, limit) = extent.range(upTo: book?.lastNumber ?? 0)
      return RegisterView(
        books: books, book: book, after: after,
        lines: try queries.lines(of: agency, year: year, series: series, after: after, limit: limit))
    }
  }
}

/// How much of a book is asked for.
public enum RegisterExtent: Hashable, Sendable {
  /// The last page, where the work is.
  case newest
  /// The page that begins after this number.
  case after(Int)
  /// Cả sổ, to be printed.
  case whole

  /// Lines on a page on the screen.
  public static let pageSize = 50

  /// The number that the lines follow, and how many are wanted.
  func range(upTo last: Int) -> (after: Int, limit: Int) {
    switch self {
    case .newest: (max(0, last - RegisterExtent.pageSize), RegisterExtent.pageSize)
    case .after(let number): (max(0, number), RegisterExtent.pageSize)
    case .whole: (0, Int.max)
    }
  }
}

/// A book, or a page of it.
public struct RegisterView: Sendable {
  /// All of the agency's.
  public let books: [RegisterBook]
  /// nil before its first number.
  public let book: RegisterBook?
  /// The number that the lines follow.
  public let after: Int
  public let lines: [RegisterLine]
}

extension Queue {
  /// The queues that somebody's offices give them, in the order of the process.
  static func of(_ viewer: Standing) -> [Queue] {
    let capabilities = viewer.capabilities
    return allCases.filter { capabilities.contains($0.capability) }
  }
}

extension DocumentLists {
  func views(of queues: [Queue], for viewer: Standing, linesEach limit: Int, at now: Instant) throws -> [QueueView] {
    let (person, agency) = (viewer.person.id, viewer.agency.id)
    let tallies = try tallies(of: queues, for: person, in: agency, at: now)
    return try queues.compactMap { queue in
      guard let tally = tallies[queue] else { return nil }
      let lines = tally.count == 0 ? [] : try lines(of: queue, for: person, in: agency, limit: limit)
      return QueueView(tally: tally, lines: lines)
    }
  }
}
