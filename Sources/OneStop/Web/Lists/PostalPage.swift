import Ledger
import Markup
import WebShell
import WorkTime

/// Hồ sơ qua bưu chính: what came by post, what goes back by post, and what has to be posted now.
struct PostalPage: Renderable {
  static let title = "Hồ sơ qua bưu chính"

  let list: PostalList
  let view: PostalView
  let now: Instant

  var html: HTML {
    """
    \(PageHead(PostalPage.title, lead: "\(list.explanation)", breadcrumbs: [Breadcrumb("Một cửa", OneStopURL.desk)]))
    \(Tabs("Bưu chính", PostalList.allCases.map(tab)))
    \(Sheet(nil, isPadded: false, table.html))
    \(view.next.map { "<p class=\"row\">\(LinkButton("Trang sau ›", to: OneStopURL.postal(list).with("before", $0)))</p>" as HTML })
    """
  }

  private func tab(_ other: PostalList) -> Tab {
    Tab("\(other.words) (\(view.counts[other] ?? 0))", OneStopURL.postal(other), isCurrent: other == list)
  }

  private var table: Table<PostalLine> {
    Table(
      PostalPage.title, view.lines,
      empty: EmptyState("Không có hồ sơ nào", "Danh sách này đang trống."),
      columns: [
        .title("Hồ sơ") {
          SubjectLink($0.line.procedureName, tags($0).title, to: OneStopURL.dossier($0.line.id)).html
        },
        .text(list == .submitted ? "Người gửi" : "Người nhận") { person($0) },
        .text(list == .submitted ? "Nhận qua bưu chính" : "Có kết quả") { moment($0.line) },
        .text("Phí, lệ phí") { tags($0).owed },
        .text("Trạng thái") { state($0) },
      ])
  }

  private func tags(_ line: PostalLine) -> DossierLineTags { DossierLineTags(line: line.line, now: now) }

  /// Of kinds that are kept quiet nobody is named in a list.
  private func person(_ postal: PostalLine) -> HTML {
    if postal.line.procedureHasSecrets { return "(không hiển thị)" }
    let contact = [postal.address, postal.line.phone].filter { !$0.isEmpty }.joined(separator: " · ")
    return "\(postal.line.applicantName)\(if: !contact.isEmpty, "<span class=\"sub\">\(contact)</span>")"
  }

  private func moment(_ line: DossierLine) -> HTML {
    if list == .submitted { return TimeText(line.submittedAt).html }
    return line.endedAt.map { TimeText($0).html } ?? "<span class=\"sub\">chưa</span>"
  }

  /// How it stands, and when it left.
  private func state(_ postal: PostalLine) -> HTML {
    let returned: HTML? = postal.line.returnedAt.map { "<span class=\"sub\">\(TimeText($0))</span>" }
    return "\(tags(postal).status)\(returned)"
  }
}

extension PostalList {
  var words: String {
    switch self {
    case .toPost: "Chờ gửi kết quả"
    case .returning: "Trả qua bưu chính"
    case .submitted: "Nộp qua bưu chính"
    }
  }

  fileprivate var explanation: String {
    switch self {
    case .toPost: "Kết quả đã có, người nộp chọn nhận qua bưu chính; giao bưu chính rồi ghi Trả kết quả ở từng hồ sơ."
    case .returning: "Mọi hồ sơ mà người nộp chọn nhận kết quả qua bưu chính, đã gửi hay chưa."
    case .submitted: "Mọi hồ sơ nộp qua bưu chính, cả hồ sơ chưa được tiếp nhận."
    }
  }
}
