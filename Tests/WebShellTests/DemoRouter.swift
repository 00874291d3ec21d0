import Hummingbird
import Markup
import WebShell

/// A small site: a form, a page for who is signed in, and ways to go wrong.
enum DemoRouter {
  /// In place of a session table: the token whose sender is signed in.
  static let signedInToken = SessionToken()

  static func make(isSecure: Bool = false, uploads: UploadRule? = nil) -> Router<VisitorContext<String>> {
    let router = Router(context: VisitorContext<String>.self, options: .webShell)
    router.addWebShell(isSecure: isSecure) { token in token == signedInToken ? "Hà Văn Tuyên" : nil }
    router.get("/du-thao") { _, context in
      HTMLResponse(
        PageFrame(title: "Dự thảo", flash: context.flash).page(
          Form(to: "/du-thao", token: context.csrfToken, once: OnceKey(), "").html))
    }
    router.post("/du-thao") { request, context in
      let form = try await request.form(in: context, files: uploads)
      let words = form.files("tep").map { "\($0.fileName) \($0.byteCount)" } + [form.text("trich-yeu") ?? ""]
      return Redirect(to: "/du-thao", flash: Flash(.ok, words.joined(separator: "|")))
    }
    router.get("/hong") { _, _ -> String in throw Fault() }
    router.get("/cam") { _, _ -> String in throw PageRefusal.forbidden }
    router.group(context: SignedInContext<String>.self).get("/cua-toi") { _, context in context.viewer }
    return router
  }

  struct Fault: Error {}
}
