import People
import WorkTime

/// A planned agency with what the database has made of it.
struct LoadedAgency: Sendable {
  let plan: PlannedAgency
  let record: Agency
  /// In the order of `plan.people`.
  let people: [Person]
  let appointments: [Appointment]

  /// Who the person at a place is on a day.
  func standing(_ place: Int, on day: CalendarDate) -> Standing {
    Standing(person: people[place], agency: record, appointments: appointments, delegations: [], day: day)
  }
}
