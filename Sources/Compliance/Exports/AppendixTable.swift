import People
public import WorkTime

extension Appendix {
  /// The letter's table for a terminal, columns aligned.
  var table: String {
    let head = [
      "TT", "Đơn vị", "CT ký số", "PCT ký số", "Đúng QT", "Sai QT", "Ký số CQ", "Đúng hạn", "HS Một cửa", "Một cửa",
      "Đánh giá", "Lý do",
    ]
    let body = rows.map { row in
      [String(row.ordinal), row.agency.name] + counts(row.figures)
        + [
          String(row.receivedDossiers), row.oneStopClassification.name, row.classification.name,
          row.classification.reasons.joined(separator: "; "),
        ]
    }
    let foot = ["", "Cộng"] + counts(total) + [String(receivedDossiers), "", "", ""]
    let title =
      "Tình hình thực hiện hệ thống Quản lý văn bản và Hồ sơ công việc (từ \(period.from.vietnamese) đến \(period.to.vietnamese))"
    return title + "\n\n" + AlignedTable(head: head, rows: body + [foot], rightAligned: 2...8).text
  }

  private func counts(_ figures: Figures) -> [String] {
    [Figure.signedByChairman, .signedByViceChairman, .correct, .incorrect, .sealed, .issuedOnTime]
      .map { AppendixCell.blankIfZero(figures[$0]) }
  }
}

/// Rows of cells, padded to the widest of each column.
struct AlignedTable {
  let head: [String]
  let rows: [[String]]
  /// Indices of the columns of numbers.
  let rightAligned: ClosedRange<Int>

  var text: String {
    let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    let lines = rows.map { line($0, widths) }
    return ([line(head, widths), rule] + lines).joined(separator: "\n") + "\n"
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.enumerated().map { column, cell in
      let padding = String(repeating: " ", count: widths[column] - cell.count)
      return rightAligned.contains(column) ? padding + cell : cell + padding
    }
    let joined = padded.joined(separator: "  ")
    return String(joined.reversed().drop { $0 == " " }.reversed())
  }
}

extension CalendarDate {
  /// `14/8/2020`, as people write it.
  public var vietnamese: String { "\(day)/\(month)/\(year)" }
}
