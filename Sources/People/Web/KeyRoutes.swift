import Hummingbird
import Markup
import WebShell

/// Khóa ký số của cán bộ, của cơ quan: bound, unlocked, retired.
struct KeyRoutes: Sendable {
  /// Who the address names; throws outside the administrator's reach.
  private typealias OwnerReader = @Sendable (DeskContext) async throws -> KeyOwner

  let directory: Directory
  let desk: Desk
  let uploadFolder: String

  func add(to router: some RouterMethods<DeskContext>) {
    add("can-bo", to: router) { context in
      KeyOwner(try await directory.personDossier(try context.id(), by: try context.administration).person)
    }
    add("don-vi", to: router) { context in
      KeyOwner(try await directory.agencyDossier(try context.id(), by: try context.administration).agency)
    }
  }

  private func add(_ list: String, to router: some RouterMethods<DeskContext>, _ owner: @escaping OwnerReader) {
    let path = RouterPath("/\(list)/:id/khoa-ky")
    let (unlocking, retirement) = (RouterPath("\(path)/mo-khoa"), RouterPath("\(path)/ngung-dung"))
    router.get(path) { _, context in try await adoptionForm(of: try await owner(context), context) }
    router.post(path) { request, context in try await adopt(request, for: owner, context) }
    router.post(unlocking) { request, context in try await unlock(request, of: owner, context) }
    router.get(retirement) { _, context in try await retirementForm(of: try await owner(context), context) }
    router.post(retirement) { request, context in try await retire(request, of: owner, context) }
  }

  private func adoptionForm(of owner: KeyOwner, _ context: DeskContext) async throws -> HTMLResponse {
    try await desk.page(KeyForm.page(FormState(), of: owner, token: context.csrfToken), in: context)
  }

  private func adopt(
    _ request: Request, for reader: OwnerReader, _ context: DeskContext
  ) async throws -> FormAnswer {
    let form = try await request.form(in: context, files: KeyForm.rule(in: uploadFolder))
    let owner = try await reader(context)
    return try await desk.carryOut(form, in: context) {
      let (container, pin) = try await KeyForm(form).parsed()
      _ = try await directory.adoptKey(
        container, pin: pin, for: owner.holder, by: try context.administration, at: desk.now())
      return Redirect(to: PeopleURL.page(of: owner.holder), flash: Flash(.ok, "Đã gắn chứng thư số."))
    } again: { state in
      KeyForm.page(state, of: owner, token: context.csrfToken)
    }
  }

  private func unlock(
    _ request: Request, of reader: OwnerReader, _ context: DeskContext
  ) async throws -> Redirect {
    _ = try await request.form(in: context)
    let holder = try await reader(context).holder
    try await directory.unlockKey(of: holder, by: try context.administration, at: desk.now())
    return Redirect(to: PeopleURL.page(of: holder), flash: Flash(.ok, "Đã mở khóa ký."))
  }

  private func retirementForm(of owner: KeyOwner, _ context: DeskContext) async throws -> HTMLResponse {
    try await desk.page(RetirementForm.page(FormState(), of: owner, token: context.csrfToken), in: context)
  }

  private func retire(
    _ request: Request, of reader: OwnerReader, _ context: DeskContext
  ) async throws -> FormAnswer {
    let form = try await request.form(in: context)
    let owner = try await reader(context)
    return try await desk.carryOut(form, in: context) {
      let reason = try RetirementForm(form).parsed()
      try await directory.retireKey(of: owner.holder, for: reason, by: try context.administration, at: desk.now())
      let sentence = "Đã ngừng dùng khóa ký. Khi có tệp khóa mới, xin gắn chứng thư số."
      return Redirect(to: PeopleURL.page(of: owner.holder), flash: Flash(.ok, sentence))
    } again: { state in
      RetirementForm.page(state, of: owner, token: context.csrfToken)
    }
  }
}
