import Hummingbird
import Markup
import People
import WebShell
import WorkTime

/// What the Government CA's plug-in asks for (rules 4.5): it has no session; the ticket in the address is what it may act
/// on. Its maker's script comes from our own address (docs/decisions/0027).
struct PlugInRoutes: Sendable {
  let tickets: TicketRoutes

  /// How much a signature with its pictures and certificates may add to a file, in bytes.
  private static let growthLimit = 4 << 20

  func add(to door: some RouterMethods<DoorContext>) {
    guard let script = tickets.remote.plugInScript else { return }
    let file = ShippedFiles.file(script, at: DocumentsURL.plugInScript, mediaType: "text/javascript; charset=utf-8")
    door.get(RouterPath(DocumentsURL.plugInScript.description)) { request, _ in file(request) }
    door.get("ky-vgca/:ticket/:name") { request, context in
      try await tickets.answer(request, context) { secret in
        let bytes = try await tickets.documents.servedFile(ofTicket: secret, at: tickets.desk.now())
        return Response(
          status: .ok, headers: [.contentType: "application/pdf", .cacheControl: "no-store"],
          body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
      }
    }
    door.post("ky-vgca/:ticket") { request, context in
      try await tickets.answer(request, context) { secret in
        let known = try await tickets.documents.uploadLimit(ofTicket: secret)
        let returned = try await request.firstFile(upTo: known + Self.growthLimit)
        let ticket = try await tickets.documents.accept(returned, onTicket: secret, at: tickets.desk.now())
        return try JSONAnswer(PlugInAnswer(ticket)).response
      }
    }
  }
}

/// In the words of the plug-in's own answers, as far as we know them, and in ours.
private struct PlugInAnswer: Encodable {
  let status = 0
  let message = "Đã ghi nhận chữ ký."
  let state = "signed"
  let `return`: String

  init(_ ticket: SigningTicket) { self.return = DocumentsURL.remote(ticket.batch).description }

  private enum CodingKeys: String, CodingKey {
    case status = "Status"
    case message = "Message"
    case state, `return`
  }
}

/// One call of the plug-in: which of its functions, and what it is told.
struct PlugInCall {
  private let function: String
  private let parameters: Parameters

  private struct Parameters: Encodable {
    let fileName: String
    let fileUploadHandler: String
    let session = ""
    let token = ""
    let metadata: [[String: String]] = []
    let number: String
    let date: String

    enum CodingKeys: String, CodingKey {
      case fileName = "FileName"
      case fileUploadHandler = "FileUploadHandler"
      case session = "SessionId"
      case token = "JWTToken"
      case metadata = "MetaData"
      case number = "DocNumber"
      case date = "IssuedDate"
    }
  }

  init(_ line: TicketLine, secret: String, origin: String) {
    function = line.ticket.role == .leader ? "vgca_sign_approved" : "vgca_sign_issued"
    let number = line.ticket.role == .leader ? nil : line.number
    parameters = Parameters(
      fileName: "\(origin)\(DocumentsURL.plugInFile(secret, named: "van-ban-\(line.ticket.document).pdf"))",
      fileUploadHandler: "\(origin)\(DocumentsURL.plugInTicket(secret))", number: number?.printed ?? "",
      date: number?.date.shortText ?? "")
  }

  /// The button that makes the call; without the script it does nothing, so it is hidden then.
  func button(for subject: String) throws -> HTML {
    let text = try JSONAnswer.text(of: parameters)
    return """
      <button type="button" class="btn" hidden data-vgca="\(function)" data-vgca-parameters="\(text)">Ký bằng phần mềm VGCA\
      <span class="vh"> \(subject)</span></button>
      """
  }
}
