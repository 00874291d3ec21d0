import BlockingWork
public import Ledger
public import People
import PDFSigning
import Storage
import Submissions
public import WorkTime

/// What the clerk types in from the paper.
public struct PaperContent: Sendable {
  public var particulars: Particulars
  public var signedOn: CalendarDate
  public var signerName: String
  public var signerPosition: Position
  /// The scan, a PDF.
  public var scan: [UInt8]

  public init(
    particulars: Particulars, signedOn: CalendarDate, signerName: String, signerPosition: Position, scan: [UInt8]
  ) {
    self.particulars = particulars
    self.signedOn = signedOn
    self.signerName = signerName
    self.signerPosition = signerPosition
    self.scan = scan
  }
}

extension DocumentDesk {
  /// Ghi nhận văn bản ký giấy, before the enforcement date only; it takes a number of the same series (Điều 15).
  public func recordPaper(
    _ content: PaperContent, by clerk: Permit<Registry>, once: String = "", at now: Instant
  ) async throws -> OutgoingDocument.ID {
    _ = try await report(onUploaded: content.scan, at: now)
    let scan = try await offload { [files = records.files] in try files.keep(content.scan) }
    let paper = PaperRecord(
      scan: scan, signedOn: content.signedOn, signerName: content.signerName,
      signerPosition: content.signerPosition)
    return try await records.write(chain: Chain(rawValue: clerk.agency.rawValue)) { [verdicts] db in
      if let made = try Submission.earlierOutcome(of: once, in: db).flatMap({ OutgoingDocument.ID($0) }) { return made }
      let store = DocumentStore(db)
      let policy = try ProcessPolicy(of: clerk.agency, at: now, in: db)
      let id = try store.reserve(
        agency: clerk.agency, author: clerk.person, particulars: content.particulars, at: now)
      let number = try takeNumber(for: content.particulars, of: clerk.agency, on: now.vietnamDate, in: db)
      let (document, event) = try OutgoingDocument.recordPaper(
        content.particulars, number: number, paper: paper, id: id, by: clerk, policy: policy, at: now)
      var loaded = LoadedDocument(document: document, log: [])
      try store.save(&loaded, recording: [event], by: clerk.person, at: now, verdicts: verdicts)
      try store.index(document)
      _ = try Submission.claim(once, outcome: id.description, at: now, in: db)
      return id
    }
  }
}
