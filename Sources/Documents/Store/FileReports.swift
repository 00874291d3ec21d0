import Cryptography
import Foundation
import Storage
import ValidationReports
import WorkTime

/// Báo cáo kiểm tra chữ ký của tệp nhận vào: what was found when it came, kept by the file's digest.
struct FileReports {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// The newest examination counts.
  func keep(_ report: ValidationReport) throws {
    let text = String(decoding: try JSONEncoder().encode(report), as: UTF8.self)
    try db.run(
      """
      INSERT INTO file_reports (file, report, judged_at) VALUES (\(report.file), \(text), \(report.judgedAt))
      ON CONFLICT (file) DO UPDATE SET report = excluded.report, judged_at = excluded.judged_at
      """)
  }

  /// Those that there are.
  func reports(on files: [SHA256Digest]) throws -> [SHA256Digest: ValidationReport] {
    if files.isEmpty { return [:] }
    let texts: [String] = try db.values("SELECT report FROM file_reports WHERE file IN \(files) ORDER BY file")
    let reports = try texts.map { try JSONDecoder().decode(ValidationReport.self, from: Foundation.Data($0.utf8)) }
    return Dictionary(uniqueKeysWithValues: reports.map { ($0.file, $0) })
  }
}
