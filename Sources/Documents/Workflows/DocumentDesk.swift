public import Certificates
public import FileExamination
import Ledger
public import People
public import Storage
import Submissions
public import WorkTime

/// Văn bản đi: the workflows of Documents. Each change of a document is one transaction on its agency's chain.
public struct DocumentDesk: Sendable {
  public let records: Records
  public let directory: Directory
  public let verdicts: VerdictReader
  public let currentTrust: CurrentTrust
  /// The roots that signatures are judged by, as they stand now.
  public var trust: TrustList { currentTrust.list }
  /// Examines what came from outside.
  public let examiner: FileExaminer

  public init(
    records: Records, directory: Directory, calendar: WorkCalendar, trust: CurrentTrust, examiner: FileExaminer
  ) {
    self.records = records
    self.directory = directory
    currentTrust = trust
    self.examiner = examiner
    verdicts = VerdictReader(IssueDeadlines(calendar))
  }

  /// Where uploads wait until they are kept; on the same disk as the files.
  public var uploadFolder: String { records.files.folder }

  /// Loads a document, lets `body` change it, and saves it with the events that `body` returns.
  ///
  /// - Parameters:
  ///   - agency: the viewer's; a document of another one is refused.
  ///   - revision: what the form was made from; nil where nothing typed could be lost.
  ///   - once: the form's one-time key; a repetition changes nothing and is no error.
  ///   - body: the transition; may also write rows that go with it.
  /// - Throws: `DocumentRefusal.overtaken` when somebody else changed the document in between.
  @discardableResult
  func change(
    _ id: OutgoingDocument.ID, in agency: Agency.ID, expecting revision: Int? = nil, by actor: Person.ID,
    once: String = "", at now: Instant,
    _ body: @escaping @Sendable (inout OutgoingDocument, Database) throws -> [DocumentEvent]
  ) async throws -> OutgoingDocument {
    try await records.write(chain: Chain(rawValue: agency.rawValue)) { [verdicts] db in
      let store = DocumentStore(db)
      var loaded = try store.load(id)
      if loaded.document.agency != agency { throw DocumentRefusal.otherAgency }
      if try Submission.claim(once, outcome: id.description, at: now, in: db) != nil { return loaded.document }
      if let revision, revision != loaded.document.revision { throw DocumentRefusal.overtaken }
      let events = try body(&loaded.document, db)
      if events.isEmpty { return loaded.document }
      try store.save(&loaded, recording: events, by: actor, at: now, verdicts: verdicts)
      if events.contains(where: \.changesSearch) { try store.index(loaded.document) }
      return loaded.document
    }
  }
}

extension DocumentDesk {
  /// Whether a form with this one-time key has done its work already.
  func isRepeated(_ once: String) async throws -> Bool {
    try await records.read { db in try Submission.earlierOutcome(of: once, in: db) != nil }
  }
}

extension DocumentEvent {
  /// Whether a search must find the document by something new.
  var changesSearch: Bool {
    switch self {
    case .drafted, .revised, .numbered, .paperRecorded: true
    default: false
    }
  }
}

extension ProcessPolicy {
  /// The policy of an agency as its record stands in this transaction.
  init(of agency: Agency.ID, at now: Instant, in db: Database) throws {
    self.init(of: try PeopleRegister(db).agency(agency), on: now.vietnamDate)
  }
}
