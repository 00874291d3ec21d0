import FileExamination
import Certificates
import Citizens
import Documents
import Foundation
import Logging
import Notices
import OneStop
import People
import Procedures
import ShippedResources
import Storage
import Submissions
import WorkTime

/// The product's features over one data folder, opened as `congvu serve` opens it.
struct World: Sendable {
  let records: Records
  let documents: DocumentDesk
  let dossiers: DossierDesk

  static func open(_ folder: String) async throws -> World {
    var logger = Logger(label: "congvu-bench")
    logger.logLevel = .error
    let records = try await Records.open(
      .sqlite(path: "\(folder)/congvu.sqlite"), files: FileStore(folder: "\(folder)/files"),
      migrations: migrations, logger: logger)
    let calendar = try WorkCalendar(csv: String(decoding: ShippedFile.holidays, as: UTF8.self))
    let trust = CurrentTrust(TrustList(roots: []))
    let directory = Directory(records: records)
    let documents = DocumentDesk(
      records: records, directory: directory, calendar: calendar, trust: trust,
      examiner: FileExaminer(congvu: World.neighbour("congvu")))
    let dossiers = DossierDesk(
      records: records, directory: directory, documents: documents, calendar: calendar, trust: trust)
    return World(records: records, documents: documents, dossiers: dossiers)
  }

  /// A program that was built beside this one.
  private static func neighbour(_ name: String) -> String {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return own.deletingLastPathComponent().appending(path: name).path
  }

  /// Those of the program.
  private static let migrations =
    PeopleSchema.migrations + Submission.migrations + DocumentsSchema.migrations + ProceduresSchema.migrations
    + NoticesSchema.migrations + OneStopSchema.migrations + CitizensSchema.migrations
}
