import Ledger
import Markup
import OneStop
import People
import WebShell
import WorkTime

/// Số liệu được hỏi: everything that a page of figures depends on, as it stands in its address.
struct StatisticsRequest {
  var agency: Agency.ID
  var scope: UnitScope
  var period: ReportPeriod
  var moment: StatisticsMoment
  var dimension: StatisticsDimension
  /// Its units are the agency's and are set when the figures are asked for.
  var slice: DossierSlice

  /// Whether a report is of an agency with all below it, or of it alone.
  enum UnitScope: String {
    case withBelow = "ca-cap-duoi"
    case alone = "rieng"
  }

  /// For addresses: `thu-tuc`, `linh-vuc`…
  func address(_ path: WebPath) -> WebPath {
    let (asOf, day) = momentTexts
    return path.with("don-vi", agency).with("pham-vi", scope == .alone ? scope.rawValue : nil)
      .with("tu", period.from).with("den", period.to).with("so-lieu", asOf).with("den-het", day)
      .with("theo", dimension == .unit ? nil : dimension.slug).with("linh-vuc", slice.field)
      .with("thu-tuc", slice.procedureCode).with("can-bo", slice.officer.map(officerText))
      .with("kenh", slice.channel?.rawValue)
  }

  private var momentTexts: (String?, CalendarDate?) {
    switch moment {
    case .periodEnd: (nil, nil)
    case .present: ("den-nay", nil)
    case .endOf(let day): ("den-het-ngay", day)
    }
  }

  private func officerText(_ officer: OfficerChoice) -> String {
    switch officer {
    case .person(let person): person.description
    case .nobody: "chua-phan-cong"
    }
  }

  /// The same narrowed to one row of the table.
  func narrowed(to key: StatisticsKey) -> StatisticsRequest {
    var one = self
    switch key {
    case .unit(let unit): (one.agency, one.scope) = (unit, .alone)
    case .field(let field): one.slice.field = field
    case .procedure(let code): one.slice.procedureCode = code
    case .officer(let officer): one.slice.officer = officer
    case .channel(let channel): one.slice.channel = channel
    }
    return one
  }
}

extension StatisticsDimension {
  /// As in addresses.
  var slug: String {
    switch self {
    case .unit: "don-vi"
    case .field: "linh-vuc"
    case .procedure: "thu-tuc"
    case .officer: "can-bo"
    case .channel: "kenh"
    }
  }

  init?(slug: String) {
    guard let found = StatisticsDimension.allCases.first(where: { $0.slug == slug }) else { return nil }
    self = found
  }
}

/// Kỳ, đơn vị và thời điểm, as asked for in the address.
struct StatisticsForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  /// - Parameters:
  ///   - agency: the viewer's own, unless another is asked for.
  ///   - today: without any days the period is the month so far.
  func parsed(own agency: Agency.ID, today: CalendarDate) throws(FormProblems) -> StatisticsRequest {
    var reader = FormReader(form)
    var period = ReportPeriod(from: today.adding(days: 1 - today.day), to: today)
    if form.text("tu") != nil || form.text("den") != nil {
      let from = reader.date("tu", missing: "Nhập ngày đầu kỳ")
      let to = reader.date("den", missing: "Nhập ngày cuối kỳ")
      if let from, let to, to < from { reader.add("den", "Ngày cuối kỳ đang trước ngày đầu kỳ; xin nhập lại") }
      if let from, from > today { reader.add("tu", "Kỳ này chưa bắt đầu; xin chọn ngày đầu kỳ không sau hôm nay") }
      period = from.flatMap { first in to.flatMap { ReportPeriod(from: first, to: $0) } }
    }
    let moment = StatisticsForm.moment(&reader, form, from: period?.from)
    try reader.finish()
    guard let period, let moment else { return try reader.finish(nil) }
    return StatisticsRequest(
      agency: form.text("don-vi").flatMap { Agency.ID($0) } ?? agency,
      scope: form.text("pham-vi").flatMap { StatisticsRequest.UnitScope(rawValue: $0) } ?? .withBelow, period: period,
      moment: moment, dimension: form.text("theo").flatMap { StatisticsDimension(slug: $0) } ?? .unit, slice: slice)
  }

  private static func moment(
    _ reader: inout FormReader, _ form: SubmittedForm, from: CalendarDate?
  ) -> StatisticsMoment? {
    switch form.text("so-lieu") {
    case "den-nay": return .present
    case "den-het-ngay":
      guard let day = reader.date("den-het", missing: "Nhập ngày mà số liệu tính đến hết") else { return nil }
      if let from, day < from {
        reader.add("den-het", "Ngày này trước khi kỳ bắt đầu; xin chọn ngày trong hoặc sau kỳ")
      }
      return .endOf(day)
    default: return .periodEnd
    }
  }

  private var slice: DossierSlice {
    let officer: OfficerChoice? =
      switch form.text("can-bo") {
      case nil, "": nil
      case "chua-phan-cong": .nobody
      case .some(let text): Person.ID(text).map { .person($0) }
      }
    return DossierSlice(
      field: form.text("linh-vuc").flatMap { $0.isEmpty ? nil : $0 },
      procedureCode: form.text("thu-tuc").flatMap { $0.isEmpty ? nil : $0 }, officer: officer,
      channel: form.text("kenh").flatMap { SubmissionChannel(rawValue: $0) })
  }

  static func state(of request: StatisticsRequest) -> FormState {
    var values = ["tu": request.period.from.description, "den": request.period.to.description]
    values["don-vi"] = request.agency.description
    values["theo"] = request.dimension.slug
    switch request.moment {
    case .periodEnd: values["so-lieu"] = "cuoi-ky"
    case .present: values["so-lieu"] = "den-nay"
    case .endOf(let day): (values["so-lieu"], values["den-het"]) = ("den-het-ngay", day.description)
    }
    return FormState(values)
  }
}
