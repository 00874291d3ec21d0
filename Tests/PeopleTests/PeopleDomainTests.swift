import Cryptography
import Ledger
import People
import TestWorld
import Testing
import WorkTime

@Suite("People, pure")
struct PeopleDomainTests {
  @Test(
    "the first three failures cost no wait, each later one doubles it up to 15 minutes",
    arguments: [
      (0, 0), (1, 0), (2, 0), (3, 5), (4, 10), (5, 20), (8, 160), (10, 640), (11, 900), (12, 900), (1000, 900),
    ])
  func throttle(failures: Int, seconds: Int64) {
    let next = SignInThrottle.nextAttempt(after: failures, lastFailureAt: Times.now)
    #expect(next == Times.now.adding(seconds: seconds))
  }

  @Test("an agency that was recorded before areas were kept is still read")
  func agencyWithoutArea() throws {
    let agency = Cast().commune
    let recorded = try NewEvent(PeopleEvent.agencyRecorded(agency), subject: "agency/2", actor: nil, at: Times.now)
    let area = #""area":{"isBorder":false,"isRemote":false},"#
    var old = recorded
    old.payload = recorded.payload.replacing(area, with: "")
    #expect(old.payload.count == recorded.payload.count - area.count)
    #expect(try old.decoded(as: PeopleEvent.self) == .agencyRecorded(agency))
  }

  @Test("a special delegation has an end")
  func delegationWithoutEnd() {
    #expect(throws: PeopleRefusal.delegationWithoutEnd) { try delegation(.specialDelegation, to: nil) }
  }

  @Test("an order needs none")
  func orderWithoutEnd() throws {
    #expect(try delegation(.byOrder, to: nil).validTo == nil)
  }

  @Test("a delegation has a matter and a written basis", arguments: [("", "QC 12"), ("Thông báo", "")])
  func delegationWithoutBasis(matter: String, basis: String) {
    #expect(throws: PeopleRefusal.delegationWithoutBasis) { try delegation(.byOrder, matter: matter, basis: basis) }
  }

  @Test("a delegation does not end before it begins")
  func endBeforeStart() {
    #expect(throws: PeopleRefusal.endBeforeStart) { try delegation(.byOrder, to: Times.founding.adding(days: -1)) }
  }

  @Test("a delegation of one day is one")
  func oneDay() throws {
    #expect(try delegation(.byOrder, to: Times.founding).isInForce(on: Times.founding))
  }

  @Test("a key is used within its certificate's period, both ends included")
  func validity() throws {
    let key = heldKey
    try key.requireValidity(at: key.notBefore)
    try key.requireValidity(at: key.notAfter)
    #expect(throws: PeopleRefusal.keyExpired(on: Times.day("2020-12-31"))) {
      try key.requireValidity(at: Instant(microseconds: key.notAfter.microseconds + 1))
    }
    #expect(throws: PeopleRefusal.keyNotYetValid(from: Times.day("2020-01-01"))) {
      try key.requireValidity(at: Instant(microseconds: key.notBefore.microseconds - 1))
    }
  }

  @Test(
    "an agency is bound from its enforcement date on",
    arguments: [
      ("2020-08-13", false), ("2020-08-14", true), ("2021-01-01", true),
    ])
  func enforced(day: String, isEnforced: Bool) {
    var agency = Cast().commune
    #expect(!agency.isEnforced(on: Times.day(day)))
    agency.enforcedFrom = Times.friday
    #expect(agency.isEnforced(on: Times.day(day)) == isEnforced)
  }

  @Test(
    "an agency exists from its first to its last day",
    arguments: [
      ("2019-01-01", false), ("2019-01-02", true), ("2025-06-30", true), ("2025-07-01", false),
    ])
  func exists(day: String, exists: Bool) {
    var agency = Cast().commune
    agency.validTo = Times.day("2025-06-30")
    #expect(agency.exists(on: Times.day(day)) == exists)
  }

  @Test("a permit is refused with the capability that is missing")
  func lacksCapability() {
    #expect(throws: PeopleRefusal.lacksCapability(.register)) {
      let _: Permit<Registry> = try Cast().standing(.officer).permit()
    }
  }

  private func delegation(
    _ kind: DelegationKind, matter: String = "Thông báo", basis: String = "QC 12", to end: CalendarDate? = nil
  ) throws -> Delegation {
    try Delegation(
      id: Delegation.ID(rawValue: 1), agency: Cast().commune.id, delegate: Role.officeHead.id, kind: kind,
      matter: matter, documentTypes: [], basis: basis, validFrom: Times.founding, validTo: end)
  }

  private var heldKey: HeldKey {
    let file = SHA256Digest(of: Array("file".utf8))
    return HeldKey(
      id: HeldKey.ID(rawValue: 1), holder: .person(Role.chairman.id), serial: "0a", subjectName: "Lò Văn Thành",
      notBefore: Times.at("2020-01-01", 0), notAfter: Times.at("2020-12-31", 12), certificate: file,
      place: .container(file))
  }
}
