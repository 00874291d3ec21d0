import UnixSignals
import ArgumentParser
import Cryptography
import Documents
import Foundation
import Hummingbird
import NIOCore
import ServiceLifecycle
import Storage
import Typesetting
import WorkTime

/// congvu serve
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Phục vụ ứng dụng web.")

  @OptionGroup var options: InstallationOptions

  @Option(help: "Ngày của đồng hồ (yyyy-MM-dd), cho dữ liệu minh họa; mặc định đồng hồ thật.")
  var clock: String?

  func run() async throws {
    do { try FontCheck.verify() } catch { throw SettingFault(description: fontAdvice(error)) }
    try await options.withProgram { program in
      let clock = try await startClock(program)
      let seal = try program.seal()
      let settings = program.settings
      let server = Application(
        router: Site(program: program, clock: clock, seal: seal).router(),
        configuration: ApplicationConfiguration(
          address: .hostname(settings.host, port: settings.port), serverName: "congvu"),
        onServerRunning: { _ in say("Công Vụ đang phục vụ tại http://\(settings.host):\(settings.port)") },
        logger: program.logger)
      let sealing = CheckpointService(
        records: program.records, checkpoints: seal.checkpoints, key: seal.key, clock: clock,
        logger: program.logger)
      let sending = NoticeService(notices: program.notices, clock: clock, logger: program.logger)
      let watch = TrustWatch(folder: program.folder, keeper: program.trust, clock: clock, logger: program.logger)
      let renewing = RevocationService(keeper: program.trust, clock: clock, logger: program.logger)
      let group = ServiceGroup(
        services: [sealing, sending, watch, renewing, RecountService(program: program, clock: clock), server],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: program.logger)
      do {
        try await group.run()
      } catch let error as IOError where error.errnoCode == EADDRINUSE {
        throw SettingFault(
          description: "Cổng \(settings.port) đang được chương trình khác dùng. Đặt CONGVU_LISTEN sang cổng khác.")
      }
    }
  }

  /// The set clock never stands before the newest event, so that time does not run backwards in the records.
  private func startClock(_ program: Program) async throws -> ServerClock {
    guard let clock else { return .real }
    guard let day = CalendarDate(clock) else {
      throw SettingFault(description: "--clock phải có dạng yyyy-MM-dd, ví dụ 2020-08-17")
    }
    let wanted = VietnamTime(day, hour: 8).instant
    let newest = try await program.records.read { db in
      try db.newestEventTime()
    }
    return .beginning(at: max(wanted, newest?.adding(seconds: 1) ?? wanted))
  }

  private func fontAdvice(_ fault: TypesettingFault) -> String {
    "Thiếu phông chữ để trình bày văn bản (\(fault)). Cài gói fonts-liberation2 rồi chạy lại."
  }
}
