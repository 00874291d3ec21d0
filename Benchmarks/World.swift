import Certificates
import Documents
import Foundation
import Logging
import People
import ShippedResources
import Storage
import Submissions
import WorkTime

/// The product's features over one data folder, opened as `congvu serve` opens it.
struct World: Sendable {
  let records: Records
  let documents: DocumentDesk

  static func open(_ folder: String) async throws -> World {
    var logger = Logger(label: "congvu-bench")
    logger.logLevel = .error
    let records = try await Records.open(
      .sqlite(path: "\(folder)/congvu.sqlite"), files: FileStore(folder: "\(folder)/files"),
      migrations: PeopleSchema.migrations + Submission.migrations + DocumentsSchema.migrations, logger: logger)
    let calendar = try WorkCalendar(csv: String(decoding: ShippedFile.holidays, as: UTF8.self))
    let trust = TrustList(roots: [], intermediates: [], revocationLists: [])
    let desk = DocumentDesk(
      records: records, directory: Directory(records: records), calendar: calendar, trust: trust)
    return World(records: records, documents: desk)
  }
}
