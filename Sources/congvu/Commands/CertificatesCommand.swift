import ArgumentParser
import Foundation
import Ledger
import People
import WorkTime

/// congvu certificates: exit code 1 when a certificate needs care, for scripts that tell somebody.
struct CertificatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificates", abstract: "Lịch chứng thư số: sắp hết hạn, đã hết hạn, bị thu hồi, yếu, chưa rõ.",
    discussion: "Mã thoát: 0 không có gì phải xử lý, 1 có chứng thư phải xử lý.")

  @OptionGroup var options: InstallationOptions

  @Option(help: "Chỉ các chứng thư hết hạn trong số ngày này, hoặc có vấn đề khác; không có thì tất cả.")
  var within: Int?

  @Option(help: "Xem như tại ngày này (yyyy-MM-dd).")
  var at: String?

  @Flag(help: "In ra dạng JSON.")
  var json = false

  func run() async throws {
    let now = try moment()
    let all = try await options.withProgram { program in try await program.directory.certificateCalendar(at: now) }
    let entries = all.filter { entry in within.map { entry.daysLeft <= $0 || entry.standing.isUnusable } ?? true }
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      say(String(decoding: try encoder.encode(entries.map(CertificateAnswer.init)), as: UTF8.self))
    } else {
      for entry in entries { say(entry.sentence(of: "của \(entry.holderName) (số hiệu \(entry.key.serial))")) }
      if entries.isEmpty { say("Không có chứng thư số nào phải nêu.") }
    }
    if entries.contains(where: \.standing.needsCare) { throw ExitCode(1) }
  }

  private func moment() throws -> Instant {
    guard let at else { return ServerClock.real.now() }
    guard let day = CalendarDate(at) else {
      throw ValidationError("--at phải là ngày có thật, dạng yyyy-MM-dd, ví dụ 2025-04-24.")
    }
    return VietnamTime(day, hour: 12).instant
  }
}

/// One certificate as data.
private struct CertificateAnswer: Encodable {
  let holder: String
  let serial: String
  let lastDay: String
  let daysLeft: Int
  let standing: String
  let requestBy: String
  let advice: String?

  init(_ entry: CalendarEntry) {
    (holder, serial, lastDay) = (entry.holderName, entry.key.serial, entry.lastDay.description)
    (daysLeft, standing) = (entry.daysLeft, entry.standing.code)
    (requestBy, advice) = (entry.requestBy.description, entry.advice)
  }
}
