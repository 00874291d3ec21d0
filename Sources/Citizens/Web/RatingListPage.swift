import Ledger
import Markup
import People
import WebShell
import WorkTime

/// Đánh giá của người dân: how often which answer was given, and what was written; nothing of who said it.
struct RatingListPage: Renderable {
  static let title = "Đánh giá của người dân"

  let asked: AskedRatings
  let reach: AgencyReach
  let list: RatingList

  var html: HTML {
    """
    \(PageHead(RatingListPage.title, lead: lead, actions: LinkButton("Xuất CSV", to: asked.address(CitizensURL.ratingsCSV)).html))
    \(filters)
    \(Sheet("Mức độ hài lòng", isPadded: false, tallies.html))
    \(Sheet("Từng đánh giá", isPadded: false, "\(lines)\(turning)"))
    """
  }

  private var lead: HTML {
    """
    \(list.count) đánh giá, theo tháng. Hệ thống không ghi ai đánh giá, hồ sơ nào, ngày nào; tên, số giấy tờ, \
    điện thoại, địa chỉ trong góp ý được che.
    """
  }

  private var filters: HTML {
    let state = FormState([
      "tu": asked.first.description, "den": asked.last.description, "don-vi": asked.agency.description,
    ])
    return """
      <form class="filters row" method="get" action="\(CitizensURL.ratings)">\
      \(if: reach.branches.count > 1, Field("don-vi", "Đơn vị, cả cấp dưới", .select(units), in: state).html)\
      \(Field("tu", "Từ ngày (tính cả tháng)", .date, in: state))\(Field("den", "Đến ngày (tính cả tháng)", .date, in: state))\
      \(SubmitButton("Xem", .plain))</form>
      """
  }

  private var units: [FieldChoice] {
    reach.branches.map {
      FieldChoice($0.agency.id.description, String(repeating: "– ", count: $0.depth) + $0.agency.name)
    }
  }

  private var tallies: Table<RatingQuestion> {
    Table(
      "Mức độ hài lòng", RatingQuestion.allCases,
      columns: [.title("Nội dung") { "\($0.plainText)" }]
        + Satisfaction.allCases.map { answer in .number(answer.plainText) { "\(count(of: answer, to: $0))" } })
  }

  private func count(of answer: Satisfaction, to question: RatingQuestion) -> Int {
    list.tallies.first { $0.question == question && $0.answer == answer }?.count ?? 0
  }

  private var lines: Table<RatingLine> {
    Table(
      "Từng đánh giá", list.lines,
      empty: EmptyState("Chưa có đánh giá nào", "Người dân đánh giá trên trang tra cứu sau khi hồ sơ có kết quả."),
      columns: [
        .title("Tháng") { "\($0.monthText)" }, .text("Lĩnh vực") { "\($0.field)" },
        .text("Đơn vị tiếp nhận") { "\(reach.names[$0.agency] ?? "")" },
      ]
        + RatingQuestion.allCases.map { question in
          .text(question.plainText) { "\($0.answers[question]?.plainText ?? "")" }
        } + [.text("Góp ý") { "\($0.remark)" }])
  }

  private var turning: Pagination {
    Pagination(
      page: list.page, pageSize: RatingList.pageSize, total: list.count, path: asked.address(CitizensURL.ratings))
  }
}
