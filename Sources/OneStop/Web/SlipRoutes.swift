import Hummingbird
import Ledger
import Markup
import People
import PrescribedForms
import WebShell
import WorkTime

/// Biểu mẫu: the prescribed forms of a dossier as PDF, and those that the leader signs.
struct SlipRoutes: Sendable {
  let dossiers: DossierDesk
  let desk: Desk

  func add(to routes: some RouterMethods<DeskContext>) {
    routes.get("ho-so/:id/phieu/:form") { _, context in try await show(context) }
    routes.post("ho-so/:id/ky-xin-loi") { request, context in
      try await sign(request, context, done: "Đã ký phiếu xin lỗi; ngày hẹn mới có hiệu lực.") {
        try await dossiers.signApology($0, by: $1, pin: $2, once: $3, at: desk.now())
      }
    }
    routes.post("ho-so/:id/ky-tu-choi") { request, context in
      try await sign(request, context, done: "Đã ký thông báo từ chối giải quyết.") {
        try await dossiers.signRefusal($0, by: $1, pin: $2, once: $3, at: desk.now())
      }
    }
  }

  private func show(_ context: DeskContext) async throws -> FileAnswer {
    let id = try context.dossierID()
    guard let kind = FormKind(address: try context.parameters.require("form")) else { throw PageRefusal.notFound }
    let pdf = try await dossiers.slip(kind, of: id, for: context.viewer.standing, at: desk.now())
    return FileAnswer(pdf, mediaType: "application/pdf", fileName: "\(kind.address)-\(id).pdf", .shown)
  }

  private func sign(
    _ request: Request, _ context: DeskContext, done: String,
    _ act: (Dossier.ID, Standing, String, String) async throws -> Void
  ) async throws -> Redirect {
    let id = try context.dossierID()
    let form = try await request.form(in: context)
    try await act(id, context.viewer.standing, form.text("pin") ?? "", form.onceKey?.text ?? "")
    return Redirect(to: OneStopURL.dossier(id), flash: Flash(.ok, done))
  }
}

extension FormKind {
  /// As in the address of the form.
  var address: String {
    switch self {
    case .reception: "tiep-nhan"
    case .supplementRequest: "bo-sung"
    case .refusal: "tu-choi"
    case .apology: "xin-loi"
    case .stopNotice: "dung-giai-quyet"
    case .control: "kiem-soat"
    case .register: "so-theo-doi"
    case .payment: "thu-tien"
    case .handover: "tra-ket-qua"
    }
  }

  init?(address: String) {
    guard let kind = FormKind.allCases.first(where: { $0.address == address }) else { return nil }
    self = kind
  }
}
