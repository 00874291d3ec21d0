import Foundation
import Ledger
import OneStop
import People
import Storage
import Testing
import WorkTime

@testable import QuanSon

@Suite("The counters of the named world")
struct CounterTests {
  @Test("the communes received in the letter's two weeks what the letter says")
  func figures() {
    let figures = QuanSon.agencies.filter { $0.dossiers > 0 }.map { "\($0.place) \($0.dossiers)" }
    #expect(
      figures == [
        "Sơn Điện 103", "Sơn Lư 789", "Sơn Thủy 85", "Trung Tiến 37", "Trung Thượng 20", "Mường Mìn 66",
      ])
    #expect(QuanSon.agencies.map(\.dossiers).reduce(0, +) == 1100)
  }

  @Test("each commune has somebody at the counter and a head of it")
  func people() {
    for agency in QuanSon.agencies where !agency.isDistrict {
      #expect(agency.places(.counterOfficer).count == 1)
      #expect(agency.people.count { $0.alsoHolds == [.counterHead] } == 1)
    }
  }

  @Test("what is loaded is received, handled and returned, and the queues of 17 August show something")
  func loaded() async throws {
    try await SmallWorld.with { world in
      try await world.loader.load(only: ["trung-tien", "tam-thanh"])
      let agency = try await world.agency("trung-tien").id
      try await CounterTests.checkReceived(in: agency, of: world)
      let audit = try await world.dossiers.audit()
      #expect(audit.fault == nil && audit.dossiers == 41)
      let empty = try await world.agency("tam-thanh").id
      let none = try await world.records.read { db in
        try DossierCensus(db).count(where: "d.receiving = \(empty)")
      }
      #expect(none == 0)
      try await CounterTests.checkQueues(of: world)
    }
  }

  private static func checkReceived(in agency: Agency.ID, of world: SmallWorld) async throws {
    let from = VietnamTime(QuanSon.firstDay).instant
    let until = VietnamTime(QuanSon.lastDay.adding(days: 1)).instant
    let lines = try await world.records.read { db in
      try DossierCensus(db).lines(
        where: "d.receiving = \(agency) AND d.accepted_at >= \(from) AND d.accepted_at < \(until)", limit: 1000)
    }
    #expect(lines.count == 37)
    let statuses = Set(lines.map(\.status))
    #expect(
      statuses.isSuperset(of: [.returned, .resultReady, .inProcess, .waitingSupplement, .stopped, .withdrawn]))
    #expect(lines.contains { $0.isLate(at: QuanSon.clock) && $0.endedAt == nil })
    #expect(lines.contains { $0.isLate(at: QuanSon.clock) && $0.endedAt != nil })
    let most = lines.count { $0.status == .returned && !$0.isLate(at: QuanSon.clock) }
    #expect(most * 2 > lines.count)
  }

  private static func checkQueues(of world: SmallWorld) async throws {
    let plan = try #require(QuanSon.agencies.first { $0.code == "trung-tien" })
    let agency = try await world.agency("trung-tien")
    let people: [Int64] = try await world.records.read { db in
      try db.values("SELECT person FROM appointments WHERE agency = \(agency.id) AND position = 'counter_officer'")
    }
    let person = Person(
      id: Person.ID(rawValue: try #require(people.first)),
      fullName: plan.people[plan.places(.counterOfficer)[0]].fullName,
      signaturePicture: nil)
    let office = Appointment(
      id: Appointment.ID(rawValue: 1), person: person.id, agency: agency.id, position: .counterOfficer,
      title: "Một cửa",
      unit: "VP", tenure: .full, validFrom: QuanSon.agenciesBegin, validTo: nil)
    let viewer = Standing(
      person: person, agency: agency, appointments: [office], delegations: [], day: QuanSon.clock.vietnamDate)
    let tallies = try await world.dossiers.tallies(for: viewer, at: QuanSon.clock)
    let shown = Set(tallies.filter { $0.count > 0 }.map(\.queue))
    #expect(shown.isSuperset(of: [.toAccept, .dueToday, .late, .waiting, .ready]))
  }
}
