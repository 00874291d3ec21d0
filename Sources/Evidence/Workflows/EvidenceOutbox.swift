public import Cryptography
public import Ledger
public import People
public import Storage
import ValidationReports
public import WorkTime

/// A signed file on its way into the records.
public struct NewEvidence: Sendable {
  /// What it belongs to: `document/12`.
  public let about: String
  /// What was found in it when it came.
  public let report: KeptReport
  /// The file that a further signature made this one of; its own evidence is not worked at any more.
  public let replaced: SHA256Digest?
  /// Seconds until its evidence is begun with: a file that is soon to be signed again can wait for that.
  public let delay: Int64

  public init(about: String, report: KeptReport, replacing replaced: SHA256Digest? = nil, delay: Int64 = 0) {
    (self.about, self.report, self.replaced, self.delay) = (about, report, replaced, delay)
  }
}

/// Hộp việc bằng chứng: where a feature leaves a signed file, in the transaction of the act that made or took it, and finds
/// what is known of one.
public struct EvidenceOutbox {
  private let db: Database

  /// - Parameter db: the transaction of `Records.write` or `Records.read`.
  public init(_ db: Database) { self.db = db }

  /// Records the file with what was found in it. One that is recorded already stays as it is.
  ///
  /// - Parameter agency: whose chain the transaction appends to.
  public func record(_ new: NewEvidence, of agency: Agency.ID, by actor: Person.ID?, at now: Instant) throws {
    let store = KeptFileStore(db)
    let (file, report) = (new.report.report.file, new.report)
    if try store.isKept(file) { return }
    try store.keepReport(report.json, digest: report.digest, of: file, at: now)
    let check = EvidenceCheck(report.report, kept: report.digest, occasion: .recorded)
    try store.append(.recorded(about: new.about, check: check), to: file, by: actor?.rawValue, at: now)
    let queue = EvidenceQueue(db)
    try queue.add(file, of: agency, trustList: check.trustList, due: now.adding(seconds: new.delay))
    guard let replaced = new.replaced, replaced != file, try store.load(replaced)?.agency == agency else { return }
    try store.append(.replaced(by: file), to: replaced, by: actor?.rawValue, at: now)
    try queue.replace(replaced)
  }

  /// What is kept of a file, found by its own digest or by that of a version with added evidence; nil: nothing.
  public func file(of digest: SHA256Digest) throws -> KeptFile? {
    let store = KeptFileStore(db)
    return try store.original(of: digest).flatMap { try store.load($0) }
  }

  /// What is kept of the files that belong to something, oldest first.
  public func files(about subject: String) throws -> [KeptFile] {
    let store = KeptFileStore(db)
    return try store.files(about: subject).compactMap { try store.load($0) }
  }

  /// What the evidence of a recorded file still wants; nil: nothing, or it wasn't worked at yet.
  public func failure(of file: SHA256Digest) throws -> EvidenceFailure? { try EvidenceQueue(db).failure(of: file) }

  /// A check's whole report; nil: it is gone, which an audit tells.
  public func report(of check: EvidenceCheck) throws -> KeptReport? {
    try KeptFileStore(db).report(check.report).map { try KeptReport(json: $0) }
  }
}
