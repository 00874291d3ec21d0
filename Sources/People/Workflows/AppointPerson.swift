import Storage
public import WorkTime

extension Directory {
  /// Adds a person; its `id` is given by the database.
  public func addPerson(_ person: Person, by actor: Permit<Administration>?, at now: Instant) async throws -> Person {
    try await change(by: actor?.person, at: now) { db in
      var added = person
      added.id = try PersonQueries(db).insert(person)
      return (added, .personRecorded(added))
    }
  }

  /// Appoints a person to an office.
  ///
  /// - Throws: `PeopleRefusal.endBeforeStart`; `appointmentOverlaps` when a second chairman would hold office at a
  ///   time; `lacksCapability` outside the administrator's reach.
  public func appoint(
    _ appointment: Appointment, by actor: Permit<Administration>?, at now: Instant
  ) async throws -> Appointment {
    try await change(by: actor?.person, at: now) { db in
      let queries = PersonQueries(db)
      try actor?.requireReach(to: appointment.agency, in: db)
      try actor?.requireReach(to: appointment.person, in: db)
      if let end = appointment.validTo, end < appointment.validFrom { throw PeopleRefusal.endBeforeStart }
      try requireOneHead(appointment, among: try queries.appointments(in: appointment.agency))
      var added = appointment
      added.id = try queries.insert(appointment)
      return (added, .appointed(added))
    }
  }

  /// Ends an appointment on a day (the last day in office).
  ///
  /// - Throws: `PeopleRefusal.endBeforeStart`; `appointmentOverlaps` when a later end would make two chairmen.
  public func endAppointment(
    _ id: Appointment.ID, on day: CalendarDate, by actor: Permit<Administration>, at now: Instant
  ) async throws {
    try await change(by: actor.person, at: now) { db in
      let queries = PersonQueries(db)
      var office = try queries.appointment(id)
      try actor.requireReach(to: office.agency, in: db)
      if day < office.validFrom { throw PeopleRefusal.endBeforeStart }
      office.validTo = day
      try requireOneHead(office, among: try queries.appointments(in: office.agency).filter { $0.id != id })
      try queries.end(id, on: day)
      return ((), .appointed(office))
    }
  }
}

/// An agency has one head at a time. NĐ 30/2020/NĐ-CP, Điều 13.1.
func requireOneHead(_ new: Appointment, among existing: [Appointment]) throws(PeopleRefusal) {
  guard new.position == .chairman else { return }
  let overlaps = existing.contains { old in
    old.position == .chairman && (old.validTo.map { new.validFrom <= $0 } ?? true)
      && (new.validTo.map { old.validFrom <= $0 } ?? true)
  }
  if overlaps { throw .appointmentOverlaps }
}
