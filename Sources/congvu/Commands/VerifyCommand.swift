import ArgumentParser
import Certificates
import Foundation
import PDFSigning
import ValidationReports
import WorkTime
import XMLSignatures

/// congvu verify: exit code 0 valid, 1 invalid, 2 indeterminate or unsigned, 3 not readable; of several files the worst.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Kiểm tra chữ ký số của tệp PDF, tệp XML, hoặc chữ ký rời .p7s của tệp bất kỳ.",
    discussion: """
      Mã thoát: 0 hợp lệ, 1 không hợp lệ, 2 chưa đủ căn cứ kết luận hoặc không có chữ ký, 3 không đọc được tệp; nhiều tệp \
      thì lấy mã nặng nhất.
      """)

  @Argument(help: "Các tệp PDF, XML; với chữ ký rời thì tệp .p7s, tệp được ký nằm cạnh, cùng tên bỏ .p7s.")
  var files: [String]

  @Option(help: "Tệp mà chữ ký XML nói đến bằng tên; dùng được nhiều lần.")
  var content: [String] = []

  @Flag(help: "In ra dạng JSON.")
  var json = false

  @Option(help: "Tệp chứng thư gốc, trung gian, danh sách thu hồi (PEM hoặc DER); dùng được nhiều lần.")
  var trust: [String] = []

  @Option(help: "Thư mục dữ liệu: dùng danh sách tin cậy của hệ thống.")
  var data: String?

  @Option(help: "Kiểm tra như tại thời điểm này, giờ Việt Nam: yyyy-MM-ddTHH:mm; không có thì lúc này.")
  var at: String?

  func run() async throws {
    let (list, moment) = (try trustList(), try at.map { try VerifyCommand.moment($0) } ?? VerifyCommand.now)
    let answers = files.map { VerifiedFile(path: $0, content: content, trust: list, at: moment) }
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      say(String(decoding: try encoder.encode(answers.map(VerifyAnswer.init)), as: UTF8.self))
    } else {
      for answer in answers { answer.lines.forEach(say) }
    }
    let worst = answers.map(\.exitStatus).max() ?? .valid
    if worst != .valid { throw ExitCode(worst.rawValue) }
  }

  static var now: Instant { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) }

  /// - Throws: `ValidationError` for what is no moment.
  static func moment(_ text: String) throws -> Instant {
    guard let moment = VietnamTime(local: text) else {
      throw ValidationError("--at phải là ngày giờ có thật, dạng yyyy-MM-ddTHH:mm, ví dụ 2025-04-24T09:00.")
    }
    return moment.instant
  }

  private func trustList() throws -> TrustList {
    let list = try TrustMaterial(files: trust).list
    guard let data else { return list }
    return try list.joined(with: InstallationOptions.parse(["--data", data]).folder.trustList())
  }
}

/// One file and what was found in it.
struct VerifiedFile {
  let path: String
  let result: Result<ValidationReport, Fault>

  enum Fault: Error {
    case missing
    case tooLarge
    case refused(PDFSigningRefusal)
    case refusedXML(XMLRefusal)
  }

  /// From best to worst.
  enum ExitStatus: Int32, Comparable {
    case valid = 0
    case indeterminate = 2
    case unreadable = 3
    case invalid = 1

    private var rank: Int { [.valid, .indeterminate, .unreadable, .invalid].firstIndex(of: self) ?? 0 }

