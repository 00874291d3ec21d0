import Certificates
import Ledger
import PostOffice
import SigningFixtures
import Storage
import TestRecords
import Testing
import WorkTime

@testable import People
@testable import TrustKeeping

@Suite("Revocation lists are renewed")
struct RefreshTests {
  @Test("a list is fetched from where the certificate says, kept and judged by", arguments: TestEngine.available)
  func renewed(engine: TestEngine) async throws {
    try await TrustYard.with(engine) { yard in
      try await yard.addAuthorities()
      let list = try yard.list(-1, 6, number: 7)
      yard.server.answer("/goc.crl", .file(list.der))
      let outcomes = try await yard.refresh()
      #expect(outcomes.count == 1 && outcomes.first?.issuer == "Gốc quốc gia")
      #expect(yard.keeper.current.list.revocationLists == [list])
      #expect(try yard.keeper.folder.list().digest == yard.keeper.current.list.digest)
      #expect(try await yard.refresh().map(\.result) == [.unchanged])
      #expect(
        try await yard.events() == ["trust.authority_added", "trust.authority_added", "trust.list_renewed"])
      let state = try await yard.records.read { db in try TrustQueries(db).sources() }
      #expect(state.map(\.succeededAt) == [TrustYard.now] && state.map(\.failures) == [0])
    }
  }

  /// What a server may do to us, and what is said of it.
  enum Trick: CaseIterable {
    case older, lowerNumber, forged, notAList, huge, silent, missing, elsewhere, stale, tomorrow

    var fault: RefreshFault {
      switch self {
      case .older, .lowerNumber: .older
      case .forged: .forged
      case .notAList: .unreadable
      case .huge: .tooLarge
      case .silent: .timedOut
      case .missing, .elsewhere: .refused
      case .stale: .stale
      case .tomorrow: .fromFuture
      }
    }

    func answer(_ yard: TrustYard) throws -> TestListServer.Answer {
      switch self {
      case .older: .file(try yard.list(-2, 6, number: 9).der)
      case .lowerNumber: .file(try yard.list(0, 6, number: 6).der)
      case .forged:
        .file(try TestAuthority("Gốc quốc gia").revocationList(from: TrustYard.now, until: TrustYard.days(6)).der)
      case .notAList: .file(Array("<html>Xin chào</html>".utf8))
      case .huge: .flood
      case .silent: .silence
      case .missing: .status(404)
      case .elsewhere: .redirect(yard.server.address("/noi-khac.crl"))
      case .stale: .file(try yard.list(-30, -2, number: 8).der)
      case .tomorrow: .file(try yard.list(1, 6, number: 8).der)
      }
    }
  }

  @Test("whatever a server does, the list we have stays, and the next attempt waits", arguments: Trick.allCases)
  func tricks(trick: Trick) async throws {
    try await TrustYard.with(.sqliteInMemory) { yard in
      try await yard.addAuthorities()
      let good = try yard.list(-1, 6, number: 7, revoked: [(serial: 4711, since: TrustYard.days(-2))])
      _ = try await yard.keeper.importEvidence(good.der, by: TrustYard.actor, at: TrustYard.now)
      yard.server.answer("/goc.crl", try trick.answer(yard))
      yard.server.answer("/noi-khac.crl", .file(try yard.list(0, 6, number: 8).der))
      #expect(try await yard.refresh().map(\.result) == [.failed(trick.fault)])
      #expect(yard.keeper.current.list.revocationLists == [good])
      #expect(yard.server.asked == ["/goc.crl"])
      #expect(try await yard.keeper.refresh(.due, at: { TrustYard.now.adding(seconds: 299) }).isEmpty)
      let state = try await yard.records.read { db in try TrustQueries(db).sources() }
      #expect(state.map(\.fault) == [trick.fault])
    }
  }

  @Test("a dead server is named, and costs nothing more")
  func dead() async throws {
    try await TrustYard.with(.sqliteInMemory) { yard in
      try await yard.addAuthorities()
      yard.server.stop()
      #expect(try await yard.refresh().map(\.result) == [.failed(.unreachable)])
    }
  }

  @Test("an address in a certificate that no authority of the list signed is never asked")
  func strangers() async throws {
    try await TrustYard.with(.sqliteInMemory) { yard in
      try await yard.addAuthorities()
      let stranger = try TestAuthority("Gốc quốc gia")
      let certificate = try stranger.issue(
        to: "Kẻ lạ", key: .ellipticCurve(), listAddress: yard.server.address("/noi-bo"))
      try await bind(certificate, in: yard)
      let own = try yard.middle.issue(
        to: "Hà Văn Ca", key: .ellipticCurve(), listAddress: yard.server.address("/cap-phat.crl"))
      try await bind(own, in: yard)
      _ = try await yard.refresh()
      #expect(yard.server.asked == ["/cap-phat.crl", "/goc.crl"])
    }
  }

  private func bind(_ certificate: Certificate, in yard: TrustYard) async throws {
    let directory = Directory(records: yard.records)
    let person = try await directory.addPerson(
      Person(id: .init(rawValue: 0), fullName: certificate.commonName, signaturePicture: nil), by: nil,
      at: TrustYard.now)
    let digest = try yard.records.files.keep(certificate.der)
    _ = try await directory.bindKey(
      HeldKey(
        id: .init(rawValue: 0), holder: .person(person.id), serial: certificate.serialNumber,
        subjectName: certificate.commonName, notBefore: certificate.notBefore, notAfter: certificate.notAfter,
        certificate: digest, place: .container(digest)), by: nil, at: TrustYard.now)
  }

  @Test("after failures the waits double up to the regular interval")
  func backoff() {
    let rule = RefreshRule(hours: 1)
    let waits = (1...6).map {
      (rule.next(after: $0, failuresAt: TrustYard.now).microseconds - TrustYard.now.microseconds) / 1_000_000
    }
    #expect(waits == [300, 600, 1200, 2400, 3600, 3600])
    #expect(
      rule.next(afterSuccessAt: TrustYard.now, staleAt: TrustYard.now.adding(seconds: 600))
        == TrustYard.now.adding(seconds: 600))
    #expect(rule.next(afterSuccessAt: TrustYard.now, staleAt: nil) == TrustYard.now.adding(seconds: 3600))
  }

  @Test("the list that has the last word on a certificate that expired since is kept beside the newer one")
  func lastWord() async throws {
    try await TrustYard.with(.sqliteInMemory) { yard in
      try await yard.add(yard.root.certificate)
      let own = try yard.root.issue(
        to: "Hà Văn Ca", key: .ellipticCurve(), validity: TrustYard.days(-300)...TrustYard.days(2),
        listAddress: yard.server.address("/goc.crl"))
      try await bind(own, in: yard)
      yard.server.answer("/goc.crl", .file(try yard.list(-1, 6, number: 7).der))
      _ = try await yard.refresh()
      yard.server.answer("/goc.crl", .file(try yard.list(4, 12, number: 8).der))
      _ = try await yard.refresh(at: TrustYard.days(4))
      #expect(yard.keeper.current.list.revocationLists.count == 2)
      #expect(
        yard.keeper.current.list.judge(own, at: TrustYard.days(1)) == .trusted(path: ["Hà Văn Ca", "Gốc quốc gia"]))
    }
  }
}
