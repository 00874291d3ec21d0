import Ledger
import OneStop

/// The forms in which the figures leave the program.
public enum StatisticsFormat: String, Sendable, CaseIterable {
  case table, csv, json
}

extension StatisticsRow {
  /// As the row is called; what has no name of its own is named here.
  public var label: String {
    switch key {
    case .channel(let channel): channel.label
    case .officer(.nobody): "Chưa phân công"
    case .procedure(let code): "\(code) \(name)"
    default: name
    }
  }

  /// By what programs tell the rows apart.
  var code: String {
    switch key {
    case .unit(let unit): unit.description
    case .field(let field): field
    case .procedure(let code): code
    case .officer(.person(let person)): person.description
    case .officer(.nobody): ""
    case .channel(let channel): channel.rawValue
    }
  }
}

extension SubmissionChannel {
  var label: String {
    switch self {
    case .counter: "Trực tiếp"
    case .online: "Trực tuyến"
    case .post: "Bưu chính công ích"
    }
  }
}

extension StatisticsDimension {
  /// As the head of the first column.
  public var label: String {
    switch self {
    case .unit: "Đơn vị"
    case .field: "Lĩnh vực"
    case .procedure: "Thủ tục"
    case .officer: "Cán bộ"
    case .channel: "Kênh nộp"
    }
  }
}

extension DossierFigure {
  /// As in the head of a column.
  public var label: String {
    switch self {
    case .total: "Tổng số"
    case .received: "Tiếp nhận trong kỳ"
    case .receivedOnline: "Trực tuyến"
    case .receivedDirectly: "Trực tiếp, bưu chính"
    case .carriedOver: "Kỳ trước chuyển sang"
    case .done: "Đã giải quyết"
    case .doneOnTime: "Giải quyết đúng hạn"
    case .doneLate: "Giải quyết quá hạn"
    case .resolved: "Có kết quả"
    case .resolvedEarly: "Trước hạn"
    case .resolvedOnTime: "Đúng hạn"
    case .resolvedLate: "Quá hạn"
    case .withdrawn: "Rút hồ sơ"
    case .stopped: "Dừng giải quyết"
    case .stoppedInTime: "Dừng trong hạn"
    case .stoppedLate: "Dừng quá hạn"
    case .open: "Chưa giải quyết xong"
    case .openInTime: "Chưa xong, trong hạn"
    case .inTime: "Đang giải quyết, trong hạn"
    case .late: "Đang giải quyết, quá hạn"
    case .waitingSupplement: "Chờ bổ sung"
    case .waitingFinance: "Chờ nghĩa vụ tài chính"
    case .uncollected: "Chưa nhận kết quả"
    case .returned: "Đã trả trong kỳ"
    }
  }

  /// The columns of the table, in order.
  public static let tableColumns: [DossierFigure] = [
    .receivedOnline, .receivedDirectly, .carriedOver, .total, .resolvedEarly, .resolvedOnTime, .resolvedLate,
    .withdrawn,
    .stopped, .inTime, .late, .waitingSupplement, .waitingFinance, .open, .uncollected, .returned,
  ]
}

extension StatisticsReport {
  /// All figures, with totals.
  public var statisticsTable: StatisticsTable {
    let columns = DossierFigure.tableColumns
    let body = rows.enumerated().map { index, row in
      [StatisticsCell.number(index + 1), .text(row.label)] + columns.map { .number(row.figures[$0]) }
    }
    let foot = [StatisticsCell.text(""), .text("Cộng")] + columns.map { .number(total[$0]) }
    return StatisticsTable(
      title: "Tình hình giải quyết thủ tục hành chính \(window.words)",
      head: ["TT", dimension.label] + columns.map(\.label), rows: body + [foot])
  }

  /// Biểu II.06a/VPCP/KSTT: (2) to (12) behind the ordinal and the field. TT 01/2020/TT-VPCP.
  public var nationalForm: StatisticsTable {
    let columns = DossierFigure.nationalForm
    let body = rows.enumerated().map { index, row in
      [StatisticsCell.number(index + 1), .text(row.label)] + columns.map { .number(row.figures[$0]) }
    }
    let foot = [StatisticsCell.text(""), .text("Tổng số")] + columns.map { .number(total[$0]) }
    let head = [
      "TT", "\(dimension.label) (1)", "Tiếp nhận: tổng số (2)", "Trong kỳ, trực tuyến (3)",
      "Trong kỳ, trực tiếp, dịch vụ bưu chính (4)", "Từ kỳ trước (5)", "Đã giải quyết: tổng số (6)", "Trước hạn (7)",
      "Đúng hạn (8)", "Quá hạn (9)", "Đang giải quyết: tổng số (10)", "Trong hạn (11)", "Quá hạn (12)",
    ]
    return StatisticsTable(title: "Biểu II.06a/VPCP/KSTT \(window.words)", head: head, rows: body + [foot])
  }
}
