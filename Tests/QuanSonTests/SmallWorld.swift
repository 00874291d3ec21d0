import Certificates
import Documents
import Notices
import OneStop
import People
import Procedures
import ShippedResources
import SigningKeys
import Storage
import Submissions
import TestExaminer
import TestRecords
import WorkTime

@testable import QuanSon

/// The demo, or a part of it, in a folder of a test's own.
struct SmallWorld {
  let records: Records
  let directory: Directory
  let dossiers: DossierDesk
  let loader: QuanSonLoader

  static func with<Result>(_ body: (SmallWorld) async throws -> Result) async throws -> Result {
    let migrations =
      PeopleSchema.migrations + Submission.migrations + DocumentsSchema.migrations + ProceduresSchema.migrations
      + NoticesSchema.migrations + OneStopSchema.migrations
    return try await TestRecords.with(.sqliteOnDisk, migrations: migrations) { records in
      try await body(try SmallWorld(records: records))
    }
  }

  private init(records: Records) throws {
    let authority = try DemoAuthority.create(at: QuanSon.authorityBegins, validYears: QuanSon.authorityYears)
    self.records = records
    directory = Directory(records: records)
    let calendar = try WorkCalendar(csv: String(decoding: ShippedFile.holidays, as: UTF8.self))
    let trust = CurrentTrust(try DemoTrust.trustList(of: authority, at: QuanSon.authorityBegins))
    let desk = DocumentDesk(
      records: records, directory: directory, calendar: calendar, trust: trust, examiner: .ofTests)
    dossiers = DossierDesk(
      records: records, directory: directory, documents: desk, calendar: calendar, trust: trust)
    loader = QuanSonLoader(
      records: records, directory: directory, documents: desk, dossiers: dossiers, authority: authority)
  }

  func agency(_ code: String) async throws -> Agency {
    try await records.read { db in try AgencyQueries(db).agency(code: code) }
  }

  /// All outgoing documents of a commune, newest first.
  func documents(of code: String) async throws -> [DocumentLine] {
    let agency = try await agency(code).id
    return try await records.read { db in
      try DocumentLists(db).lines(where: "d.agency = \(agency)", limit: 1000)
    }
  }
}
