import BlockingWork
import Cryptography
import Ledger
import Passwords
import People
import Pictures
import SigningKeys
import Storage
import WorkTime

/// Enters agencies, people, accounts, seals, signatures and keys through the workflows of People.
struct PeopleLoader: Sendable {
  let records: Records
  let directory: Directory
  let authority: DemoAuthority

  /// - Parameter plans: the district first.
  func load(_ plans: [PlannedAgency]) async throws -> [LoadedAgency] {
    var loaded: [LoadedAgency] = []
    for plan in plans { loaded.append(try await load(plan, under: loaded.first?.record.id)) }
    try await bindKeys(of: loaded)
    return loaded
  }

  private func load(_ plan: PlannedAgency, under superior: Agency.ID?) async throws -> LoadedAgency {
    let seal = try await keep { () throws(PictureFault) in
      try StampDrawing.seal(
        agency: plan.name, locality: plan.isDistrict ? "Tỉnh Thanh Hóa" : "Huyện Quan Sơn",
        diameter: Double(plan.sealDiameter) / 10)
    }
    let record = try await directory.addAgency(
      agency(plan, under: superior, seal: seal), by: nil, at: QuanSon.setUp)
    var people: [Person] = []
    var appointments: [Appointment] = []
    for planned in plan.people {
      let person = try await add(planned)
      people.append(person)
      appointments += try await appoint(planned, person: person.id, in: record.id)
    }
    return LoadedAgency(plan: plan, record: record, people: people, appointments: appointments)
  }

  private func agency(_ plan: PlannedAgency, under superior: Agency.ID?, seal: SHA256Digest) -> Agency {
    Agency(
      id: Agency.ID(rawValue: 0), code: plan.code, name: plan.name, printedName: plan.printedName,
      printedSuperior: plan.printedSuperior, placeName: plan.place, symbol: "UBND",
      collectiveName: "ỦY BAN NHÂN DÂN", superior: superior, identifiers: plan.identifiers,
      seal: SealRecord(diameterTenthsOfMillimetre: plan.sealDiameter, picture: seal), numbering: .common,
      contentReview: plan.contentReview, enforcedFrom: plan.isDistrict ? nil : QuanSon.enforcedFrom,
      area: plan.location, validFrom: QuanSon.agenciesBegin, validTo: nil)
  }

  private func add(_ planned: PlannedPerson) async throws -> Person {
    let name = planned.fullName
    let signature =
      planned.signs ? try await keep { () throws(PictureFault) in try StampDrawing.signature(of: name) } : nil
    let blank = Person(id: Person.ID(rawValue: 0), fullName: name, signaturePicture: signature)
    let person = try await directory.addPerson(blank, by: nil, at: QuanSon.setUp)
    _ = try await directory.openAccount(
      for: person.id, name: planned.account, password: QuanSon.password, cost: .demonstration, by: nil,
      at: QuanSon.setUp)
    return person
  }

  /// The monitor is an officer of the unit as well, so as to draft the letter that the report proposes.
  private func appoint(
    _ planned: PlannedPerson, person: Person.ID, in agency: Agency.ID
  ) async throws -> [Appointment] {
    var appointments: [Appointment] = []
    let positions = planned.position == .monitor ? [.officer, .monitor] : [planned.position]
    for position in positions + planned.alsoHolds {
      let office = Appointment(
        id: Appointment.ID(rawValue: 0), person: person, agency: agency, position: position, title: planned.title,
        unit: planned.unit, tenure: .full, validFrom: QuanSon.agenciesBegin, validTo: nil)
      appointments.append(try await directory.appoint(office, by: nil, at: QuanSon.setUp))
    }
    return appointments
  }

  private func keep(_ draw: @escaping @Sendable () throws(PictureFault) -> Picture) async throws -> SHA256Digest {
    try await offload { [files = records.files] in try files.keep(try draw().pngBytes()) }
  }
}
