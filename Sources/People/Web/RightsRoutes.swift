import Hummingbird
import Ledger
import Markup
import WebShell
import WorkTime

/// Accounts and delegations: what gives somebody power in the system.
struct RightsRoutes: Sendable {
  let directory: Directory
  let desk: Desk

  func add(to router: some RouterMethods<DeskContext>) {
    router.get("/can-bo/:id/tai-khoan", use: accountForm)
    router.post("/can-bo/:id/tai-khoan", use: openAccount)
    router.get("/can-bo/:id/mat-khau", use: passwordForm)
    router.post("/can-bo/:id/mat-khau", use: resetPassword)
    router.post("/can-bo/:id/khoa-tai-khoan", use: disableAccount)
    router.post("/can-bo/:id/mo-tai-khoan", use: enableAccount)
    router.get("/can-bo/:id/uy-quyen", use: delegationForm)
    router.post("/can-bo/:id/uy-quyen", use: delegate)
    router.get("/can-bo/:id/uy-quyen/:delegation", use: revocationForm)
    router.post("/can-bo/:id/uy-quyen/:delegation", use: revokeDelegation)
  }

  @Sendable private func accountForm(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let person = try await dossier(context).person
    return try await desk.page(
      AccountOpeningForm.page(FormState(), of: person, token: context.csrfToken), in: context)
  }

  @Sendable private func openAccount(_ request: Request, context: DeskContext) async throws -> FormAnswer {
    let form = try await request.form(in: context)
    let person = try await dossier(context).person
    return try await desk.carryOut(form, in: context) {
      let (name, password) = try AccountOpeningForm(form).parsed()
      _ = try await directory.openAccount(
        for: person.id, name: name, password: password, by: try context.administration, at: desk.now())
      return Redirect(
        to: PeopleURL.person(person.id), flash: Flash(.ok, "Đã mở tài khoản; xin giao mật khẩu cho người dùng."))
    } again: { state in
      AccountOpeningForm.page(state, of: person, token: context.csrfToken)
    }
  }

  @Sendable private func passwordForm(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let person = try await dossier(context).person
    return try await desk.page(NewPasswordForm.page(FormState(), of: person, token: context.csrfToken), in: context)
  }

  @Sendable private func resetPassword(_ request: Request, context: DeskContext) async throws -> FormAnswer {
    let form = try await request.form(in: context)
    let person = try await dossier(context).person
    return try await desk.carryOut(form, in: context) {
      let password = try NewPasswordForm(form).parsed()
      try await directory.resetPassword(
        of: person.id, to: password, by: try context.administration, at: desk.now())
      return Redirect(to: PeopleURL.person(person.id), flash: Flash(.ok, "Đã đặt mật khẩu mới."))
    } again: { state in
      NewPasswordForm.page(state, of: person, token: context.csrfToken)
    }
  }

  @Sendable private func disableAccount(_ request: Request, context: DeskContext) async throws -> Redirect {
    _ = try await request.form(in: context)
    let person: Person.ID = try context.id()
    try await directory.disableAccount(of: person, by: try context.administration, at: desk.now())
    return Redirect(
      to: PeopleURL.person(person), flash: Flash(.ok, "Đã khóa tài khoản và kết thúc các phiên làm việc."))
  }

  @Sendable private func enableAccount(_ request: Request, context: DeskContext) async throws -> Redirect {
    _ = try await request.form(in: context)
    let person: Person.ID = try context.id()
    try await directory.enableAccount(of: person, by: try context.administration, at: desk.now())
    return Redirect(
      to: PeopleURL.person(person), flash: Flash(.ok, "Đã mở lại tài khoản với tên và mật khẩu như trước."))
  }

  @Sendable private func delegationForm(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let dossier = try await dossier(context)
    let state = DelegationForm.blank(from: desk.now().vietnamDate, in: dossier)
    return try await desk.page(DelegationForm.page(state, of: dossier, token: context.csrfToken), in: context)
  }

  @Sendable private func delegate(_ request: Request, context: DeskContext) async throws -> FormAnswer {
    let form = try await request.form(in: context)
    let dossier = try await dossier(context)
    return try await desk.carryOut(form, in: context) {
      let delegation = try DelegationForm(form).parsed(to: dossier.person.id)
      _ = try await directory.delegate(delegation, by: try context.administration, at: desk.now())
      return Redirect(to: PeopleURL.person(dossier.person.id), flash: Flash(.ok, "Đã ghi nhận việc giao ký."))
    } again: { state in
      DelegationForm.page(state, of: dossier, token: context.csrfToken)
    }
  }

  @Sendable private func revocationForm(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let page = try RevocationForm.page(
      RevocationForm.blank(on: desk.now().vietnamDate), of: try context.id("delegation"),
      in: try await dossier(context), token: context.csrfToken)
    return try await desk.page(page, in: context)
  }

  @Sendable private func revokeDelegation(_ request: Request, context: DeskContext) async throws -> FormAnswer {
    let form = try await request.form(in: context)
    let dossier = try await dossier(context)
    let delegation: Delegation.ID = try context.id("delegation")
    return try await desk.carryOut(form, in: context) {
      let (day, reason) = try RevocationForm(form).parsed()
      try await directory.revokeDelegation(
        delegation, from: day, reason: reason, by: try context.administration, at: desk.now())
      return Redirect(to: PeopleURL.person(dossier.person.id), flash: Flash(.ok, "Đã ghi nhận việc chấm dứt giao ký."))
    } again: { state in
      try RevocationForm.page(state, of: delegation, in: dossier, token: context.csrfToken)
    }
  }

  /// The person whom the address names, within the administrator's reach.
  private func dossier(_ context: DeskContext) async throws -> PersonDossier {
    try await directory.personDossier(try context.id(), by: try context.administration)
  }
}
