import OneStop
import Procedures
import Storage
import WorkTime

/// What may be looked up by a code.
struct LookUps {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Whether there is a dossier with this code that may be shown to whoever knows the second fact, and they do.
  func agrees(code: DossierCode?, fact: SecondFact?) throws -> Bool {
    let register = DossierRegister(db)
    let wanted = try code.flatMap { try register.dossier(code: $0) }
    guard let subject = try wanted ?? newest() else { return false }
    let isOrdinary = try ProcedureRegister(db).procedure(subject.intake.procedure).discretion == .ordinary
    let parties = [subject.intake.parties.applicant, subject.intake.parties.concerned]
    let matches =
      fact?.matches(
        phones: parties.map(\.phone), identityNumbers: parties.compactMap { $0.identity?.number },
        birthDates: [subject.intake.parties.concerned.birthDate].compactMap(\.self)) ?? false
    return matches && isOrdinary && wanted != nil
  }

  /// nil: there is none, or it is of a kind that nobody may look up.
  func shown(_ code: DossierCode) throws -> Dossier? {
    guard let dossier = try DossierRegister(db).dossier(code: code) else { return nil }
    let procedure = try ProcedureRegister(db).procedure(dossier.intake.procedure)
    return procedure.discretion == .ordinary ? dossier : nil
  }

  private func newest() throws -> Dossier? {
    let line = try DossierCensus(db).lines(where: "d.code IS NOT NULL", limit: 1).first
    return try line.map { try DossierRegister(db).dossier($0.id) }
  }
}
