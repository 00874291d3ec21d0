import Ledger
import Notices
import People
import Storage
import WorkTime

/// Báo tin: what the applicant is told of a change, left in the outbox in the transaction of the change.
struct DossierNotices {
  let db: Database

  init(_ db: Database) { self.db = db }

  func tell(_ dossier: Dossier, of events: [DossierEvent], at now: Instant) throws {
    let recipients = DossierNotices.recipients(dossier.intake.parties.applicant)
    if recipients.isEmpty { return }
    let people = PeopleRegister(db)
    let (receiving, competent) = (try people.agency(dossier.receiving), try people.agency(dossier.competent))
    let units = HandlingUnits(receiving: receiving.name, handling: competent.name)
    for event in events {
      guard let message = message(of: event, dossier: dossier, place: receiving.name) else { continue }
      for recipient in recipients {
        let notice = NewNotice(
          agency: dossier.receiving, recipient: recipient, message: message, units: units,
          about: DossierStore.subject(of: dossier.id), occurrence: String(dossier.revision))
        try NoticeOutbox(db).queue(notice, at: now)
      }
    }
  }

  /// By e-mail where there is one, else by phone.
  private static func recipients(_ party: Party) -> [NoticeRecipient] {
    if let mail = EmailAddress(party.email) { return [.mail(mail)] }
    return PhoneNumber(party.phone).map { [.phone($0)] } ?? []
  }

  private func ready(_ dossier: Dossier, code: String, place: String) -> NoticeMessage {
    dossier.intake.returnChannel == .post ? .resultPosted(code: code) : .resultReady(code: code, place: place)
  }

  private func message(of event: DossierEvent, dossier: Dossier, place: String) -> NoticeMessage? {
    let code = dossier.code?.description
    switch event {
    case .opened(let opening):
      return opening.intake.channel == .counter ? nil : .dossierSubmitted(at: dossier.submittedAt)
    case .accepted(let acceptance):
      return .accepted(
        code: acceptance.code.description, receivedAt: dossier.acceptedAt ?? dossier.submittedAt,
        due: acceptance.clock?.due.vietnamDate)
    case .completionAsked(let request), .supplementAsked(let request, _):
      return .supplementAsked(code: code, until: request.until)
    case .refusedAtReception: return .refused(code: nil)
    case .stopped(let cause, _, _, _, _):
      return cause == .ineligible ? .refused(code: code) : code.map { .stopped(code: $0) }
    default: return code.flatMap { message(of: event, dossier: dossier, code: $0, place: place) }
    }
  }

  private func message(
    of event: DossierEvent, dossier: Dossier, code: String, place: String
  ) -> NoticeMessage? {
    switch event {
    case .rescheduled(let clock, _, _, _): .rescheduled(code: code, newDue: clock.due.vietnamDate)
    case .extended(let clock, _): .extended(code: code, newDue: clock.due.vietnamDate)
    case .supplementReceived(_, let clock, _, _): .supplemented(code: code, due: clock?.due.vietnamDate)
    case .recounted(let clock, _): .holidayMovedDue(code: code, newDue: clock.due.vietnamDate)
    case .paymentAsked: .paymentAsked(code: code)
    case .resultReady:
      dossier.returnedAt == nil ? ready(dossier, code: code, place: place) : .corrected(code: code)
    case .withdrawn: .withdrawn(code: code)
    default: nil
    }
  }
}
