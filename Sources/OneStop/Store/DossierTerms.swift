import People
import Procedures
import Storage
import WorkTime

/// What a row needs beside the dossier itself: its procedure, and by what the moments between are counted.
struct DossierTerms: Sendable {
  let procedure: Procedure
  /// The receiving unit's.
  let receivingRules: DueRules
  /// The competent agency's.
  let competentRules: DueRules
  let isRemote: Bool

  var acceptance: AcceptanceTerms { AcceptanceTerms(rules: competentRules, isRemote: isRemote) }
}

extension DossierTerms {
  /// The same for another version of the procedure.
  func by(_ procedure: Procedure) -> DossierTerms {
    DossierTerms(
      procedure: procedure, receivingRules: receivingRules, competentRules: competentRules, isRemote: isRemote)
  }

  /// By the procedure that the dossier has come to since.
  func following(_ dossier: Dossier, in db: Database) throws -> DossierTerms {
    if dossier.intake.procedure == procedure.id { return self }
    return by(try ProcedureRegister(db).procedure(dossier.intake.procedure))
  }

  init(of dossier: Dossier, calendar: WorkCalendar, in db: Database) throws {
    let procedure = try ProcedureRegister(db).procedure(dossier.intake.procedure)
    try self.init(
      procedure: procedure, receiving: dossier.receiving, competent: dossier.competent, calendar: calendar, in: db)
  }

  init(
    procedure: Procedure, receiving: Agency.ID, competent: Agency.ID, calendar: WorkCalendar, in db: Database
  ) throws {
    let people = PeopleRegister(db)
    let counter = try people.agency(receiving)
    let decider = receiving == competent ? counter : try people.agency(competent)
    self.init(
      procedure: procedure, receivingRules: DueRules(calendar: calendar, hours: counter.officeHours),
      competentRules: DueRules(calendar: calendar, hours: decider.officeHours), isRemote: decider.area.isRemote)
  }
}
