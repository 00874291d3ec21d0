import Certificates
import Evidence
import Timestamps
import WorkTime

/// Where timestamps come from: the part of the settings that names the servers.
struct TimestampSettings: Sendable {
  static let keys: [(name: String, meaning: String)] = [
    (
      "CONGVU_TSA",
      "địa chỉ máy chủ cấp dấu thời gian (RFC 3161), nhiều địa chỉ cách nhau dấu phẩy; để trống: không có dấu thời gian"
    ),
    (
      "CONGVU_TSA_POLICY",
      "chính sách cấp dấu thời gian phải có (OID, ví dụ 1.3.6.1.4.1.13762.3); để trống: chính sách của máy chủ"
    ),
  ]

  let line: TimestampLine
  private let policy: TimestampPolicy?

  /// - Throws: `SettingFault` naming the key.
  init(_ values: [String: String]) throws(SettingFault) {
    let name = values["CONGVU_TSA_POLICY"] ?? ""
    policy = name.isEmpty ? nil : TimestampPolicy(name)
    if !name.isEmpty, policy == nil {
      throw SettingFault(description: "CONGVU_TSA_POLICY phải là một OID, ví dụ 1.3.6.1.4.1.13762.3")
    }
    var servers: [TimestampServer] = []
    for part in (values["CONGVU_TSA"] ?? "").split(separator: ",", omittingEmptySubsequences: true) {
      let address = part.filter { !$0.isWhitespace }
      if address.isEmpty { continue }
      guard TimestampCourier.isUsable(address) else {
        throw SettingFault(
          description: "CONGVU_TSA phải là các địa chỉ https://… hoặc http://…, cách nhau dấu phẩy")
      }
      let server = TimestampServer(address: address, policy: policy)
      if !servers.contains(server) { servers.append(server) }
    }
    line = TimestampLine(servers: servers)
  }

  /// What `congvu config check` says.
  var report: [String] {
    guard line.isSetUp else {
      return ["Dấu thời gian: chưa cài đặt (CONGVU_TSA); chữ ký chưa có bằng chứng thời gian."]
    }
    return line.servers.map { "Dấu thời gian: \($0.shownAddress)." }
      + (policy.map { ["Chính sách: \($0.name)."] } ?? [])
  }

  /// Asks each server once and says how it went.
  func trial(by trust: TrustList, now: @escaping @Sendable () -> Instant) async -> [String] {
    var lines: [String] = []
    for server in line.servers {
      let reason = await line.trial(of: server, trust: trust, now: now)
      lines.append("Dấu thời gian: \(server.shownAddress): \(reason.map(\.sentence) ?? "trả lời đúng, được tin cậy.")")
    }
    return lines
  }
}

extension TimestampFailedAttempt.Reason {
  /// What is wrong and where to look.
  fileprivate var sentence: String {
    switch self {
    case .outOfTime, .transport(.timedOut), .transport(.cancelled):
      "không trả lời kịp. Xin kiểm tra đường truyền, tường lửa."
    case .transport(.unreachable): "không kết nối được. Xin kiểm tra địa chỉ, đường truyền, tường lửa."
    case .transport(.notSecure): "chứng thư TLS của máy chủ không được tin cậy."
    case .transport(.refused(let code)): "máy chủ từ chối, mã HTTP \(code)."
    case .transport(.wrongType): "trả lời không phải dấu thời gian. Xin kiểm tra địa chỉ."
    case .transport(.tooLarge), .answer(.tooLarge): "trả lời quá dài, không nhận."
    case .transport(.broken): "kết nối bị ngắt giữa chừng."
    case .answer(.policyMismatch), .answer(.rejected(.unacceptedPolicy)):
      "máy chủ không cấp theo chính sách đã đặt. Xin kiểm tra CONGVU_TSA_POLICY."
    case .answer(.clockMismatch): "đồng hồ của máy chủ đó và của máy này lệch nhau quá một phút."
    case .answer(.rejected), .answer(.waiting), .answer(.serverRevoked): "máy chủ không cấp dấu thời gian."
    case .answer: "trả lời sai: không khớp với yêu cầu hoặc không đúng chuẩn. Không nên dùng máy chủ này."
    case .untrusted(.indeterminate(.issuerUnknown)):
      "chứng thư của máy chủ chưa được tin cậy. Xin đưa chứng thư gốc của nơi cấp vào thư mục trust."
    case .untrusted: "chứng thư của máy chủ không còn dùng được để cấp dấu thời gian."
    }
  }
}
