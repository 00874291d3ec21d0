import HTTPTypes
import Hummingbird
import Logging
import People
import Storage
import WebShell

/// What the visitor hears when the machine, not the work, is at fault; anything else stays a fault with its number.
enum ServerRefusal: PublicRefusal {
  case diskFull
  case busy
  case unavailable

  init?(_ fault: StorageFault) {
    switch fault {
    case .diskFull: self = .diskFull
    case .busy: self = .busy
    case .unavailable, .outcomeUnknown: self = .unavailable
    default: return nil
    }
  }

  var status: HTTPResponse.Status { .serviceUnavailable }

  var sentence: String {
    switch self {
    case .diskFull:
      "Ổ đĩa của máy chủ đã đầy nên chưa ghi được; chưa có gì bị mất hay ghi dở. Xin báo quản trị hệ thống giải phóng ổ đĩa."
    case .busy: "Máy chủ đang bận nên chưa ghi được; chưa có gì thay đổi. Xin thử lại sau ít phút."
    case .unavailable:
      "Máy chủ tạm thời không kết nối được cơ sở dữ liệu. Xin tải lại trang để xem thao tác đã được ghi nhận hay chưa."
    }
  }
}

/// Turns storage faults that a visitor can understand into refusals.
struct ServerRefusals: RouterMiddleware {
  typealias Context = DoorContext

  func handle(
    _ request: Request, context: DoorContext, next: (Request, DoorContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let fault as StorageFault {
      guard let refusal = ServerRefusal(fault) else { throw fault }
      context.logger.error("storage refused", metadata: ["fault": "\(fault)"])
      throw refusal
    }
  }
}
