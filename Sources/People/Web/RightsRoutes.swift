import Hummingbird
import Ledger
import Markup
import WebShell
import WorkTime

/// Accounts, keys and delegations: what gives somebody power in the system.
struct RightsRoutes: Sendable {
  let directory: Directory
  let desk: Desk
  let uploadFolder: String

  func add(to router: some RouterMethods<DeskContext>) {
    router.get("/can-bo/:id/mat-khau", use: passwordForm)
    router.post("/can-bo/:id/mat-khau", use: resetPassword)
    router.post("/can-bo/:id/khoa-tai-khoan", use: disableAccount)
    router.get("/can-bo/:id/khoa-ky", use: keyForm)
    router.post("/can-bo/:id/khoa-ky", use: adoptKey)
    router.post("/can-bo/:id/khoa-ky/mo-khoa", use: unlockKey)
    router.get("/can-bo/:id/uy-quyen", use: delegationForm)
    router.post("/can-bo/:id/uy-quyen", use: delegate)
    router.get("/don-vi/:id/khoa-ky", use: agencyKeyForm)
    router.post("/don-vi/:id/khoa-ky", use: adoptAgencyKey)
    router.post("/don-vi/:id/khoa-ky/mo-khoa", use: unlockAgencyKey)
  }

  @Sendable private func passwordForm(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let dossier = try await directory.personDossier(try context.id(), by: try context.administration)
    let page = NewPasswordForm.page(FormState(), of: dossier, token: context.csrfToken)
    return try await desk.page(page.title, current: PeopleURL.people, in: context, page.html)
  }

  @Sendable private func resetPassword(_ request: Request, context: DeskContext) async throws -> FormAnswer {
    let form = try await request.form(in: context)
    let permit = try context.administration
    let dossier = try await directory.personDossier(try context.id(), by: permit)
    return try await form.carryOut {
      let password = try NewPasswordForm(form).parsed(userName: dossier.account?.name ?? "")
      try await directory.resetPassword(of: dossier.person.id, to: password, by: permit, at: desk.now())
      return Redirect(to: PeopleURL.person(dossier.person.id), flash: Flash(.ok, "Đã đặt mật khẩu mới."))
    } again: { state in
      let page = NewPasswordForm.page(state, of: dossier, token: context.csrfToken)
      return try await desk.problemPage(page.title, current: PeopleURL.people, in: context, page.html)
    }
  }

  @Sendable private func disableAccount(_ request: Request, context: DeskContext) async throws -> Redirect {
    _ = try await request.form(in: context)
    let person: Person.ID = try context.id()
    try await directory.disableAccount(of: person, by: try context.administration, at: desk.now())
    return Redirect(
      to: PeopleURL.person(person), flash: Flash(.ok, "Đã khóa tài khoản và kết thúc các phiên làm việc."))
  }

  @Sendable private func keyForm(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let person = try await directory.personDossier(try context.id(), by: try context.administration).person
    let page = KeyForm.page(FormState(), of: person, token: context.csrfToken)
    return try await desk.page(page.title, current: PeopleURL.people, in: context, page.html)
  }

  @Sendable private func adoptKey(_ request: Request, context: DeskContext) async throws -> FormAnswer {
    let form = try await request.form(in: context, files: KeyForm.rule(in: uploadFolder))
    let permit = try context.administration
    let person = try await directory.personDossier(try context.id(), by: permit).person
    return try await form.carryOut {
      let (container, pin) = try await KeyForm(form).parsed()
      _ = try await directory.adoptKey(container, pin: pin, for: .person(person.id), by: permit, at: desk.now())
      return Redirect(to: PeopleURL.person(person.id), flash: Flash(.ok, "Đã gắn chứng thư số."))
    } again: { state in
      let page = KeyForm.page(state, of: person, token: context.csrfToken)
      return try await desk.problemPage(page.title, current: PeopleURL.people, in: context, page.html)
    }
  }

  @Sendable private func unlockKey(_ request: Request, context: DeskContext) async throws -> Redirect {
    _ = try await request.form(in: context)
    let person: Person.ID = try context.id()
    try await directory.unlockKey(of: .person(person), by: try context.administration, at: desk.now())
    return Redirect(to: PeopleURL.person(person), flash: Flash(.ok, "Đã mở khóa ký."))
  }

  @Sendable private func delegationForm(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let dossier = try await directory.personDossier(try context.id(), by: try context.administration)
    let page = DelegationForm.page(
      DelegationForm.blank(from: desk.now().vietnamDate, in: dossier), of: dossier, token: context.csrfToken)
    return try await desk.page(page.title, current: PeopleURL.people, in: context, page.html)
  }

  @Sendable private func delegate(_ request: Request, context: DeskContext) async throws -> FormAnswer {
    let form = try await request.form(in: context)
    let permit = try context.administration
    let dossier = try await directory.personDossier(try context.id(), by: permit)
    return try await form.carryOut {
      let delegation = try DelegationForm(form).parsed(to: dossier.person.id)
      _ = try await directory.delegate(delegation, by: permit, at: desk.now())
      return Redirect(to: PeopleURL.person(dossier.person.id), flash: Flash(.ok, "Đã ghi nhận việc giao ký."))
    } again: { state in
      let page = DelegationForm.page(state, of: dossier, token: context.csrfToken)
      return try await desk.problemPage(page.title, current: PeopleURL.people, in: context, page.html)
    }
  }

  @Sendable private func agencyKeyForm(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let agency = try await directory.agencyDossier(try context.id(), by: try context.administration).agency
    let page = KeyForm.page(FormState(), of: agency, token: context.csrfToken)
    return try await desk.page(page.title, current: PeopleURL.agencies, in: context, page.html)
  }

  @Sendable private func adoptAgencyKey(_ request: Request, context: DeskContext) async throws -> FormAnswer {
    let form = try await request.form(in: context, files: KeyForm.rule(in: uploadFolder))
    let permit = try context.administration
    let agency = try await directory.agencyDossier(try context.id(), by: permit).agency
    return try await form.carryOut {
      let (container, pin) = try await KeyForm(form).parsed()
      _ = try await directory.adoptKey(container, pin: pin, for: .agency(agency.id), by: permit, at: desk.now())
      return Redirect(to: PeopleURL.agency(agency.id), flash: Flash(.ok, "Đã gắn chứng thư số của cơ quan."))
    } again: { state in
      let page = KeyForm.page(state, of: agency, token: context.csrfToken)
      return try await desk.problemPage(page.title, current: PeopleURL.agencies, in: context, page.html)
    }
  }

  @Sendable private func unlockAgencyKey(_ request: Request, context: DeskContext) async throws -> Redirect {
    _ = try await request.form(in: context)
    let agency: Agency.ID = try context.id()
    try await directory.unlockKey(of: .agency(agency), by: try context.administration, at: desk.now())
    return Redirect(to: PeopleURL.agency(agency), flash: Flash(.ok, "Đã mở khóa ký của cơ quan."))
  }
}
