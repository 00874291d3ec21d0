import Hummingbird
import Ledger
import Markup
import People
import PrescribedForms
import WebShell
import WorkTime

/// Biểu mẫu: the prescribed forms of a dossier as PDF.
struct SlipRoutes: Sendable {
  let dossiers: DossierDesk
  let desk: Desk

  func add(to routes: some RouterMethods<DeskContext>) {
    routes.get("ho-so/:id/phieu/:form") { _, context in try await show(context) }
  }

  private func show(_ context: DeskContext) async throws -> FileAnswer {
    let id = try context.dossierID()
    guard let kind = FormKind(address: try context.parameters.require("form")) else { throw PageRefusal.notFound }
    let pdf = try await dossiers.slip(kind, of: id, for: context.viewer.standing, at: desk.now())
    return FileAnswer(pdf, mediaType: "application/pdf", fileName: "\(kind.address)-\(id).pdf", .shown)
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
