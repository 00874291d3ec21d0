import ArgumentParser
import Certificates
import Cryptography
import Foundation
import ProofBundles
import ValidationReports
import WorkTime

/// congvu bundle verify: needs no data folder and no network. Exit codes as `congvu verify`.
struct BundleVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Kiểm tra lại một gói chứng cứ, không cần mạng và cơ sở dữ liệu.",
    discussion: """
      Mã thoát: 0 hợp lệ, 1 không hợp lệ, 2 chưa đủ căn cứ kết luận, 3 không phải gói chứng cứ đọc được. Chứng thư gốc và \
      khóa công khai phải lấy từ nơi tin cậy, không lấy trong gói.
      """)

  @Argument(help: "Tệp ZIP.")
  var file: String

  @Option(help: "Tệp chứng thư gốc (PEM hoặc DER); dùng được nhiều lần.")
  var trust: [String] = []

  @Option(help: "Tệp chứa khóa công khai của máy chủ (64 chữ số hệ 16), do `congvu bundle key` in ra.")
  var key: String?

  @Option(help: "Khi không có --key: kiểm tra như tại thời điểm này, giờ Việt Nam yyyy-MM-ddTHH:mm; mặc định lúc này.")
  var at: String?

  func run() async throws {
    let moment = try at.map { try VerifyCommand.moment($0) } ?? VerifyCommand.now
    let (list, key) = (try TrustMaterial(files: trust).list, try serverKey())
    do {
      let archive = try VerifiedFile.read(file)
      let found = try BundleVerification(of: archive, trust: list, key: key, at: moment)
      found.lines.forEach(say)
      if found.exitStatus != .valid { throw ExitCode(found.exitStatus.rawValue) }
    } catch let refusal as BundleRefusal {
      try refuse(refusal.words)
    } catch let fault as VerifiedFile.Fault {
      try refuse(fault.sentence)
    }
  }

  private func refuse(_ sentence: String) throws {
    say("\(file): KHÔNG ĐỌC ĐƯỢC. \(sentence)")
    throw ExitCode(VerifiedFile.ExitStatus.unreadable.rawValue)
  }

  private func serverKey() throws -> ServerKey.PublicKey? {
    guard let key else { return nil }
    let text = try String(contentsOfFile: key, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
    guard let read = ServerKey.PublicKey(hexadecimal: text) else {
      throw ValidationError("\(key) không phải khóa công khai của máy chủ: cần 64 chữ số hệ 16.")
    }
    return read
  }
}

extension BundleVerification {
  var exitStatus: VerifiedFile.ExitStatus {
    switch verdict {
    case .valid: .valid
    case .indeterminate: .indeterminate
    case .invalid: .invalid
    }
  }

  /// For people: the conclusion, what speaks against it, then each file.
  var lines: [String] {
    let document = manifest.document
    let name = document.number.isEmpty ? document.type : "\(document.type) số \(document.number)"
    let whole = events.count { $0.contents != nil }
    return [
      "\(verdict.words.uppercased()). \(name) ngày \(document.date.shortText), \(document.agency).",
      "  Gói lập lúc \(VietnamTime(manifest.madeAt).isoText), máy chủ \(manifest.serverKey.hexadecimal).",
      "  Nhật ký: \(events.count) sự kiện, \(whole) sự kiện có nội dung.",
    ] + findings.map { "  \($0.words)" }
      + reports.flatMap { file, report in
        ["  \(file): \(report.verdict?.words ?? "không có chữ ký")"] + report.signatures.flatMap(\.lines)
      }
  }
}
