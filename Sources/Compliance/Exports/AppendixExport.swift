import People
import Foundation

/// The forms in which the appendix leaves the program.
public enum AppendixFormat: String, Sendable, CaseIterable {
  case table, csv, json
}

extension Appendix {
  public func exported(as format: AppendixFormat) throws -> String {
    switch format {
    case .table: table
    case .csv: csv
    case .json: try json
    }
  }

  /// The columns of the letter's case file; an empty cell is zero, as in the letter, which writes 0 for dossiers.
  private var csv: String {
    let header =
      "tt,unit,signed_by_chairman,signed_by_vice_chairman,correct_process,incorrect_process,documents_classification,"
      + "one_stop_dossiers,one_stop_classification"
    let lines = rows.map { row in
      let figures = [Figure.signedByChairman, .signedByViceChairman, .correct, .incorrect].map { row.figures[$0] }
      let cells = [String(row.ordinal), AppendixCell.quoted(row.agency.name)] + figures.map(AppendixCell.blankIfZero)
      let oneStop = [String(row.receivedDossiers), row.oneStopClassification.name]
      return (cells + [row.classification.name] + oneStop).joined(separator: ",")
    }
    return ([header] + lines).joined(separator: "\n") + "\n"
  }

  private var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(AppendixJSON(self)), as: UTF8.self) + "\n"
    }
  }
}

/// How single cells are written.
enum AppendixCell {
  static func blankIfZero(_ count: Int) -> String { count == 0 ? "" : String(count) }

  /// RFC 4180, section 2.
  static func quoted(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}

extension Classification {
  /// As the letter calls the two groups.
  public var name: String { self == .good ? "tốt" : "còn hạn chế" }

  /// Why, in words; empty for a good one.
  public var reasons: [String] {
    guard case .limited(let shortcomings) = self else { return [] }
    return shortcomings.map(\.sentence)
  }
}

extension OneStopClassification {
  /// As the letter calls the two groups.
  public var name: String { self == .used ? "đã thực hiện" : "chưa thực hiện" }
}

extension Shortcoming {
  public var sentence: String {
    switch self {
    case .incorrectProcess(let count): "\(count) văn bản sai quy trình"
    case .fewDocuments(let count): "số lượng văn bản ít (\(count))"
    }
  }
}
