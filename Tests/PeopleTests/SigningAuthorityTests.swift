import Ledger
import People
import TestWorld
import Testing
import WorkTime

@Suite("Authority to sign")
struct SigningAuthorityTests {
  private static let lines: [(capacity: SigningCapacity, matter: Matter, expected: [String])] = [
    (.head, .collective, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
    (.head, .head, ["CHỦ TỊCH"]),
    (.acting, .collective, ["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"]),
    (.acting, .head, ["Q. CHỦ TỊCH"]),
    (.deputy, .collective, ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
    (.deputy, .head, ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
    (.byOrder, .collective, ["TM. ỦY BAN NHÂN DÂN", "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
    (.byOrder, .head, ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
    (.specialDelegation, .collective, ["TM. ỦY BAN NHÂN DÂN", "TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
    (.specialDelegation, .head, ["TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
  ]

  @Test("each capacity and matter has its lines", arguments: lines)
  func authorityLines(capacity: SigningCapacity, matter: Matter, expected: [String]) {
    let lines = AuthorityLines.lines(
      capacity: capacity, title: "Chánh Văn phòng", matter: matter, of: Cast().commune)
    #expect(lines == expected)
  }

  @Test("an agency without a collective prints no TM.", arguments: SigningCapacity.allCases)
  func oneHead(capacity: SigningCapacity) {
    var agency = Cast().commune
    agency.collectiveName = nil
    let lines = AuthorityLines.lines(capacity: capacity, title: "Chánh Văn phòng", matter: .collective, of: agency)
    #expect(
      lines
        == AuthorityLines.lines(
          capacity: capacity, title: "Chánh Văn phòng", matter: .head, of: Cast().commune))
  }

  @Test(
    "the chairman signs as head, acting as Q., the vice-chairman for them",
    arguments: [
      (Role.chairman, Tenure.full, SigningCapacity.head), (.chairman, .acting, .acting),
      (.viceChairman, .full, .deputy),
    ])
  func leaders(role: Role, tenure: Tenure, capacity: SigningCapacity) throws {
    var office = Cast().appointment(role)
    office.tenure = tenure
    let signatory = try standing(role, [office]).signatory(for: .collective, documentType: "QĐ")
    #expect(signatory.capacity == capacity && signatory.appointment == office.id && signatory.delegation == nil)
  }

  @Test(
    "nobody else signs without a delegation",
    arguments: [
      Role.officeHead, .officer, .clerk, .monitor, .administrator,
    ])
  func noSigningAuthority(role: Role) {
    #expect(throws: PeopleRefusal.noSigningAuthority) {
      try Cast().standing(role).signatory(for: .head, documentType: "QĐ")
    }
  }

  @Test(
    "a delegation gives its capacity for the types it names",
    arguments: [
      (DelegationKind.byOrder, SigningCapacity.byOrder), (.specialDelegation, .specialDelegation),
    ])
  func delegated(kind: DelegationKind, capacity: SigningCapacity) throws {
    let standing = try delegate(kind, types: ["TB", "GM"])
    let signatory = try standing.signatory(for: .head, documentType: "GM")
    #expect(signatory.capacity == capacity && signatory.delegation == Delegation.ID(rawValue: 1))
    #expect(throws: PeopleRefusal.noSigningAuthority) { try standing.signatory(for: .head, documentType: "QĐ") }
  }

  @Test("a delegation that names no type covers every one")
  func anyType() throws {
    let standing = try delegate(.byOrder, types: [])
    #expect(try standing.signatory(for: .head, documentType: "cong-van").capacity == .byOrder)
  }

  @Test("what is the committee's a delegate does not sign")
  func collectiveMatterNeedsLeader() throws {
    let standing = try delegate(.byOrder, types: [])
    #expect(throws: PeopleRefusal.collectiveMatterNeedsLeader) {
      try standing.signatory(for: .collective, documentType: "TB")
    }
  }

  @Test(
    "a delegation holds from its first to its last day",
    arguments: [
      ("2020-07-31", false), ("2020-08-01", true), ("2020-08-31", true), ("2020-09-01", false),
    ])
  func period(day: String, isInForce: Bool) throws {
    let standing = try delegate(
      .specialDelegation, types: [], from: Times.day("2020-08-01"), to: Times.day("2020-08-31"), on: Times.day(day))
    let signatory = Result { try standing.signatory(for: .head, documentType: "TB") }
    if case .success = signatory { #expect(isInForce) } else { #expect(!isInForce) }
  }

  @Test(
    "an office holds from its first to its last day",
    arguments: [
      ("2020-07-31", false), ("2020-08-01", true), ("2020-08-31", true), ("2020-09-01", false),
    ])
  func tenure(day: String, isInForce: Bool) {
    var office = Cast().appointment(.clerk)
    (office.validFrom, office.validTo) = (Times.day("2020-08-01"), Times.day("2020-08-31"))
    let standing = standing(.clerk, [office], on: Times.day(day))
    #expect(standing.capabilities.contains(.register) == isInForce)
  }

  @Test("appointments and delegations of others give no right")
  func others() throws {
    let cast = Cast()
    let elsewhere = Standing(
      person: cast.person(.officer), agency: cast.district, appointments: [cast.appointment(.officer)],
      delegations: [], day: Times.friday)
    #expect(elsewhere.capabilities.isEmpty)
    let impostor = Standing(
      person: cast.person(.officer), agency: cast.commune, appointments: [cast.appointment(.chairman)],
      delegations: [], day: Times.friday)
    #expect(throws: PeopleRefusal.noSigningAuthority) {
      try impostor.signatory(for: .head, documentType: "QĐ")
    }
  }

  @Test("two offices give the rights of both")
  func twoOffices() {
    let cast = Cast()
    var second = cast.appointment(.clerk)
    second.person = Role.viceChairman.id
    let standing = standing(.viceChairman, [cast.appointment(.viceChairman), second])
    #expect(standing.capabilities == [.sign, .reviewContent, .draft, .reviewFormat, .register, .assignDossiers])
  }

  private func delegate(
    _ kind: DelegationKind, types: [String], from: CalendarDate = Times.founding,
    to end: CalendarDate? = Times.day("2020-12-31"), on day: CalendarDate = Times.friday
  ) throws -> Standing {
    var cast = Cast()
    cast.delegations = [
      try Delegation(
        id: Delegation.ID(rawValue: 1), agency: cast.commune.id, delegate: Role.officeHead.id, kind: kind,
        matter: "Thông báo", documentTypes: types, basis: "Quy chế làm việc", validFrom: from, validTo: end)
    ]
    return cast.standing(.officeHead, on: day)
  }

  private func standing(
    _ role: Role, _ offices: [Appointment], on day: CalendarDate = Times.friday
  ) -> Standing {
    let cast = Cast()
    return Standing(
      person: cast.person(role), agency: cast.commune, appointments: offices, delegations: [], day: day)
  }
}
