import Couriers
import Foundation
import Notices

/// How notices leave: the part of the settings that names mail server, gateway and our own public address.
struct NoticeSettings: Sendable {
  static let keys: [(name: String, meaning: String)] = [
    (
      "CONGVU_SMTP",
      "máy chủ thư: smtp://tên:mật-khẩu@máy:587 (bắt buộc STARTTLS) hoặc smtps://…; để trống: không gửi thư"
    ),
    ("CONGVU_MAIL_FROM", "địa chỉ thư điện tử của người gửi, bắt buộc khi có CONGVU_SMTP"),
    ("CONGVU_NOTICE_WEBHOOK", "địa chỉ cổng nhắn tin (SMS, Zalo…), nhận JSON bằng POST; để trống: không nhắn tin"),
    ("CONGVU_NOTICE_SECRET", "khóa chung với cổng nhắn tin, ít nhất 16 ký tự, bắt buộc khi có CONGVU_NOTICE_WEBHOOK"),
    (
      "CONGVU_PUBLIC_ADDRESS",
      "địa chỉ mà công dân truy cập, ví dụ https://motcua.quanson.gov.vn; ghi vào thư gửi công dân"
    ),
  ]

  /// Where the citizens' look-up lies below the public address.
  private static let lookUpPath = "/tra-cuu"

  let couriers: NoticeCouriers
  /// `https://…` without a slash at the end; nil: not known.
  let publicAddress: String?

  /// - Throws: `SettingFault` naming the key.
  init(_ values: [String: String]) throws(SettingFault) {
    let publicAddress = try NoticeSettings.publicAddress(values)
    self.publicAddress = publicAddress
    couriers = NoticeCouriers(
      mailing: try NoticeSettings.mailing(values), gateway: try NoticeSettings.gateway(values),
      lookUpAddress: publicAddress.map { $0 + NoticeSettings.lookUpPath })
  }

  /// What `congvu config check` says: which couriers are set up, without names, passwords or keys.
  var report: [String] {
    [
      "Thư điện tử: "
        + (couriers.mailing.map { "\($0.courier.server.shownAddress), người gửi \($0.from.address)." }
          ?? "chưa cài đặt (CONGVU_SMTP)."),
      "Cổng nhắn tin: " + (couriers.gateway.map { "\($0.shownAddress)." } ?? "chưa cài đặt (CONGVU_NOTICE_WEBHOOK)."),
      "Địa chỉ công khai: " + (publicAddress.map { "\($0)." } ?? "chưa cài đặt (CONGVU_PUBLIC_ADDRESS)."),
    ]
  }

  private static func mailing(_ values: [String: String]) throws(SettingFault) -> NoticeCouriers.Mailing? {
    guard let address = value("CONGVU_SMTP", values) else { return nil }
    let server: MailServer
    do throws(MailServerFault) { server = try MailServer(address) } catch { throw SettingFault(error) }
    guard let from = value("CONGVU_MAIL_FROM", values).flatMap({ Mailbox($0) }) else {
      throw SettingFault(description: "CONGVU_MAIL_FROM phải là một địa chỉ thư điện tử, ví dụ motcua@quanson.gov.vn")
    }
    return NoticeCouriers.Mailing(courier: MailCourier(server: server), from: from)
  }

  private static func gateway(_ values: [String: String]) throws(SettingFault) -> WebhookCourier? {
    guard let address = value("CONGVU_NOTICE_WEBHOOK", values) else { return nil }
    do throws(WebhookFault) {
      return try WebhookCourier(address: address, secret: value("CONGVU_NOTICE_SECRET", values) ?? "")
    } catch {
      throw SettingFault(error)
    }
  }

  private static func publicAddress(_ values: [String: String]) throws(SettingFault) -> String? {
    guard let typed = value("CONGVU_PUBLIC_ADDRESS", values) else { return nil }
    let address = typed.hasSuffix("/") ? String(typed.dropLast()) : typed
    guard let parts = URLComponents(string: address), ["http", "https"].contains(parts.scheme),
      parts.host?.isEmpty == false, parts.query == nil, parts.fragment == nil, parts.user == nil
    else {
      throw SettingFault(
        description: "CONGVU_PUBLIC_ADDRESS phải có dạng https://tên-máy, ví dụ https://motcua.quanson.gov.vn")
    }
    return address
  }

  /// Empty is not set.
  private static func value(_ name: String, _ values: [String: String]) -> String? {
    values[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension SettingFault {
  /// The address itself is not repeated: it holds a password.
  fileprivate init(_ fault: MailServerFault) {
    let reason =
      switch fault {
      case .notAnAddress: "không đọc được; viết dạng smtp://tên:mật-khẩu@máy:587 hoặc smtps://tên:mật-khẩu@máy:465"
      case .unknownScheme: "phải bắt đầu bằng smtp:// hoặc smtps://"
      case .unknownOption: "chỉ nhận thêm ?tls=none (với smtp://, không mã hóa) và ?ca=tệp chứng thư"
      case .passwordMissing: "phải có cả tên và mật khẩu, hoặc không có cả hai"
      }
    self.init(description: "CONGVU_SMTP \(reason)")
  }

  fileprivate init(_ fault: WebhookFault) {
    let description =
      switch fault {
      case .notAnAddress: "CONGVU_NOTICE_WEBHOOK phải là một địa chỉ https://… hoặc http://…"
      case .secretTooShort:
        "CONGVU_NOTICE_SECRET phải có ít nhất \(WebhookCourier.shortestSecret) ký tự; dùng chung với cổng nhắn tin"
      }
    self.init(description: description)
  }
}
