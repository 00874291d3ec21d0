import Hummingbird
import Markup
import WebShell
import WorkTime

/// Cán bộ: the people of an agency, their offices and accounts.
struct PersonRoutes: Sendable {
  let directory: Directory
  let desk: Desk

  func add(to router: some RouterMethods<DeskContext>) {
    router.get("/can-bo", use: list)
    router.get("/can-bo/them", use: newForm)
    router.post("/can-bo", use: enrol)
    router.get("/can-bo/:id", use: show)
    router.get("/can-bo/:id/bo-nhiem", use: appointmentForm)
    router.post("/can-bo/:id/bo-nhiem", use: appoint)
    router.get("/can-bo/:id/bo-nhiem/:office", use: endingForm)
    router.post("/can-bo/:id/bo-nhiem/:office", use: endAppointment)
  }

  @Sendable private func list(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let agency = try request.agencyInQuery() ?? context.viewer.agency.id
    let roster = try await directory.roster(of: agency, by: try context.administration)
    let page = RosterPage(roster: roster, now: desk.now())
    return try await desk.page(RosterPage.title, current: PeopleURL.people, in: context, page.html)
  }

  @Sendable private func newForm(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let reach = try await directory.reach(of: try context.administration)
    let agency = try request.agencyInQuery() ?? context.viewer.agency.id
    let state = AppointmentForm.blank(in: agency, from: desk.now().vietnamDate)
    let page = EnrolmentForm.page(state, reach: reach, token: context.csrfToken)
    return try await desk.page(page, in: context)
  }

  @Sendable private func enrol(_ request: Request, context: DeskContext) async throws -> FormAnswer {
    let form = try await request.form(in: context)
    let permit = try context.administration
    return try await desk.carryOut(form, in: context) {
      let person = try await directory.enrol(try EnrolmentForm(form).parsed(), by: permit, at: desk.now())
      return Redirect(
        to: PeopleURL.person(person.id),
        flash: Flash(.ok, "Đã thêm \(person.fullName); xin giao mật khẩu cho người dùng."))
    } again: { state in
      EnrolmentForm.page(state, reach: try await directory.reach(of: permit), token: context.csrfToken)
    }
  }

  @Sendable private func show(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let dossier = try await directory.personDossier(try context.id(), by: try context.administration)
    let page = PersonPage(dossier: dossier, now: desk.now(), token: context.csrfToken)
    return try await desk.page(dossier.person.fullName, current: PeopleURL.people, in: context, page.html)
  }

  @Sendable private func appointmentForm(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let permit = try context.administration
    let person = try await directory.personDossier(try context.id(), by: permit).person
    let state = AppointmentForm.blank(in: context.viewer.agency.id, from: desk.now().vietnamDate)
    let page = AppointmentForm.page(
      state, of: person, reach: try await directory.reach(of: permit), token: context.csrfToken)
    return try await desk.page(page, in: context)
  }

  @Sendable private func appoint(_ request: Request, context: DeskContext) async throws -> FormAnswer {
    let form = try await request.form(in: context)
    let permit = try context.administration
    let person = try await directory.personDossier(try context.id(), by: permit).person
    return try await desk.carryOut(form, in: context) {
      _ = try await directory.appoint(try AppointmentForm(form).parsed(of: person.id), by: permit, at: desk.now())
      return Redirect(to: PeopleURL.person(person.id), flash: Flash(.ok, "Đã ghi nhận việc bổ nhiệm, phân công."))
    } again: { state in
      AppointmentForm.page(
        state, of: person, reach: try await directory.reach(of: permit), token: context.csrfToken)
    }
  }

  @Sendable private func endingForm(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let dossier = try await directory.personDossier(try context.id(), by: try context.administration)
    let page = try EndingForm.page(
      FormState(["valid_to": desk.now().vietnamDate.description]), of: try context.id("office"), in: dossier,
      token: context.csrfToken)
    return try await desk.page(page, in: context)
  }

  @Sendable private func endAppointment(_ request: Request, context: DeskContext) async throws -> FormAnswer {
    let form = try await request.form(in: context)
    let permit = try context.administration
    let dossier = try await directory.personDossier(try context.id(), by: permit)
    let office: Appointment.ID = try context.id("office")
    return try await desk.carryOut(form, in: context) {
      try await directory.endAppointment(office, on: try EndingForm(form).parsed(), by: permit, at: desk.now())
      return Redirect(to: PeopleURL.person(dossier.person.id), flash: Flash(.ok, "Đã ghi nhận ngày kết thúc."))
    } again: { state in
      try EndingForm.page(state, of: office, in: dossier, token: context.csrfToken)
    }
  }
}
