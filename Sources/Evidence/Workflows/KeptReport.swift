public import Cryptography
import Foundation
public import ValidationReports

/// Báo cáo kiểm tra như được lưu: a validation report with the JSON that its digest is of.
public struct KeptReport: Hashable, Sendable {
  public let report: ValidationReport
  /// With sorted keys.
  public let json: String
  public let digest: SHA256Digest

  public init(_ report: ValidationReport) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    self.init(report, json: String(decoding: try encoder.encode(report), as: UTF8.self))
  }

  /// As it was kept.
  init(json: String) throws {
    self.init(try JSONDecoder().decode(ValidationReport.self, from: Data(json.utf8)), json: json)
  }

  private init(_ report: ValidationReport, json: String) {
    (self.report, self.json, digest) = (report, json, SHA256Digest(of: json.utf8))
  }
}
