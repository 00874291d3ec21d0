import Ledger
import Markup
import People
import WebShell
import WorkTime

/// Chọn đơn vị, kỳ, thời điểm: a GET form, and the periods that are asked for often.
struct StatisticsChoice: Renderable {
  let state: FormState
  /// What the page shows; nil while the form is wrong.
  let request: StatisticsRequest
  let path: WebPath
  let branches: [AgencyBranch]
  let today: CalendarDate

  var html: HTML {
    """
    \(state.problems.summary)
    <form class="head" method="get" action="\(path)">\
    \(if: branches.count > 1, "<section>\(units)</section>")\
    <section>\(Field("tu", "Từ ngày", .date, in: state))</section>\
    <section>\(Field("den", "Đến ngày", .date, in: state))</section>\
    <section>\(moments)</section>\
    <section>\(Field("den-het", "Số liệu đến hết ngày", hint: "Khi chọn một ngày khác", isOptional: true, .date, in: state))\
    </section>\(HiddenField("theo", request.dimension.slug))\(SubmitButton("Xem số liệu", .plain))</form>
    \(Tabs("Kỳ theo lịch", ReportingPeriod.calendarChoices(on: today).map(tab)))
    \(Tabs("Kỳ báo cáo kiểm soát thủ tục hành chính", ReportingPeriod.reportingChoices(on: today).map(tab)))
    """
  }

  private var units: Field {
    Field(
      "don-vi", "Đơn vị, cả cấp dưới",
      .select(
        branches.map {
          FieldChoice($0.agency.id.description, String(repeating: "– ", count: $0.depth) + $0.agency.name)
        }), in: state)
  }

  private var moments: Field {
    Field(
      "so-lieu", "Tình trạng hồ sơ",
      .select([
        FieldChoice("cuoi-ky", "tại thời điểm cuối kỳ"), FieldChoice("den-nay", "đến nay"),
        FieldChoice("den-het-ngay", "đến hết một ngày khác"),
      ]), in: state)
  }

  private func tab(_ choice: ReportingPeriod) -> Tab {
    var asked = request
    asked.period = choice.period
    return Tab(choice.label, asked.address(path), isCurrent: choice.period == request.period)
  }
}

extension ReportingPeriod {
  /// This week, month, quarter and year, and those before them.
  static func calendarChoices(on today: CalendarDate) -> [ReportingPeriod] {
    let (year, month, quarter) = (today.year, today.month, (today.month + 2) / 3)
    let before = month == 1 ? (year - 1, 12) : (year, month - 1)
    let quarterBefore = quarter == 1 ? (year - 1, 4) : (year, quarter - 1)
    return [
      .week(of: today), .month(year: year, month: month), .month(year: before.0, month: before.1),
      .quarter(year: year, quarter), .quarter(year: quarterBefore.0, quarterBefore.1), .year(year), .year(year - 1),
    ]
  }

  /// Those of the reporting year that `today` is in, as far as they have begun.
  static func reportingChoices(on today: CalendarDate) -> [ReportingPeriod] {
    let year = today.month == 12 && today.day >= 15 ? today.year + 1 : today.year
    let quarters = (1...4).map { ReportingPeriod.reportingQuarter(year: year, $0) }
    let sums: [ReportingPeriod] = [.reportingHalfYear(year), .reportingNineMonths(year), .reportingYear(year)]
    return (quarters + sums).filter { $0.period.from <= today } + [.reportingYear(year - 1)]
  }

  var label: String {
    switch self {
    case .week: "Tuần này"
    case .month(let year, let month): "Tháng \(month)/\(year)"
    case .quarter(let year, let number): "Quý \(ReportingPeriod.roman[number - 1])/\(year)"
    case .year(let year): "Năm \(year)"
    case .reportingQuarter(let year, let number): "Quý \(ReportingPeriod.roman[number - 1])/\(year) (15–14)"
    case .reportingHalfYear(let year): "6 tháng \(year) (15/12–14/6)"
    case .reportingNineMonths(let year): "9 tháng \(year) (15/12–14/9)"
    case .reportingYear(let year): "Năm \(year) (15/12–14/12)"
    }
  }

  private static let roman = ["I", "II", "III", "IV"]
}
