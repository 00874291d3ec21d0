import Certificates
import Foundation
import Ledger
import PostOffice
import SigningFixtures
import Storage
import TestRecords
import WorkTime

@testable import People
@testable import TrustKeeping

/// A data folder with a trust list, records, an authority and the web server where its revocation list lies.
struct TrustYard: Sendable {
  static let now = SigningWorld.signingTime
  static let actor = TrustActor(commandLine: "root")

  let records: Records
  let keeper: TrustKeeper
  let server: TestListServer
  let root: TestAuthority
  /// Under the root; the root's list lies at `/goc.crl`.
  let middle: TestAuthority

  static func days(_ count: Int64) -> Instant { now.adding(seconds: count * 86_400) }

  static func with(_ engine: TestEngine, _ body: (TrustYard) async throws -> Void) async throws {
    let path = "\(NSTemporaryDirectory())trust-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { TrustYard.remove(path) }
    try await TestRecords.with(engine, migrations: PeopleSchema.migrations + TrustSchema.migrations) { records in
      try await body(try TrustYard(records, path))
    }
  }

  private static func remove(_ path: String) {
    do { try FileManager.default.removeItem(atPath: path) } catch { print("left behind: \(path)") }
  }

  private init(_ records: Records, _ path: String) throws {
    self.records = records
    server = try TestListServer()
    root = try TestAuthority("Gốc quốc gia")
    middle = try TestAuthority("CA cấp phát", issuer: root, listAddress: server.address("/goc.crl"))
    keeper = TrustKeeper(
      records: records, folder: TrustFolder(path: path), current: CurrentTrust(TrustList(roots: [])),
      rule: RefreshRule(hours: 6), patience: 1500)
  }

  @discardableResult
  func add(
    _ certificate: Certificate, from: CalendarDate? = nil, until: CalendarDate? = nil, isTest: Bool = false
  ) async throws -> [TrustedAuthority] {
    try await keeper.add(
      certificate.der, as: try TrustWish(label: "", from: from, until: until, isTest: isTest), by: TrustYard.actor,
      at: TrustYard.now)
  }

  /// With both authorities in the list.
  func addAuthorities() async throws {
    try await add(root.certificate)
    try await add(middle.certificate)
  }

  func list(_ from: Int64, _ until: Int64, number: Int? = nil, revoked: [(serial: Int, since: Instant)] = []) throws
    -> CertificateRevocationList
  {
    try root.revocationList(
      from: TrustYard.days(from), until: TrustYard.days(until), revoked: revoked, number: number)
  }

  func refresh(at now: Instant = TrustYard.now) async throws -> [RefreshOutcome] {
    try await keeper.refresh(.all, at: { now })
  }

  func events() async throws -> [String] {
    try await records.read { db in try db.events(of: TrustEvent.subject).map(\.fact.kind) }
  }
}
