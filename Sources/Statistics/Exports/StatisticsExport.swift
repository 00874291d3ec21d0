import Foundation
import OneStop
import WorkTime

extension StatisticsReport {
  public func exported(as format: StatisticsFormat) throws -> String {
    switch format {
    case .table: statisticsTable.text
    case .csv: csv
    case .json: try json
    }
  }

  /// One line a row, under names for programs; zero is written.
  private var csv: String {
    let columns = DossierFigure.tableColumns
    let head = ["tt", "code", "name"] + columns.map(\.columnName)
    let lines = rows.enumerated().map { index, row in
      [String(index + 1), quoted(row.code), quoted(row.label)] + columns.map { String(row.figures[$0]) }
    }
    return ([head] + lines).map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
  }

  private var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(StatisticsJSON(self)), as: UTF8.self) + "\n"
    }
  }
}

/// RFC 4180, section 2. What a spreadsheet would take for a formula is marked as text: names come from people.
func quoted(_ name: String) -> String {
  let isFormula = name.first.map { "=+-@\t\r".contains($0) } ?? false
  let text = isFormula && Double(name) == nil ? "'\(name)" : name
  guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
  return "\"\(text.replacing("\"", with: "\"\""))\""
}

extension StatisticsTable {
  /// The head and the rows.
  public var csv: String {
    ([head] + rows.map { $0.map(\.description) }).map { $0.map(quoted).joined(separator: ",") }
      .joined(separator: "\n") + "\n"
  }

  /// For a terminal, columns aligned: numbers to the right.
  public var text: String {
    let cells = [head] + rows.map { $0.map(\.description) }
    let widths = head.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    let isNumber = head.indices.map { column in
      rows.contains { if case .number = $0[column] { true } else { false } }
    }
    let lines = cells.map { row in
      row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        return isNumber[column] ? padding + cell : cell + padding
      }.joined(separator: "  ")
    }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    let body = ([lines[0], rule] + lines.dropFirst()).map { String($0.reversed().drop { $0 == " " }.reversed()) }
    return "\(title)\n\n\(body.joined(separator: "\n"))\n"
  }
}

extension StatisticsWindow {
  /// `từ 1/8/2020 đến 14/8/2020, số liệu đến hết 14/8/2020`
  public var words: String {
    let days = [period.from, period.to, lastDay].map { "\($0.day)/\($0.month)/\($0.year)" }
    return "từ \(days[0]) đến \(days[1]), số liệu đến hết \(days[2])"
  }
}

extension DossierFigure {
  /// As programs name the column: the same in CSV and JSON.
  public var columnName: String {
    switch self {
    case .total: "total"
    case .received: "received"
    case .receivedOnline: "received_online"
    case .receivedDirectly: "received_directly"
    case .carriedOver: "carried_over"
    case .done: "done"
    case .doneOnTime: "done_on_time"
    case .doneLate: "done_late"
    case .resolved: "resolved"
    case .resolvedEarly: "resolved_early"
    case .resolvedOnTime: "resolved_on_time"
    case .resolvedLate: "resolved_late"
    case .withdrawn: "withdrawn"
    case .stopped: "stopped"
    case .stoppedInTime: "stopped_in_time"
    case .stoppedLate: "stopped_late"
    case .open: "open"
    case .openInTime: "open_in_time"
    case .inTime: "in_progress_in_time"
    case .late: "in_progress_late"
    case .waitingSupplement: "waiting_supplement"
    case .waitingFinance: "waiting_finance"
    case .uncollected: "uncollected"
    case .returned: "returned"
    }
  }
}

/// The report as JSON: every figure, with what it was computed from.
private struct StatisticsJSON: Encodable {
  let from: CalendarDate
  let to: CalendarDate
  /// Microseconds since 1970 UTC: the first moment that is not known any more.
  let asOf: Instant
  let by: String
  let lateness: LatenessRule
  let rows: [Line]
  let total: [String: Int]

  struct Line: Encodable {
    let tt: Int
    let code: String
    let name: String
    let figures: [String: Int]
  }

  init(_ report: StatisticsReport) {
    (from, to, asOf) = (report.window.period.from, report.window.period.to, report.window.asOf)
    by = report.dimension.rawValue
    lateness = report.rule
    rows = report.rows.enumerated().map { index, row in
      Line(tt: index + 1, code: row.code, name: row.label, figures: StatisticsJSON.figures(row.figures))
    }
    total = StatisticsJSON.figures(report.total)
  }

  private static func figures(_ figures: DossierFigures) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: DossierFigure.allCases.map { ($0.columnName, figures[$0]) })
  }
}
