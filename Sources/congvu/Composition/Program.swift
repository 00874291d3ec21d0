import Certificates
import Citizens
import Compliance
import Cryptography
import Documents
import Evidence
import FileExamination
import Foundation
import Logging
import Notices
import OneStop
import People
import Procedures
import Statistics
import Storage
import Submissions
import Tokens
import TrustKeeping
import WorkTime

/// The features over one data folder.
struct Program: Sendable {
  let folder: Installation
  let settings: Settings
  let logger: Logger
  let records: Records
  /// The trust list as it is kept.
  let trust: TrustKeeper
  let directory: Directory
  let documents: DocumentDesk
  var evidence: EvidenceDesk { documents.evidence }
  let procedures: ProcedureCatalogue
  let dossiers: DossierDesk
  let citizens: CitizenDesk
  let compliance: ComplianceDesk
  let statistics: StatisticsDesk
  let notices: NoticeDesk

  /// Opens the data folder and everything over it.
  ///
  /// - Throws: `SettingFault` when the folder is not there.
  static func open(_ folder: Installation, settings: Settings) async throws -> Program {
    guard folder.exists else {
      throw SettingFault(
        description:
          "Không có thư mục dữ liệu \(folder.path). Tạo dữ liệu minh họa bằng: congvu demo --data \(folder.path)")
    }
    try folder.create()
    var logger = Logger(label: "congvu")
    logger.logLevel = settings.logLevel
    let location: DatabaseLocation =
      settings.postgreSQL.map { .postgreSQL(connection: $0) } ?? .sqlite(path: folder.database)
    let records = try await openRecords(location, in: folder, logger: logger)
    let (calendar, trust) = (try folder.calendar(), CurrentTrust(try folder.trustList()))
    let directory = Directory(records: records, trust: trust, tokens: TokenDrivers(paths: settings.tokenDrivers))
    let documents = DocumentDesk(
      records: records, directory: directory, calendar: calendar, trust: trust, examiner: .ofThisProgram,
      line: settings.timestamps.line)
    let key = try await LookUpKey.kept(in: records)
    let dossiers = DossierDesk(
      records: records, directory: directory, documents: documents, calendar: calendar, trust: trust,
      lookUp: settings.notices.publicAddress.map { lookUp(below: $0, key: key) })
    let compliance = ComplianceDesk(
      records: records, rule: ClassificationRule(leastCorrect: settings.leastCorrectForGood),
      oneStopRule: OneStopRule(leastReceived: settings.leastReceivedForUsed))
    return Program(
      folder: folder, settings: settings, logger: logger, records: records,
      trust: TrustKeeper(
        records: records, folder: TrustFolder(path: folder.trust), current: trust, rule: settings.refresh),
      directory: directory, documents: documents, procedures: ProcedureCatalogue(records: records), dossiers: dossiers,
      citizens: CitizenDesk(dossiers: dossiers, key: key), compliance: compliance,
      statistics: StatisticsDesk(records: records, rule: settings.lateness),
      notices: NoticeDesk(records: records, couriers: settings.notices.couriers))
  }

  /// What the server testifies with.
  func seal() throws -> ServerSeal {
    ServerSeal(
      key: try ServerKey.loadOrCreate(at: folder.serverKey), checkpoints: Checkpoints(path: folder.checkpoints))
  }

  /// What slips say of where to look their dossier up.
  private static func lookUp(below site: String, key: LookUpKey) -> LookUpAddress {
    LookUpAddress(site: "\(site)\(CitizensURL.lookUp)") { code in "\(site)\(CitizensURL.slip(of: code, key: key))" }
  }

  /// - Throws: `SettingFault` for what whoever runs the server can mend.
  private static func openRecords(
    _ location: DatabaseLocation, in folder: Installation, logger: Logger
  ) async throws -> Records {
    do {
      return try await Records.open(
        location, files: FileStore(folder: folder.files), migrations: migrations, logger: logger)
    } catch StorageFault.migrationChanged, StorageFault.migrationUnknown {
      throw SettingFault(
        description: "Dữ liệu trong \(folder.path) do phiên bản khác của chương trình tạo ra; dùng đúng phiên bản đó.")
    } catch StorageFault.unavailable {
      throw SettingFault(
        description: "Không kết nối được cơ sở dữ liệu. Kiểm tra CONGVU_DATABASE và máy chủ PostgreSQL rồi chạy lại.")
    } catch StorageFault.diskFull {
      throw SettingFault(description: "Ổ đĩa chứa \(folder.path) đã đầy. Giải phóng ổ đĩa rồi chạy lại.")
    }
  }

  /// All features' tables, in the order of their dependence.
  static let migrations =
    PeopleSchema.migrations + TrustSchema.migrations + Submission.migrations + EvidenceSchema.migrations
    + DocumentsSchema.migrations
    + ProceduresSchema.migrations
    + NoticesSchema.migrations + OneStopSchema.migrations + CitizensSchema.migrations
}

/// The server's clock, or one that was set to a day of the demo and runs on from there.
struct ServerClock: Sendable {
  /// Added to the real time, in microseconds.
  private let shift: Int64

  static let real = ServerClock(shift: 0)

  /// Begins at an instant now.
  static func beginning(at instant: Instant) -> ServerClock {
    ServerClock(shift: instant.microseconds - realNow().microseconds)
  }

  private init(shift: Int64) { self.shift = shift }

  var isReal: Bool { shift == 0 }

  func now() -> Instant { Instant(microseconds: ServerClock.realNow().microseconds + shift) }

  private static func realNow() -> Instant {
    Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
  }
}
