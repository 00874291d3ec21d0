import Hummingbird
import Ledger
import Markup
import People
import WebShell

/// Begins signatures on the signer's own computer: tickets are issued and the browser goes on to their page.
struct RemoteStart: Sendable {
  let documents: DocumentDesk
  let desk: Desk
  let remote: RemoteSigning

  /// - Returns: nil when the key that would sign is opened here.
  func begin(
    _ chosen: [SeenDocument], by signer: RemoteSigner, key: HeldKey.ID?, _ request: Request
  ) async throws -> Redirect? {
    let now = desk.now()
    guard let key = try await documents.remoteKey(key, of: signer.holder, at: now) else { return nil }
    let issued = try await documents.issueTickets(
      for: chosen, to: signer, key: key, servesPlugIn: remote.plugInScript != nil, at: now)
    let failures = issued.outcomes.compactMap(\.failure)
    if let failure = failures.first, issued.secrets.isEmpty { throw failure }
    return Redirect(
      to: issued.secrets.reduce(DocumentsURL.remote(issued.batch)) { $0.adding("ve", $1) }, flash: flash(failures))
  }

  private func flash(_ failures: [any Error]) -> Flash? {
    guard let first = failures.first else { return nil }
    let sentence = (first as? any PublicRefusal)?.sentence ?? "Có lỗi của máy chủ; xin thử lại."
    return Flash(.warn, "\(failures.count) văn bản chưa chuẩn bị được để ký. \(sentence)")
  }
}
