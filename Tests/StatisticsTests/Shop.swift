import Ledger
import People
import Storage
import TestRecords
import TestWorld
import WorkTime

@testable import OneStop
@testable import Procedures

/// Two communes with their counters, an officer each and a chairman: whoever it takes to carry a dossier through.
struct Shop: Sendable {
  let records: Records
  let communes: [Agency]
  let calendar: WorkCalendar

  @discardableResult
  static func with<T>(_ engine: TestEngine, _ body: (Shop) async throws -> T) async throws -> T {
    try await TestRecords.with(engine, migrations: TestWorld.migrations) { records in
      let world = try TestWorld(records: records)
      try await world.install()
      var second = world.cast.commune
      (second.code, second.name) = ("tam-lu", "UBND Xã Tam Lư")
      second.identifiers = AgencyIdentifiers(qcvn2016: "000.11.97.H56", decision2020: "H56.97.11")
      let added = try await world.directory.addAgency(second, by: nil, at: Times.now)
      let shop = Shop(records: records, communes: [world.cast.commune, added], calendar: try TestWorld.calendar)
      try await shop.records.write(chain: .system) { db in
        for procedure in Shop.procedures { _ = try ProcedureQueries(db).insert(procedure) }
      }
      return try await body(shop)
    }
  }

  /// What somebody may do who holds an office in a commune, whatever the cast says.
  func standing(_ role: Role, as position: Position, in agency: Agency) -> Standing {
    let office = Appointment(
      id: role.appointment, person: role.id, agency: agency.id, position: position, title: "", unit: "", tenure: .full,
      validFrom: Times.founding, validTo: nil)
    return Standing(
      person: Cast().person(role), agency: agency, appointments: [office], delegations: [], day: Times.friday)
  }

  func terms(of procedure: Procedure) -> DossierTerms {
    let rules = DueRules(calendar: calendar)
    return DossierTerms(procedure: procedure, receivingRules: rules, competentRules: rules, isRemote: false)
  }

  /// Writes a dossier as its events make it, into its receiving unit's chain.
  func save(_ story: DossierStory, of procedure: Procedure) async throws -> Dossier.ID {
    let terms = terms(of: procedure)
    return try await records.write(chain: Chain(rawValue: story.opening.receiving.rawValue)) { db in
      let store = DossierStore(db)
      let first = story.events[0]
      let id = try store.reserve(story.opening, procedure: procedure, at: first.at)
      guard let dossier = Dossier(id: id, events: story.events) else { throw DossierRefusal.unknownDossier }
      var loaded = LoadedDossier(dossier: dossier, log: [])
      for timed in story.events {
        let event = try NewEvent(
          timed.event, subject: DossierStore.subject(of: id), actor: timed.actor?.rawValue, at: timed.at)
        loaded.log.append(try db.append(event))
      }
      try store.project(loaded, terms: terms)
      return id
    }
  }
}

extension Shop {
  /// Registered in two fields: three working days anew after a supplement, ten that shift, none at all.
  static let procedures = [
    procedure(1, "1.001193", "Đăng ký khai sinh", "Hộ tịch", limit: .workingDays(tenths: 30), .restart),
    procedure(2, "2.000635", "Cấp bản sao trích lục hộ tịch", "Hộ tịch", limit: .workingDays(tenths: 100), .shift),
    procedure(3, "2.000908", "Cấp bản sao từ sổ gốc", "Chứng thực", limit: nil, .restart),
  ]

  private static func procedure(
    _ number: Int64, _ code: String, _ name: String, _ field: String, limit: TimeLimit.Stretch?,
    _ policy: SupplementPolicy
  ) -> Procedure {
    guard let code = ProcedureCode(code) else { preconditionFailure("a code as published") }
    let term = ProcedureTerm(
      limit: limit.flatMap { TimeLimit([$0]) },
      namedExtension: NamedExtension(name: "xác minh", by: .workingDays(tenths: 50)),
      supplement: policy, isSuspendedForPayment: policy == .shift)
    return Procedure(
      id: .init(rawValue: number), code: code, version: 1, name: name, field: field, validFrom: Times.founding,
      term: term, components: [DossierComponent(name: "Tờ khai")], result: "Giấy khai sinh")
  }
}
