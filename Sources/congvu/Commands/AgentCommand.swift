import ArgumentParser
import Certificates
import Foundation
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import SigningAgent
import Tokens
import UnixSignals
import WorkTime

/// congvu agent
struct AgentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agent", abstract: "Ký số bằng thiết bị hoặc tệp khóa trên chính máy tính này.",
    discussion: """
      Chạy trên máy của người ký. Chỉ nghe ở 127.0.0.1; chỉ nhận việc của các máy chủ nêu ở --server; mã PIN chỉ nhập ở \
      trang của chương trình này.
      """)

  @Option(help: "Địa chỉ máy chủ được phép đưa văn bản đến ký, như https://vanban.tamlu.gov.vn; dùng được nhiều lần.")
  var server: [String]

  @Option(help: "Đường dẫn đầy đủ của trình điều khiển PKCS#11 do nơi cấp thiết bị cài (.so); dùng được nhiều lần.")
  var driver: [String] = []

  @Option(help: "Tệp khóa PKCS#12 (.p12, .pfx); dùng được nhiều lần.")
  var key: [String] = []

  @Option(help: "Tệp chứng thư gốc, danh sách thu hồi để xét chữ ký đã có trong tệp; dùng được nhiều lần.")
  var trust: [String] = []

  @Option(help: "Cổng trên máy này, từ 1024; liên kết trên trang của máy chủ luôn dẫn đến cổng 8988.")
  var port = 8988

  @Option(help: "Ngày của đồng hồ (yyyy-MM-dd), cho dữ liệu minh họa; mặc định đồng hồ thật.")
  var clock: String?

  func validate() throws {
    guard (1024...65_535).contains(port) else { throw ValidationError("--port phải từ 1024 đến 65535.") }
    guard !driver.isEmpty || !key.isEmpty else {
      throw ValidationError("Cần ít nhất một --driver (thiết bị) hoặc một --key (tệp khóa).")
    }
  }

  func run() async throws {
    let clock = try serverClock()
    let desk = AgentDesk(
      servers: try servers(), cabinet: KeyCabinet(drivers: try drivers(), files: try files()),
      trust: try TrustMaterial(files: trust).list, clock: { clock.now() })
    var logger = Logger(label: "congvu.agent")
    // Addresses hold tickets: what Hummingbird says of requests is not written down.
    logger.logLevel = .error
    let (port, servers) = (port, server)
    let agent = Application(
      router: AgentSite(desk: desk, port: port).router(),
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
      onServerRunning: { _ in
        say("Chương trình ký số đang chờ ở http://127.0.0.1:\(port), cho máy chủ \(servers.joined(separator: ", ")).")
        say("Để cửa sổ này mở trong khi ký; dừng bằng Ctrl+C.")
      }, logger: logger)
    let group = ServiceGroup(services: [agent], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    do {
      try await group.run()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw SettingFault(
        description: """
          Cổng \(port) đang được chương trình khác dùng. Có thể chương trình ký số đã chạy rồi; nếu không, xin đóng chương \
          trình đang dùng cổng này rồi chạy lại: liên kết trên trang của máy chủ luôn dẫn đến cổng 8988.
          """)
    }
  }

  private func servers() throws -> [ServerOrigin] {
    try server.map { text in
      guard let origin = ServerOrigin(text) else {
        throw SettingFault(
          description: """
            --server \(text): cần địa chỉ https:// viết thường, không kèm đường dẫn, ví dụ https://vanban.tamlu.gov.vn. \
            http:// chỉ dùng cho máy chủ trên chính máy này (127.0.0.1, localhost).
            """)
      }
      return origin
    }
  }

  private func drivers() throws -> [TokenModule] {
    try driver.map { path in
      do throws(TokenRefusal) { return try TokenModule(path: path) } catch {
        throw SettingFault(description: "--driver \(path): \(error.sentence)")
      }
    }
  }

  private func files() throws -> [KeyFile] {
    try key.map { path in
      let file = KeyFile(path: path)
      guard file.isReadable else {
        throw SettingFault(description: "--key \(path): không có tệp này, hoặc không được phép đọc.")
      }
      return file
    }
  }

  private func serverClock() throws -> ServerClock {
    guard let clock else { return .real }
    guard let day = CalendarDate(clock) else {
      throw SettingFault(description: "--clock phải có dạng yyyy-MM-dd, ví dụ 2020-08-17")
    }
    return .beginning(at: VietnamTime(day, hour: 8).instant)
  }
}
