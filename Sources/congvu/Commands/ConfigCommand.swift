import Documents
import Evidence
import OneStop
import Certificates
import ArgumentParser
import Typesetting

/// congvu config
struct ConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Cấu hình.", subcommands: [Check.self])
}

/// congvu config check
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Đọc cấu hình, mở dữ liệu, kiểm tra phông chữ; nêu chỗ cần sửa.")

  @OptionGroup var options: InstallationOptions

  @Flag(help: "Hỏi thử từng máy chủ cấp dấu thời gian.")
  var tryTimestamps = false

  func run() async throws {
    for (name, meaning) in Settings.keys { say("\(name): \(meaning)") }
    let settings = try options.settings()
    say(
      "Cấu hình đọc được: phục vụ tại \(settings.host):\(settings.port), \(settings.postgreSQL == nil ? "SQLite" : "PostgreSQL")."
    )
    for line in settings.notices.report + settings.timestamps.report { say(line) }
    say(settings.proxyReport)
    try FontCheck.verify()
    say("Phông chữ: đủ.")
    try await options.withProgram { program in
      say("Dữ liệu: mở được; \(program.documents.trust.roots.count) chứng thư gốc được tin cậy.")
      guard tryTimestamps else { return }
      for line in await settings.timestamps.trial(by: program.documents.trust, now: { ServerClock.real.now() }) {
        say(line)
      }
    }
  }
}

/// congvu rebuild
struct Rebuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tạo lại danh sách, sổ và chỉ mục tìm kiếm từ nhật ký.")

  @OptionGroup var options: InstallationOptions

  func run() async throws {
    try await options.withProgram { program in
      let documents = try await program.documents.rebuild()
      let dossiers = try await program.dossiers.rebuild()
      let files = try await program.evidence.rebuild()
      say("Đã tạo lại \(documents) văn bản, \(dossiers) hồ sơ, bằng chứng của \(files) tệp từ nhật ký.")
    }
  }
}
