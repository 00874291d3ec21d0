import Ledger
import Markup
import OneStop
import People
import WebShell
import WorkTime

/// What every page of figures has: of whom, for when, the other pages, a head for print.
struct StatisticsFrame {
  let agency: Agency
  /// Who looks.
  let viewer: Agency.ID
  let request: StatisticsRequest
  let window: StatisticsWindow
  /// The officer and whatever else is cut away beside the agency, as read out; empty: nothing.
  let cuts: [String]

  /// `UBND Xã Trung Tiến và cấp dưới · Hộ tịch · từ 1/8/2020 …`
  var lead: String {
    let scope = request.scope == .withBelow ? "\(agency.name), cả cấp dưới" : agency.name
    return ([scope] + cuts + [window.words]).joined(separator: " · ")
  }

  func printHeader(_ title: String) -> PrintHeader {
    PrintHeader(
      parentAgency: agency.printedSuperior, agency: agency.printedName, title: title.uppercased(), particulars: lead)
  }

  func tabs(current: WebPath) -> Tabs {
    let pages: [(String, WebPath)] = [
      ("Tổng hợp", StatisticsURL.overview), ("Biểu II.06a", StatisticsURL.nationalForm),
      ("Quá hạn", StatisticsURL.lateList), ("Sắp đến hạn", StatisticsURL.dueList), ("Tỷ lệ", StatisticsURL.rates),
      ("Phí, lệ phí", StatisticsURL.feeList), ("Chỉ số", StatisticsURL.indices),
    ]
    return Tabs("Thống kê hồ sơ", pages.map { Tab($0.0, request.address($0.1), isCurrent: $0.1 == current) })
  }
}

extension StatisticsRequest {
  /// What is cut away, by name.
  func cuts(officerName: String?) -> [String] {
    let officer = slice.officer.map { $0 == .nobody ? "chưa phân công" : officerName ?? "" }
    return [
      slice.field.map { "lĩnh vực \($0)" }, slice.procedureCode.map { "thủ tục \($0)" },
      slice.channel.map { "nộp \($0.label.lowercased())" }, officer.map { "cán bộ: \($0)" },
    ].compactMap(\.self)
  }
}

extension Share {
  /// `97,5%`, or why there is none.
  var words: String {
    guard let basisPoints else { return "không áp dụng" }
    let (whole, rest) = (basisPoints / 100, basisPoints % 100)
    if rest == 0 { return "\(whole)%" }
    let digits = rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)"
    return "\(whole),\(digits)%"
  }
}
