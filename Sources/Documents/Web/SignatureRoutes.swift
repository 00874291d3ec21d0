import Cryptography
import Evidence
import Hummingbird
import Ledger
import Markup
import People
import ValidationReports
import WebShell

/// What is found in the signatures of a document's file: looked at anew, and taken along as a report.
struct SignatureRoutes: Sendable {
  let documents: DocumentDesk
  let desk: Desk

  func add(to routes: some RouterMethods<DeskContext>) {
    routes.post("van-ban-di/:id/chu-ky/kiem-tra-lai") { request, context in try await recheck(request, context) }
    routes.get("van-ban-di/:id/chu-ky/bao-cao/:digest") { _, context in try await report(context) }
  }

  private func recheck(_ request: Request, _ context: DeskContext) async throws -> Redirect {
    let id = try context.documentID()
    _ = try await request.form(in: context)
    let check = try await documents.recheckSignatures(of: id, by: context.viewer.standing, at: desk.now())
    let kind: NoticeKind = check.verdict == .valid ? .ok : .warn
    return Redirect(
      to: DocumentsURL.document(id), flash: Flash(kind, "Đã kiểm tra lại chữ ký: \(check.verdict.words)."))
  }

  private func report(_ context: DeskContext) async throws -> FileAnswer {
    guard let digest = SHA256Digest(hexadecimal: try context.parameters.require("digest")) else {
      throw DocumentRefusal.unknownDocument
    }
    let report = try await documents.signatureReport(
      digest, of: try context.documentID(), for: context.viewer.standing)
    return FileAnswer(
      Array(report.json.utf8), mediaType: "application/json",
      fileName: "bao-cao-chu-ky-\(digest.hexadecimal.prefix(12)).json", .saved)
  }
}
