import Foundation
import Logging
import Statistics
import TrustKeeping

/// A setting that can't be used, with what to do about it.
struct SettingFault: Error, CustomStringConvertible {
  let description: String
}

/// The settings, each an environment variable or a line `NAME=value` of the file `congvu.env` in the data folder (or the
/// file given by `--config`). The environment wins.
struct Settings: Sendable {
  /// Every key, with what it means; `congvu config check` refuses others.
  static let keys: [(name: String, meaning: String)] =
    [
      ("CONGVU_LISTEN", "địa chỉ và cổng phục vụ, mặc định 127.0.0.1:8080"),
      ("CONGVU_DATABASE", "để trống: SQLite trong thư mục dữ liệu; hoặc chuỗi kết nối PostgreSQL (libpq)"),
      ("CONGVU_PUBLIC_HTTPS", "1 nếu người dùng truy cập qua HTTPS (cookie Secure), mặc định 0"),
      (
        "CONGVU_TRUSTED_PROXIES",
        "địa chỉ IP của máy chủ trung gian (proxy) được tin khi nó cho biết người dùng từ đâu đến, cách nhau dấu phẩy"
      ),
      ("CONGVU_LOG_LEVEL", "trace, debug, info, notice, warning, error, critical; mặc định info"),
      ("CONGVU_GOOD_FROM", "số văn bản đúng quy trình ít nhất để xếp loại tốt trong kỳ, mặc định 20"),
      ("CONGVU_ONE_STOP_FROM", "số hồ sơ tiếp nhận trong kỳ từ đó đơn vị được coi là đã thực hiện Một cửa, mặc định 1"),
      (
        "CONGVU_LATE_BY",
        "quá hạn của hồ sơ hẹn lại: first_appointment theo lần hẹn đầu (mặc định), new_appointment theo lần hẹn mới"
      ),
      ("CONGVU_PKCS11", "đường dẫn trình điều khiển PKCS#11 của thiết bị ký cắm tại máy chủ, cách nhau dấu hai chấm"),
      ("CONGVU_VGCA_SCRIPT", "đường dẫn tệp JavaScript của phần mềm ký số VGCA; để trống: không dùng phần mềm này"),
      (
        "CONGVU_CRL_REFRESH",
        "cứ bao nhiêu giờ tải lại danh sách thu hồi (CRL) từ nơi cấp chứng thư, mặc định 6; 0: không tải, chỉ nhập từ tệp"
      ),
    ] + NoticeSettings.keys + TimestampSettings.keys

  let host: String
  let port: Int
  /// nil: SQLite in the data folder.
  let postgreSQL: String?
  let isSecure: Bool
  /// Reverse proxies whose `X-Forwarded-For` counts.
  let trustedProxies: Set<String>
  let logLevel: Logger.Level
  let leastCorrectForGood: Int
  let leastReceivedForUsed: Int
  let lateness: LatenessRule
  let refresh: RefreshRule
  let notices: NoticeSettings
  let timestamps: TimestampSettings
  /// The maker's script of the Government CA's plug-in; nil: it is not offered.
  let plugInScript: [UInt8]?
  /// PKCS#11 drivers of the tokens in this server.
  let tokenDrivers: [String]

  /// - Parameters:
  ///   - file: the settings file; need not be there.
  ///   - environment: that of the process.
  /// - Throws: `SettingFault` naming the key.
  init(file: String, environment: [String: String]) throws {
    var values = try Settings.read(file)
    for (name, value) in environment where name.hasPrefix("CONGVU_") { values[name] = value }
    let listen = values["CONGVU_LISTEN"] ?? "127.0.0.1:8080"
    guard let colon = listen.lastIndex(of: ":"), let port = Int(listen[listen.index(after: colon)...]),
      (1...65_535).contains(port)
    else { throw SettingFault(description: "CONGVU_LISTEN phải có dạng địa-chỉ:cổng, ví dụ 127.0.0.1:8080") }
    host = String(listen[..<colon])
    self.port = port
    let database = values["CONGVU_DATABASE"] ?? ""
    postgreSQL = database.isEmpty ? nil : database
    isSecure = try Settings.flag("CONGVU_PUBLIC_HTTPS", in: values)
    trustedProxies = Set(
      (values["CONGVU_TRUSTED_PROXIES"] ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
    let level = values["CONGVU_LOG_LEVEL"] ?? "info"
    guard let logLevel = Logger.Level(rawValue: level) else {
      throw SettingFault(description: "CONGVU_LOG_LEVEL không nhận giá trị “\(level)”")
    }
    self.logLevel = logLevel
    leastCorrectForGood = try Settings.count("CONGVU_GOOD_FROM", in: values, otherwise: 20)
    leastReceivedForUsed = try Settings.count("CONGVU_ONE_STOP_FROM", in: values, otherwise: 1)
    guard let lateness = LatenessRule(rawValue: values["CONGVU_LATE_BY"] ?? LatenessRule.firstAppointment.rawValue)
    else {
      throw SettingFault(description: "CONGVU_LATE_BY chỉ nhận first_appointment hoặc new_appointment")
    }
    self.lateness = lateness
    refresh = RefreshRule(hours: try Settings.count("CONGVU_CRL_REFRESH", in: values, otherwise: 6))
    notices = try NoticeSettings(values)
    timestamps = try TimestampSettings(values)
    plugInScript = try Settings.file("CONGVU_VGCA_SCRIPT", in: values)
    tokenDrivers = (values["CONGVU_PKCS11"] ?? "").split(separator: ":").map(String.init)
    if let relative = tokenDrivers.first(where: { !$0.hasPrefix("/") }) {
      throw SettingFault(description: "CONGVU_PKCS11: đường dẫn “\(relative)” phải bắt đầu bằng dấu /")
    }
  }

  /// What `congvu config check` says of where visitors are counted.
  var proxyReport: String {
    if !trustedProxies.isEmpty {
      return "Máy chủ trung gian được tin: \(trustedProxies.sorted().joined(separator: ", "))."
    }
    return isSecure
      ? "Chưa khai CONGVU_TRUSTED_PROXIES: mọi người dân sau máy chủ trung gian bị đếm chung một địa chỉ."
      : "Máy chủ trung gian được tin: không có."
  }

  private static func count(_ name: String, in values: [String: String], otherwise: Int) throws -> Int {
    guard let count = Int(values[name] ?? String(otherwise)), count >= 0 else {
      throw SettingFault(description: "\(name) phải là số nguyên không âm")
    }
    return count
  }

  private static func file(_ name: String, in values: [String: String]) throws -> [UInt8]? {
    guard let path = values[name], !path.isEmpty else { return nil }
    guard let content = FileManager.default.contents(atPath: path) else {
      throw SettingFault(description: "\(name): không đọc được tệp \(path)")
    }
    return Array(content)
  }

  private static func flag(_ name: String, in values: [String: String]) throws -> Bool {
    switch values[name] ?? "0" {
    case "0": false
    case "1": true
    default: throw SettingFault(description: "\(name) chỉ nhận 0 hoặc 1")
    }
  }

  private static func read(_ file: String) throws -> [String: String] {
    guard FileManager.default.fileExists(atPath: file) else { return [:] }
    var values: [String: String] = [:]
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let sides = line.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard sides.count == 2 else {
        throw SettingFault(description: "\(file), dòng \(index + 1): phải có dạng TÊN=giá trị")
      }
      guard keys.contains(where: { $0.name == sides[0] }) else {
        throw SettingFault(description: "\(file), dòng \(index + 1): không hiểu tên “\(sides[0])”")
      }
      values[sides[0]] = sides[1]
    }
    return values
  }
}
