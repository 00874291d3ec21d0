public import Ledger
public import People
import Storage
public import WorkTime

/// What waits in one queue.
public struct QueueView: Sendable {
  public let queue: Queue
  public let count: Int
  public let lateCount: Int
  public let lines: [DocumentLine]
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
      try Queue.allCases.filter { viewer.capabilities.contains($0.capability) }
        .map { try DocumentLists(db).view(of: $0, for: viewer, limit: limit, at: now) }
    }
  }

  public func queue(_ queue: Queue, of viewer: Standing, at now: Instant) async throws -> QueueView {
    try await records.read { db in try DocumentLists(db).view(of: queue, for: viewer, limit: 200, at: now) }
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

  /// A year's book.
  public func register(
    of agency: Agency.ID, year: Int, series: String, after number: Int, limit: Int
  ) async throws -> (books: [RegisterBook], lines: [RegisterLine]) {
    try await records.read { db in
      let queries = RegisterQueries(db)
      return (
        try queries.books(of: agency),
        try queries.lines(of: agency, year: year, series: series, after: number, limit: limit)
      )
    }
  }
}

extension DocumentLists {
  func view(of queue: Queue, for viewer: Standing, limit: Int, at now: Instant) throws -> QueueView {
    QueueView(
      queue: queue, count: try count(queue, for: viewer.person.id, in: viewer.agency.id),
      lateCount: try lateCount(queue, for: viewer.person.id, in: viewer.agency.id, at: now),
      lines: try lines(of: queue, for: viewer.person.id, in: viewer.agency.id, limit: limit))
  }
}
