import Hummingbird
import Markup
import WebShell

/// Tài khoản của tôi.
struct AccountRoutes: Sendable {
  let directory: Directory
  let desk: Desk
  let uploadFolder: String

  func add(to router: some RouterMethods<DeskContext>) {
    router.get("/tai-khoan", use: show)
    router.post("/tai-khoan/mat-khau", use: changePassword)
    router.post("/tai-khoan/ma-pin", use: changePIN)
    router.post("/tai-khoan/chu-ky", use: recordPicture)
    router.get("/tai-khoan/chu-ky", use: showPicture)
  }

  @Sendable private func show(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let page = try await page(in: context)
    return try await desk.page(AccountPage.title, current: PeopleURL.account, in: context, page.html)
  }

  @Sendable private func changePassword(_ request: Request, context: DeskContext) async throws -> FormAnswer {
    let form = try await request.form(in: context)
    return try await form.carryOut {
      let typed = try OwnPasswordForm(form).parsed()
      do {
        try await directory.changeOwnPassword(of: context.viewer, from: typed.old, to: typed.new, at: desk.now())
      } catch PeopleRefusal.wrongNameOrPassword {
        throw OwnPasswordForm.wrongPassword
      }
      return Redirect(to: PeopleURL.signIn, flash: Flash(.ok, "Đã đổi mật khẩu. Xin đăng nhập lại bằng mật khẩu mới."))
    } again: { state in
      try await again(in: context) { $0.passwordState = state }
    }
  }

  @Sendable private func changePIN(_ request: Request, context: DeskContext) async throws -> FormAnswer {
    let form = try await request.form(in: context)
    return try await form.carryOut {
      let typed = try OwnPINForm(form).parsed()
      try await directory.changePIN(
        of: context.viewer.person.id, key: typed.key, from: typed.old, to: typed.new, at: desk.now())
      return Redirect(to: PeopleURL.account, flash: Flash(.ok, "Đã đổi mã PIN của khóa ký."))
    } again: { state in
      try await again(in: context) { $0.pinState = state }
    }
  }

  @Sendable private func recordPicture(_ request: Request, context: DeskContext) async throws -> FormAnswer {
    let form = try await request.form(in: context, files: UploadRule(folder: uploadFolder, fileLimit: 4 << 20))
    return try await form.carryOut {
      let png = try await SignaturePictureForm(form).parsed()
      try await directory.recordSignaturePicture(png, of: context.viewer, at: desk.now())
      return Redirect(to: PeopleURL.account, flash: Flash(.ok, "Đã ghi nhận hình chữ ký của ông/bà."))
    } again: { state in
      try await again(in: context) { $0.pictureState = state }
    }
  }

  @Sendable private func showPicture(_ request: Request, context: DeskContext) async throws -> FileAnswer {
    guard let digest = try await directory.ownDossier(of: context.viewer).person.signaturePicture else {
      throw PageRefusal.notFound
    }
    return FileAnswer(
      try await directory.picture(digest), mediaType: "image/png", fileName: "chu-ky.png", .shown)
  }

  private func page(in context: DeskContext) async throws -> AccountPage {
    AccountPage(
      dossier: try await directory.ownDossier(of: context.viewer), now: desk.now(), token: context.csrfToken)
  }

  private func again(
    in context: DeskContext, _ change: (inout AccountPage) -> Void
  ) async throws -> HTMLResponse {
    var page = try await page(in: context)
    change(&page)
    return try await desk.problemPage(AccountPage.title, current: PeopleURL.account, in: context, page.html)
  }
}
