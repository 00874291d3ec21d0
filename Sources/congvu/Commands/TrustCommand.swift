import ArgumentParser
import Cryptography
import Foundation
import TrustKeeping
import WorkTime

/// congvu trust
struct TrustCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trust", abstract: "Danh sách tin cậy: nơi cấp chứng thư số và danh sách thu hồi.",
    subcommands: [
      TrustListing.self, TrustAddition.self, TrustWithdrawal.self, TrustImport.self, TrustRefreshing.self,
    ])
}

/// congvu trust list
struct TrustListing: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Liệt kê nơi cấp được tin cậy với các ngày, danh sách thu hồi và hạn của chúng.")

  @OptionGroup var options: InstallationOptions

  func run() async throws {
    try await options.withTrust { keeper, now in
      let overview = try await keeper.overview(at: now)
      say("Phiên bản danh sách: \(overview.digest.hexadecimal)")
      for line in overview.authorities {
        let label = line.record.label.isEmpty ? "" : " (\(line.record.label))"
        say(
          "\(line.isRoot ? "Gốc" : "Trung gian"): \(line.record.name)\(label)\(line.record.isTest ? " [GỐC THỬ NGHIỆM]" : "")"
        )
        say("  Số hiệu \(line.record.serial), dấu vân tay \(line.record.fingerprint.hexadecimal)")
        say(
          "  Chứng thư: \(line.validFrom.shortText) – \(line.validUntil.shortText); tin cậy: \(line.record.termWords)")
        say("  \(line.state.words). \(line.freshness.words).")
      }
      for list in overview.lists {
        let end = list.nextUpdate.map { $0.vietnamDate.shortText } ?? "không hứa"
        say(
          "Danh sách thu hồi của \(list.issuer): ngày \(list.thisUpdate.vietnamDate.shortText), quá hạn \(end). \(list.freshness.words)."
        )
      }
      if overview.authorities.isEmpty { say("Chưa tin cậy nơi cấp nào. Thêm bằng: congvu trust add TỆP") }
    }
  }
}

/// congvu trust add
struct TrustAddition: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Thêm nơi cấp chứng thư được tin cậy (PEM, DER).")

  @OptionGroup var options: InstallationOptions

  @Argument(help: "Các tệp chứng thư.")
  var files: [String]

  @Option(help: "Tin cậy từ ngày (yyyy-MM-dd); không có thì từ khi chứng thư có hiệu lực.")
  var from: String?

  @Option(help: "Tin cậy đến hết ngày (yyyy-MM-dd); không có thì đến khi chứng thư hết hạn.")
  var until: String?

  @Option(help: "Tên gọi trong danh sách.")
  var label = ""

  @Flag(help: "Đây là gốc thử nghiệm.")
  var test = false

  func run() async throws {
    let wish = try TrustWish(
      label: label, from: try day(from, "--from"), until: try day(until, "--until"), isTest: test)
    try await options.withTrust { keeper, now in
      for file in files {
        let added = try await keeper.add(try readFile(file), as: wish, by: .here, at: now)
        for one in added { say("\(file): đã tin cậy “\(one.name)”, số hiệu \(one.serial), \(one.termWords).") }
      }
    }
  }
}

/// congvu trust withdraw
struct TrustWithdrawal: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Thôi tin cậy một nơi cấp từ một ngày; chữ ký được chứng minh có trước đó vẫn giữ giá trị.")

  @OptionGroup var options: InstallationOptions

  @Argument(help: "Số hiệu chứng thư, hoặc dấu vân tay SHA-256 (ít nhất 8 chữ số đầu).")
  var mark: String

  @Option(help: "Từ ngày này thôi tin cậy (yyyy-MM-dd).")
  var on: String

  func run() async throws {
    guard let day = try day(on, "--on") else { throw ValidationError("--on phải có ngày, dạng yyyy-MM-dd.") }
    try await options.withTrust { keeper, now in
      let record = try await keeper.withdraw(mark, on: day, by: .here, at: now)
      say("“\(record.name)” thôi được tin cậy từ ngày \(day.shortText).")
    }
  }
}

/// congvu trust import-crl
struct TrustImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-crl", abstract: "Nhập danh sách thu hồi (CRL), trả lời OCSP từ tệp.")

  @OptionGroup var options: InstallationOptions

  @Argument(help: "Các tệp.")
  var files: [String]

  func run() async throws {
    try await options.withTrust { keeper, now in
      for file in files {
        let kept = try await keeper.importEvidence(try readFile(file), by: .here, at: now)
        for one in kept { say("\(file): đã nhập của “\(one.issuer)”, ngày \(one.thisUpdate.vietnamDate.shortText).") }
        if kept.isEmpty { say("\(file): đã có từ trước.") }
      }
    }
  }
}

/// congvu trust refresh: exit code 1 when a list was not to be had.
struct TrustRefreshing: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh", abstract: "Tải ngay các danh sách thu hồi từ địa chỉ ghi trong chứng thư.")

  @OptionGroup var options: InstallationOptions

  func run() async throws {
    let outcomes = try await options.withTrust { keeper, _ in
      try await keeper.refresh(.all, at: { ServerClock.real.now() })
    }
    for outcome in outcomes { say("\(outcome.address) (\(outcome.issuer)): \(outcome.words)") }
    if outcomes.isEmpty {
      say("Không có địa chỉ nào trong các chứng thư đang giữ. Xin nhập bằng: congvu trust import-crl TỆP")
    }
    if outcomes.contains(where: \.isFailure) { throw ExitCode(1) }
  }
}

extension RefreshOutcome {
  fileprivate var isFailure: Bool {
    if case .failed = result { return true }
    return false
  }

  fileprivate var words: String {
    switch result {
    case .renewed(let kept): "đã cập nhật, ngày \(kept.thisUpdate.vietnamDate.shortText)"
    case .unchanged: "không có gì mới"
    case .failed(let fault): "KHÔNG CẬP NHẬT: \(fault.words)"
    }
  }
}

extension TrustActor {
  /// Whoever is at the command line.
  fileprivate static var here: TrustActor { TrustActor(commandLine: NSUserName()) }
}

extension InstallationOptions {
  /// Refusals are said as sentences, not as errors of the program.
  fileprivate func withTrust<T>(_ work: (TrustKeeper, Instant) async throws -> T) async throws -> T {
    do {
      return try await withProgram { program in try await work(program.trust, ServerClock.real.now()) }
    } catch let refusal as TrustRefusal {
      throw SettingFault(description: refusal.sentence)
    }
  }
}

private func readFile(_ path: String) throws -> [UInt8] {
  do {
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  } catch {
    throw SettingFault(description: "Không đọc được tệp \(path).")
  }
}

private func day(_ text: String?, _ option: String) throws -> CalendarDate? {
  guard let text else { return nil }
  guard let day = CalendarDate(text) else { throw ValidationError("\(option) phải là ngày có thật, dạng yyyy-MM-dd.") }
  return day
}