    static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rank < right.rank }
  }

  /// In bytes; larger files are no office documents.
  private static let largest = 512 << 20
  /// A signature that lies beside its file: `thu.pdf.p7s` is over `thu.pdf`.
  private static let detached = ".p7s"

  private static let xml = ".xml"

  /// - Parameter files: what XML signatures may be over, by the last part of each path.
  init(path: String, content files: [String] = [], trust: TrustList, at now: Instant) {
    self.path = path
    result = Result { () throws(Fault) in
      let content = try VerifiedFile.read(path)
      if path.hasSuffix(VerifiedFile.detached) {
        let signed = try VerifiedFile.read(String(path.dropLast(VerifiedFile.detached.count)))
        return DetachedSignature.report(on: content, over: signed, trust: trust, at: now)
      }
      if path.lowercased().hasSuffix(VerifiedFile.xml) {
        return try VerifiedFile.report(onXML: content, files: files, trust: trust, at: now)
      }
      do throws(PDFSigningRefusal) {
        return try PDFSignatures.report(on: content, trust: trust, at: now)
      } catch {
        throw .refused(error)
      }
    }
  }

  private static func report(
    onXML xml: [UInt8], files: [String], trust: TrustList, at now: Instant
  ) throws(Fault) -> ValidationReport {
    var named: [String: [UInt8]] = [:]
    for path in files { named[URL(fileURLWithPath: path).lastPathComponent] = try read(path) }
    do throws(XMLRefusal) {
      return try XMLSignatures.report(on: xml, files: named, trust: trust, at: now)
    } catch {
      throw .refusedXML(error)
    }
  }

  static func read(_ path: String) throws(Fault) -> [UInt8] {
    do {
      let values = try URL(fileURLWithPath: path).resourceValues(forKeys: [.fileSizeKey])
      if values.fileSize ?? 0 > largest { throw Fault.tooLarge }
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch let fault as Fault {
      throw fault
    } catch {
      throw .missing
    }
  }

  var exitStatus: ExitStatus {
    guard case .success(let report) = result else { return .unreadable }
    return switch report.verdict {
    case .valid: .valid
    case .invalid: .invalid
    case .indeterminate, nil: .indeterminate
    }
  }
}

extension VerifiedFile.Fault {
  var sentence: String {
    switch self {
    case .missing: "Không có tệp này, hoặc không được phép đọc."
    case .tooLarge: "Tệp lớn hơn 512 MB, không kiểm tra."
    case .refused(.notPDF): "Tệp không phải PDF."
    case .refused(.encrypted): "Tệp có mật khẩu, không kiểm tra được. Xin lấy bản không đặt mật khẩu."
    case .refusedXML(.documentType): "Tệp XML có khai báo DTD, không kiểm tra. Xin lấy bản không có khai báo này."
    case .refusedXML(.encodingUnsupported): "Tệp XML không dùng bảng mã UTF-8, không kiểm tra được."
    case .refusedXML(.tooLarge): "Tệp XML lớn hoặc phức tạp quá mức một thông điệp, không kiểm tra."
    case .refusedXML: "Tệp không phải XML đúng quy cách, không kiểm tra được."
    case .refused: "Tệp hỏng hoặc có cấu trúc không rõ ràng, không kiểm tra được."
    }
  }
}

extension VerifiedFile {
  /// For people.
  var lines: [String] {
    switch result {
    case .failure(let fault): ["\(path): KHÔNG ĐỌC ĐƯỢC. \(fault.sentence)"]
    case .success(let report): ["\(path): \(headline(report))"] + report.signatures.flatMap(\.lines) + footer(report)
    }
  }

  private func headline(_ report: ValidationReport) -> String {
    guard let verdict = report.verdict else { return "KHÔNG CÓ CHỮ KÝ SỐ." }
    return "\(verdict.words.uppercased()). \(report.signatures.count) chữ ký."
  }

  private func footer(_ report: ValidationReport) -> [String] {
    report.remainderWords.map { ["  \($0)"] } ?? []
  }
}

extension SignatureReport {
  var lines: [String] {
    let name = signer.map { "\($0.name)\($0.organization.map { " (\($0))" } ?? "")" } ?? "không đọc được người ký"
    let reason = [reason?.words, subIndication.map { "[\($0.rawValue)]" }].compactMap(\.self).joined(separator: " ")
    var lines = ["  \(fieldName.isEmpty ? "" : "\(fieldName): ")\(verdict.words). \(reason)", "    Người ký: \(name)"]
    if let signer { lines.append("    Chứng thư số \(signer.serialNumber), cấp bởi \(signer.issuer)") }
    if let level { lines.append("    Mức: \(level.words)") }
    if let testRootWords { lines.append("    \(testRootWords)") }
    return lines + ["    Thời gian ký: \(timeWords)", "    \(scopeWords)"]
  }
}
