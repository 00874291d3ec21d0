import ArgumentParser
import Cryptography
import Documents
import Foundation
import Ledger
import Storage
import WorkTime

/// congvu bundle
struct BundleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle", abstract: "Gói chứng cứ của văn bản đã phát hành: lập, và kiểm tra trên máy khác.",
    subcommands: [BundleMake.self, BundleVerify.self, BundleKey.self], defaultSubcommand: BundleMake.self)
}

/// congvu bundle SYMBOL-or-id…
struct BundleMake: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Lập gói chứng cứ, mỗi văn bản một tệp ZIP.")

  @OptionGroup var options: InstallationOptions

  @Argument(help: "Số, ký hiệu (23/UBND-VHXH) hoặc số thứ tự của văn bản trong hệ thống.")
  var documents: [String]

  @Option(help: "Tệp ZIP sẽ ghi; nhiều văn bản thì thư mục. Mặc định thư mục hiện tại.")
  var out: String?

  @Option(help: "Thời điểm lập, giờ Việt Nam: yyyy-MM-ddTHH:mm, cho dữ liệu minh họa; mặc định lúc này.")
  var at: String?

  func run() async throws {
    let now = try at.map { try VerifyCommand.moment($0) } ?? VerifyCommand.now
    try await options.withProgram { program in
      for text in documents {
        let id = try await document(text, in: program)
        do {
          let bundle = try await program.documents.bundle(id, sealedBy: try program.seal(), at: now)
          let path = path(for: bundle.name)
          try Data(bundle.archive).write(to: URL(fileURLWithPath: path), options: .atomic)
          say("\(path): \(bundle.archive.count) byte")
        } catch let refusal as DocumentRefusal {
          throw SettingFault(description: "\(text): \(refusal.sentence)")
        }
      }
    }
  }

  private func path(for name: String) -> String {
    guard let out else { return name }
    return documents.count == 1 ? out : "\(out)/\(name)"
  }

  /// - Throws: `SettingFault` for a symbol that nobody or more than one bears.
  private func document(_ text: String, in program: Program) async throws -> OutgoingDocument.ID {
    if let id = OutgoingDocument.ID(text) { return id }
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let number = Int(parts[0]) else {
      throw SettingFault(description: "“\(text)” không phải số, ký hiệu văn bản. Ví dụ: 23/UBND-VHXH")
    }
    let found = try await program.records.read { db in
      try RegisterQueries(db).documents(numbered: number, symbol: parts[1])
    }
    guard let first = found.first else {
      throw SettingFault(description: "Không có văn bản số \(text) trong sổ đăng ký.")
    }
    if found.count == 1 { return first.document }
    let choices = found.map { "\($0.document): \($0.agency), ngày \($0.dated.shortText)" }
    throw SettingFault(
      description: "Có \(found.count) văn bản số \(text). Chọn bằng số thứ tự:\n\(choices.joined(separator: "\n"))")
  }
}

/// congvu bundle key: what others need to trust this server's bundles.
struct BundleKey: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "In khóa công khai của máy chủ, để giao cho người kiểm tra gói chứng cứ.")

  @OptionGroup var options: InstallationOptions

  func run() async throws {
    try await options.withProgram { program in say(try program.seal().key.publicKey.hexadecimal) }
  }
}
