import Certificates
import Cryptography
import Ledger
import SigningKeys
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@testable import People

@Suite("The certificate calendar")
struct CertificateCalendarTests {
  private static let end = Times.at("2021-03-31", 23)

  private func key(until end: Instant = Self.end, from start: Instant = SigningMaterial.notBefore) -> HeldKey {
    HeldKey(
      id: .init(rawValue: 1), holder: .person(Role.chairman.id), serial: "01", subjectName: "Lương Văn Thích",
      notBefore: start, notAfter: end, certificate: .init(of: []), place: .container(.init(of: [])))
  }

  private func standing(_ day: String, _ finding: CertificateFinding = .good) -> CertificateStanding {
    CalendarEntry(key(), holderName: "Lương Văn Thích", finding: finding, at: Times.at(day, 9)).standing
  }

  @Test("two months before the end the first word comes, then at a month, two weeks and one")
  func steps() {
    #expect(standing("2021-01-29") == .good)
    #expect(standing("2021-01-30") == .expiring(days: 60, .twoMonths))
    #expect(standing("2021-02-28") == .expiring(days: 31, .twoMonths))
    #expect(standing("2021-03-01") == .expiring(days: 30, .oneMonth))
    #expect(standing("2021-03-17") == .expiring(days: 14, .twoWeeks))
    #expect(standing("2021-03-24") == .expiring(days: 7, .oneWeek))
    #expect(standing("2021-03-31") == .expiring(days: 0, .oneWeek))
    #expect(standing("2021-04-01") == .expired)
    #expect(standing("2018-12-31") == .notYetValid)
  }

  @Test("the worst comes first: revoked before expired, weak before expiring, expiring before unknown")
  func worst() {
    let since = Times.at("2020-05-04", 9)
    #expect(standing("2021-04-01", .revoked(since: since)) == .revoked(since: since.vietnamDate))
    #expect(standing("2021-03-30", .weak) == .weak)
    #expect(standing("2021-03-30", .revocationUnknown) == .expiring(days: 1, .oneWeek))
    #expect(standing("2020-03-30", .revocationUnknown) == .revocationUnknown)
    #expect(standing("2020-03-30", .issuerUnknown) == .issuerUnknown)
  }

  @Test("what to do is said in plain words, with the day by which the request should go")
  func words() {
    let entry = CalendarEntry(key(), holderName: "x", finding: .good, at: Times.at("2021-02-01", 9))
    #expect(
      entry.sentence(of: "của ông/bà")
        == """
        Chứng thư số của ông/bà hết hạn ngày 31/3/2021. Đề nghị đơn vị gửi văn bản xin cấp lại trước ngày 01/3/2021.
        """)
  }

  @Test(
    "each sees what concerns them: the own key, văn thư the agency's, the administrator the unit's",
    arguments: TestEngine.available)
  func concerned(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let now = Times.at("2026-11-20", 9)
      func names(_ role: Role) async throws -> [String] {
        let viewer = Viewer(account: .init(rawValue: 1), standing: world.cast.standing(role))
        return try await world.directory.certificates(concerning: viewer, at: now).map(\.holderName).sorted()
      }
      #expect(try await names(.chairman) == [Role.chairman.fullName])
      #expect(try await names(.clerk) == ["UBND Xã Trung Tiến"])
      #expect(try await names(.administrator).count == 4)
      #expect(try await names(.officer).isEmpty)
      let all = try await world.directory.certificateCalendar(at: now)
      #expect(all.count == 4 && all.allSatisfy { $0.standing == .expiring(days: 41, .twoMonths) })
      await #expect(throws: PeopleRefusal.lacksCapability(.administer)) {
        _ = try await world.directory.certificateCalendar(
          of: world.cast.district.id, by: try world.permit(.administrator), at: now)
      }
    }
  }

  @Test(
    "a newer key takes the place of the older one, one that was given up is left out", arguments: TestEngine.available)
  func newest(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let material = try SigningMaterial.shared.get()
      try await world.bind(
        material.expired, to: .person(Role.chairman.id), until: SigningMaterial.expiredAfter)
      let entries = try await world.directory.certificateCalendar(at: Times.now)
      #expect(entries.first?.holderName == Role.chairman.fullName && entries.first?.standing == .expired)
      #expect(entries.count == 4)
      let expired = try await world.records.read { db in
        try PeopleRegister(db).keyRing(of: .person(Role.chairman.id)).keys.first?.key.id
      }
      try await world.directory.retireKey(
        try #require(expired), for: .forgottenPIN, by: try world.permit(.administrator), at: Times.now)
      #expect(try await world.directory.certificateCalendar(at: Times.now).count == 3)
    }
  }

  @Test("a revoked certificate opens nothing from the moment the list says so", arguments: TestEngine.available)
  func revoked(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let material = try SigningMaterial.shared.get()
      let since = Times.at("2020-08-14", 9)
      func open() async throws {
        _ = try await world.directory.openKey(
          of: .person(Role.chairman.id), pin: SigningMaterial.pin, by: Role.chairman.id, at: Times.now)
      }
      try await open()
      try world.revoke(material.chairman.certificate, since: since)
      await #expect(throws: PeopleRefusal.keyRevoked(since: since.vietnamDate)) { try await open() }
      let entries = try await world.directory.certificateCalendar(at: Times.now)
      #expect(
        entries.first { $0.holderName == Role.chairman.fullName }?.standing == .revoked(since: since.vietnamDate))
      #expect(
        try await world.directory.openKey(
          of: .person(Role.viceChairman.id), pin: SigningMaterial.pin, by: Role.viceChairman.id, at: Times.now
        ).key.subjectName == Role.viceChairman.fullName)
      let dossier = try await world.directory.personDossier(Role.chairman.id, by: try world.permit(.administrator))
      #expect(dossier.keys.map(\.revokedSince) == [since])
    }
  }
}
