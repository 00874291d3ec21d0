import Ledger
import OneStop
import People
import Procedures
import TestWorld
import WorkTime

/// Brings a dossier to a status by the transitions themselves, a minute after one another; no database.
struct DossierWalk: Sendable {
  var procedure = Sample.procedure()
  var intake = Sample.intake()
  var receiving = Cast().commune
  var competent = Cast().commune
  var start = Sample.reception

  static let id = Dossier.ID(rawValue: 1)

  var rules: DueRules {
    get throws { DueRules(calendar: try Sample.calendar) }
  }

  /// A dossier with all that happened to it.
  struct History {
    var dossier: Dossier
    var events: [TimedDossierEvent]

    /// When the next event is.
    var next: Instant { (events.last?.at ?? Sample.reception).adding(seconds: 60) }
  }

  func opened() throws -> History {
    let opening = DossierOpening(receiving: receiving.id, competent: competent.id, intake: intake)
    let (dossier, event) = try Dossier.open(opening, procedure: procedure, id: DossierWalk.id, at: start)
    return History(dossier: dossier, events: [TimedDossierEvent(event, at: start, by: nil)])
  }

  func history(at status: DossierStatus) throws -> History {
    var history = try opened()
    for arrow in DossierArrow.way(to: status) { try go(arrow, in: &history) }
    return history
  }

  /// Takes one arrow, a minute after the last event unless told otherwise.
  func go(_ arrow: DossierArrow, in history: inout History, at time: Instant? = nil) throws {
    let now = time ?? arrow.moment ?? history.next
    for event in try arrow.run(on: &history.dossier, of: self, at: now) {
      history.events.append(TimedDossierEvent(event, at: now, by: arrow.isCitizens ? nil : standing(arrow).person.id))
    }
  }

  func dossier(at status: DossierStatus) throws -> Dossier { try history(at: status).dossier }

  func standing(_ role: CounterRole, at now: Instant = Times.now) -> Standing {
    role.standing(in: [.receiver, .counterHead].contains(role) ? receiving : competent, on: now.vietnamDate)
  }

  /// Whoever is to take the arrow.
  func standing(_ arrow: DossierArrow) -> Standing {
    arrow.isAskedAgencys ? arrow.actor.standing(in: Cast().district) : standing(arrow.actor)
  }

  static func code(_ sequence: Int = 1, on day: CalendarDate = Sample.reception.vietnamDate) -> DossierCode {
    DossierCode(unit: "H56.97.03", day: day, sequence: sequence)
  }
}
