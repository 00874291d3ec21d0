import Hummingbird
import Markup
import Tokens
import WebShell

/// Khóa ký số của cán bộ, của cơ quan: bound wherever they are, unlocked, retired.
struct KeyRoutes: Sendable {
  /// Who the address names; throws outside the administrator's reach.
  private typealias OwnerReader = @Sendable (DeskContext) async throws -> KeyOwner

  let directory: Directory
  let desk: Desk
  let uploadFolder: String

  func add(to router: some RouterMethods<DeskContext>) {
    add("can-bo", to: router) { context in
      KeyOwner(try await directory.personDossier(try context.id(), by: try context.administration))
    }
    add("don-vi", to: router) { context in
      KeyOwner(try await directory.agencyDossier(try context.id(), by: try context.administration))
    }
  }

  private func add(_ list: String, to router: some RouterMethods<DeskContext>, _ owner: @escaping OwnerReader) {
    let path = RouterPath("/\(list)/:id/khoa-ky")
    let (certificate, token) = (RouterPath("\(path)/chung-thu"), RouterPath("\(path)/thiet-bi"))
    let (unlocking, retirement) = (RouterPath("\(path)/:key/mo-khoa"), RouterPath("\(path)/:key/ngung-dung"))
    router.get(path) { _, context in try await adoptionForm(of: try await owner(context), context) }
    router.post(path) { request, context in try await adopt(request, for: owner, context) }
    router.get(certificate) { _, context in try await certificateForm(of: try await owner(context), context) }
    router.post(certificate) { request, context in try await bindCertificate(request, to: owner, context) }
    router.get(token) { _, context in try await tokenForm(of: try await owner(context), context) }
    router.post(token) { request, context in try await bindTokenKey(request, to: owner, context) }
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

  private func certificateForm(of owner: KeyOwner, _ context: DeskContext) async throws -> HTMLResponse {
    try await desk.page(CertificateForm.page(FormState(), of: owner, token: context.csrfToken), in: context)
  }

  private func bindCertificate(
    _ request: Request, to reader: OwnerReader, _ context: DeskContext
  ) async throws -> FormAnswer {
    let form = try await request.form(in: context, files: CertificateForm.rule(in: uploadFolder))
    let owner = try await reader(context)
    return try await desk.carryOut(form, in: context) {
      let certificate = try await CertificateForm(form).parsed()
      _ = try await directory.bindCertificate(
        certificate, to: owner.holder, by: try context.administration, at: desk.now())
      return Redirect(to: PeopleURL.page(of: owner.holder), flash: Flash(.ok, "Đã gắn chứng thư số."))
    } again: { state in
      CertificateForm.page(state, of: owner, token: context.csrfToken)
    }
  }

  private func tokenForm(of owner: KeyOwner, _ context: DeskContext) async throws -> HTMLResponse {
    try await desk.page(try await tokenPage(FormState(), of: owner, context), in: context)
  }

  private func bindTokenKey(
    _ request: Request, to reader: OwnerReader, _ context: DeskContext
  ) async throws -> FormAnswer {
    let form = try await request.form(in: context)
    let owner = try await reader(context)
    return try await desk.carryOut(form, in: context) {
      let chosen = try TokenKeyForm(form).parsed()
      _ = try await directory.bindTokenKey(
        chosen.fingerprint, in: chosen.serialNumber, to: owner.holder, by: try context.administration, at: desk.now())
      return Redirect(to: PeopleURL.page(of: owner.holder), flash: Flash(.ok, "Đã gắn khóa trong thiết bị."))
    } again: { state in
      try await tokenPage(state, of: owner, context)
    }
  }

  private func tokenPage(_ state: FormState, of owner: KeyOwner, _ context: DeskContext) async throws -> FormPage {
    let found: Result<[TokenCertificate], TokenRefusal>
    do {
      found = .success(try await directory.tokenCertificates(for: try context.administration))
    } catch let refusal as TokenRefusal {
      found = .failure(refusal)
    }
    return TokenKeyForm.page(state, of: owner, found: found, token: context.csrfToken)
  }

  private func unlock(
    _ request: Request, of reader: OwnerReader, _ context: DeskContext
  ) async throws -> Redirect {
    _ = try await request.form(in: context)
    let owner = try await reader(context)
    try await directory.unlockKey(try owner.key(in: context), by: try context.administration, at: desk.now())
    return Redirect(to: PeopleURL.page(of: owner.holder), flash: Flash(.ok, "Đã mở khóa ký."))
  }

  private func retirementForm(of owner: KeyOwner, _ context: DeskContext) async throws -> HTMLResponse {
    let page = RetirementForm.page(
      FormState(), of: owner, key: try owner.key(in: context), token: context.csrfToken)
    return try await desk.page(page, in: context)
  }

  private func retire(
    _ request: Request, of reader: OwnerReader, _ context: DeskContext
  ) async throws -> FormAnswer {
    let form = try await request.form(in: context)
    let owner = try await reader(context)
    let key = try owner.key(in: context)
    return try await desk.carryOut(form, in: context) {
      let reason = try RetirementForm(form).parsed()
      try await directory.retireKey(key, for: reason, by: try context.administration, at: desk.now())
      let sentence = "Đã ngừng dùng khóa ký. Khi có khóa mới, xin gắn chứng thư số."
      return Redirect(to: PeopleURL.page(of: owner.holder), flash: Flash(.ok, sentence))
    } again: { state in
      RetirementForm.page(state, of: owner, key: key, token: context.csrfToken)
    }
  }
}

extension KeyOwner {
  /// The key that the address names.
  ///
  /// - Throws: `PeopleRefusal.unknownKey` for one that this owner does not hold.
  fileprivate func key(in context: DeskContext) throws -> HeldKey.ID {
    let key: HeldKey.ID = try context.id("key")
    guard keys.contains(key) else { throw PeopleRefusal.unknownKey }
    return key
  }
}
