public import Markup
import ValidationReports
import WebShell
import WorkTime

/// Where something that a signed file belongs to has its page.
public struct EvidencePlace: Hashable, Sendable {
  /// `Văn bản 12`
  public let words: String
  public let path: WebPath

  public init(_ words: String, _ path: WebPath) { (self.words, self.path) = (words, path) }
}

/// Bằng chứng chữ ký: how many files are at which level, and what waits for what.
struct EvidencePage: Renderable {
  static let title = "Bằng chứng chữ ký"

  let view: EvidenceOverview
  let token: CSRFToken
  /// The page of what `document/12` stands for; nil: it has none.
  let place: (String) -> EvidencePlace?

  var html: HTML {
    """
    \(PageHead(
      EvidencePage.title,
      lead: "Dấu thời gian và bằng chứng để chữ ký số của cơ quan còn kiểm tra được nhiều năm sau."))
    \(servers)
    \(Sheet("Tiến độ", "<p>\(Progress("Tệp đủ bằng chứng lâu dài", done: view.archived, of: view.total))</p>\(levels)"))
    \(Sheet("Công việc", states))
    \(Sheet("Còn thiếu", "\(hasten)\(wanting)"))
    \(Pagination(
      page: view.page, pageSize: EvidenceDesk.pageSize, total: view.wantingCount, path: EvidenceURL.overview))
    """
  }

  private var servers: HTML {
    guard !view.servers.isEmpty else { return Notice(.warn, "\(EvidenceFailure.noServer.sentence)").html }
    return "<p class=\"sub\">Máy chủ cấp dấu thời gian: \(view.servers.joined(separator: ", ")).</p>"
  }

  private var levels: HTML {
    Table(
      "Số tệp theo mức", view.levels, empty: EmptyState("Chưa có tệp nào", "Tệp được ghi nhận khi ký số."),
      columns: [
        .title("Mức") { "\($0.levelWords)" },
        .text("Kết luận gần nhất") { Tag($0.verdict.tag, $0.verdict.words).html },
        .number("Số tệp") { "\($0.count)" },
      ]
    ).html
  }

  private var states: HTML {
    Table(
      "Công việc theo trạng thái", view.states,
      empty: EmptyState("Không có việc", "Chưa có tệp nào cần bổ sung bằng chứng."),
      columns: [
        .title("Trạng thái") { Tag($0.state.tag, $0.state.words).html },
        .text("Vì sao") { "\($0.failure?.sentence ?? "")" }, .number("Số tệp") { "\($0.count)" },
      ]
    ).html
  }

  private var hasten: HTML {
    guard view.states.contains(where: { [.failed, .held].contains($0.state) }) else { return HTML() }
    return ButtonForm(SubmitButton("Thử lại ngay", .plain), to: EvidenceURL.hasten, token: token).html
  }

  /// Linked where the administrator may open it: in their own agency.
  private func name(of line: WantingLine) -> HTML {
    guard let place = place(line.about) else { return "\(line.about)" }
    return line.agency == view.agency ? "<a href=\"\(place.path)\">\(place.words)</a>" : "\(place.words)"
  }

  private var wanting: HTML {
    Table(
      "Tệp còn thiếu bằng chứng", view.wanting,
      empty: EmptyState("Không thiếu gì", "Mọi tệp đã làm đều đủ bằng chứng."),
      columns: [
        .title("Thuộc") { line in
          "\(name(of: line))<span class=\"sub\">\(line.agencyName)</span>"
        },
        .text("Ghi nhận lúc") { TimeText($0.recordedAt).html },
        .text("Mức") { "\($0.level?.rawValue ?? "Chưa xác định")" },
        .text("Lỗi gần nhất") { line in
          """
          \(line.failure?.sentence ?? "")\(line.failedAt.map { "<span class=\"sub\">\(TimeText($0))</span>" as HTML })
          """
        },
        .text("Làm lại lúc") { line in line.nextAt.map { TimeText($0).html } ?? HTML() },
        .number("Số lần") { "\($0.tries)" },
      ]
    ).html
  }
}

extension ReportVerdict {
  fileprivate var tag: TagKind {
    switch self {
    case .valid: .ok
    case .indeterminate: .warn
    case .invalid: .bad
    }
  }
}
