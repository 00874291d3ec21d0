import Ledger
import Markup
import People
import WebShell
import WorkTime

/// Chọn kỳ và đơn vị: a GET form and the periods that are asked for often.
struct PeriodChoice: Renderable {
  let state: FormState
  let agency: Agency.ID
  let choices: [AgencyBranch]
  let today: CalendarDate

  var html: HTML {
    """
    \(state.problems.summary)
    <form class="head" method="get" action="\(ComplianceURL.appendix)">\
    \(if: choices.count > 1, "<section>\(agencyField)</section>")\
    <section>\(Field("tu", "Từ ngày", .date, in: state))</section>\
    <section>\(Field("den", "Đến ngày", .date, in: state))</section>\
    \(SubmitButton("Xem kỳ này", .plain))</form>
    \(Tabs("Kỳ báo cáo", PeriodPreset.allCases.map { tab($0) }))
    """
  }

  private var agencyField: Field {
    var state = state
    state.values["don-vi"] = [agency.description]
    return Field(
      "don-vi", "Đơn vị",
      .select(
        choices.map { FieldChoice($0.agency.id.description, String(repeating: "– ", count: $0.depth) + $0.agency.name) }
      ),
      in: state)
  }

  private func tab(_ preset: PeriodPreset) -> Tab {
    let period = preset.period(on: today)
    let isCurrent = state.values["tu"] == [period.from.description] && state.values["den"] == [period.to.description]
    return Tab(preset.label, ComplianceURL.appendix(of: agency, period), isCurrent: isCurrent)
  }
}
