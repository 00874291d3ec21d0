import Cryptography
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Markup
import People
import WebShell
import WorkTime

/// What `congvu agent` on a signer's computer asks for: no session and no cookie, the ticket in the address is what it may
/// act on (docs/decisions/0026).
struct TicketRoutes: Sendable {
  let documents: DocumentDesk
  let desk: Desk
  let remote: RemoteSigning

  /// Bytes of a delivered signature with its chain.
  private static let deliveryLimit = 256 << 10

  func add(to door: some RouterMethods<DoorContext>) {
    door.get("ky-tu-xa/:ticket") { request, context in
      try await answer(request, context) { secret in
        try JSONAnswer(TicketAnswer(try await documents.notice(ofTicket: secret, at: desk.now()))).response
      }
    }
    door.get("ky-tu-xa/:ticket/tep") { request, context in
      try await answer(request, context) { secret in
        let file = try await documents.preparedFile(ofTicket: secret, at: desk.now())
        return program(file, "application/pdf")
      }
    }
    door.get("ky-tu-xa/:ticket/thuoc-tinh") { request, context in
      try await answer(request, context) { secret in
        let attributes = try await documents.attributes(ofTicket: secret, at: desk.now())
        return program(attributes, "application/octet-stream")
      }
    }
    door.post("ky-tu-xa/:ticket") { request, context in
      try await answer(request, context) { secret in
        let body = try await request.bytes(upTo: Self.deliveryLimit)
        let ticket = try await documents.deliver(
          try DeliveredJSON.signature(in: body), onTicket: secret, at: desk.now())
        return try JSONAnswer(DeliveryAnswer(ticket)).response
      }
    }
    PlugInRoutes(tickets: self).add(to: door)
  }

  /// One answer to a program: counted, and refused in JSON.
  func answer(
    _ request: Request, _ context: DoorContext, _ act: (_ secret: String) async throws -> Response
  ) async throws -> Response {
    do {
      guard remote.quota.admits(remote.peer(of: request, in: context), at: desk.now()) else {
        throw TicketDoorRefusal.tooMany
      }
      return try await act(try context.parameters.require("ticket"))
    } catch let refusal as any PublicRefusal {
      let isGone = request.method == .get && refusal.status.kind == .clientError && !(refusal is TicketDoorRefusal)
      let status: HTTPResponse.Status = isGone && refusal.status != .notFound ? .gone : refusal.status
      return try JSONAnswer(status: status, ProblemAnswer(problem: refusal.sentence)).response
    } catch {
      context.logger.error("request failed", metadata: ["error.type": "\(type(of: error))", "error": "\(error)"])
      let sentence =
        "Hệ thống gặp sự cố, chưa có gì được ghi nhận. Xin thử lại; nếu vẫn lỗi, xin báo mã \(context.requestID)."
      return try JSONAnswer(status: .internalServerError, ProblemAnswer(problem: sentence)).response
    }
  }

  private func program(_ bytes: [UInt8], _ mediaType: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: mediaType, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}

/// What is refused before any ticket is looked at.
enum TicketDoorRefusal: PublicRefusal {
  case tooMany

  var status: HTTPResponse.Status { .tooManyRequests }

  var sentence: String { "Máy này đã gửi quá nhiều yêu cầu trong một phút. Xin chờ một phút rồi thực hiện lại." }
}

struct ProblemAnswer: Encodable {
  let problem: String
}

private struct TicketAnswer: Encodable {
  let document: String
  let agency: String
  let signer: String
  let role: String
  let certificate: String
  let serial: String
  let file: String
  let size: Int
  let expires: String
  let `return`: String

  init(_ notice: TicketNotice) {
    (document, agency) = (notice.subject, notice.agencyName)
    signer = "\(notice.signerName), \(notice.signerTitle)"
    role = notice.ticket.role.rawValue
    (certificate, serial) = (notice.certificate.hexadecimal, notice.serial)
    (file, size) = (notice.ticket.file.hexadecimal, notice.size)
    expires = notice.ticket.expiresAt.iso8601
    self.return = DocumentsURL.remote(notice.ticket.batch).description
  }
}

private struct DeliveryAnswer: Encodable {
  let state = "signed"
  let `return`: String

  init(_ ticket: SigningTicket) { self.return = DocumentsURL.remote(ticket.batch).description }
}

/// The body of a delivery.
private struct DeliveredJSON: Decodable {
  let signature: String
  let algorithm: String
  let chain: [String]?

  /// - Throws: `FormRefusal.malformed`.
  static func signature(in body: [UInt8]) throws -> BroughtSignature {
    do {
      let read = try JSONDecoder().decode(DeliveredJSON.self, from: Data(body))
      guard let value = Data(base64Encoded: read.signature), !value.isEmpty,
        let algorithm = BroughtSignature.Algorithm(rawValue: read.algorithm)
      else { throw FormRefusal.malformed }
      let chain = try (read.chain ?? []).map { text in
        guard let der = Data(base64Encoded: text) else { throw FormRefusal.malformed }
        return Array(der)
      }
      return BroughtSignature(value: Array(value), algorithm: algorithm, chain: chain)
    } catch is DecodingError {
      throw FormRefusal.malformed
    }
  }
}

extension Instant {
  /// In whole seconds UTC: `2020-08-17T03:00:00Z`.
  fileprivate var iso8601: String {
    Date(timeIntervalSince1970: Double(microseconds / 1_000_000)).formatted(.iso8601)
  }
}
