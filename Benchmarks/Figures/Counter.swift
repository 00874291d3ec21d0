import Foundation
import Ledger
import OneStop
import People
import Procedures
import Storage
import WorkTime

/// A commune's counter with somebody at it and a procedure that is asked for often.
struct Counter: Sendable {
  let receiver: Standing
  let procedure: Procedure

  static let now = VietnamTime(CalendarDate("2020-08-18") ?? CalendarDate(dayNumber: 0), hour: 8).instant

  static func all(in records: Records) async throws -> [Counter] {
    try await records.read { db in
      let people = PeopleRegister(db)
      guard let code = ProcedureCode("2.000815"),
        let procedure = try ProcedureRegister(db).inForce(code: code, on: now.vietnamDate)
      else { return [] }
      return try people.allAgencies().compactMap { agency -> Counter? in
        let offices = try people.appointments(in: agency.id)
        guard let office = offices.first(where: { $0.position == .counterOfficer }) else { return nil }
        let standing = try people.standing(of: office.person, in: agency.id, on: now.vietnamDate)
        return Counter(receiver: standing, procedure: procedure)
      }
    }
  }

  /// Somebody new each time, so that search and known applicants grow as at a real counter.
  func order(_ number: Int) -> ReceptionOrder {
    let party = Party(
      kind: .citizen, name: "Người nộp thử \(number)",
      identity: IdentityNumber(.personal, String(format: "%012d", 900_000_000_000 + number)), address: "bản thử",
      phone: String(format: "09%08d", number))
    let components = procedure.components.indices.map { ReceivedComponent(place: $0, originals: 1) }
    var intake = Intake(procedure: procedure.id, parties: Parties(applicant: party), components: components)
    intake.feeTiming = .atReturn
    return ReceptionOrder(intake: intake)
  }
}
