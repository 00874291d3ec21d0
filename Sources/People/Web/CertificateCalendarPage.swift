public import Markup
import Ledger
import WebShell
public import WorkTime

/// Lịch chứng thư số: whose certificate ends when, in the coming twelve months.
struct CertificateCalendarPage: Renderable {
  static let title = "Lịch chứng thư số"

  let entries: [CalendarEntry]
  /// The agencies that an administrator may choose from; empty for everybody else.
  let branches: [AgencyBranch]
  let agency: Agency
  let now: Instant

  var html: HTML {
    """
    \(PageHead(
      CertificateCalendarPage.title, lead: "\(agency.name), ngày \(now.vietnamDate.shortText)",
      actions: LinkButton("Tải CSV", to: PeopleURL.certificateTable(of: agency.id)).html))
    \(if: branches.count > 1, agencyChoice)
    \(Tiles(tiles))
    \(Sheet(isPadded: false, table.html))
    """
  }

  private var agencyChoice: HTML {
    let state = FormState(["don-vi": agency.id.description])
    return """
      <form class="head" method="get" action="\(PeopleURL.certificates)">\
      <section>\(Field("don-vi", "Đơn vị", .select(branches.map(\.choice)), in: state))</section>\
      \(SubmitButton("Xem", .plain))</form>
      """
  }

  private var tiles: [Tile] {
    let unusable = entries.count { $0.standing.isUnusable }
    let expiring = entries.count { entry in
      if case .expiring = entry.standing { return true }
      return false
    }
    let unknown = entries.count { [.issuerUnknown, .revocationUnknown].contains($0.standing) }
    return [
      Tile(
        String(unusable), "không dùng được", path: nil, alarm: unusable > 0 ? "cần cấp lại ngay" : nil),
      Tile(String(expiring), "hết hạn trong \(CertificateNotice.twoMonths.rawValue) ngày tới", path: nil),
      Tile(String(unknown), "chưa đủ căn cứ kiểm tra", path: nil),
      Tile(String(entries.count), "chứng thư đang dùng", path: nil),
    ]
  }

  private var table: Table<CalendarEntry> {
    Table(
      CertificateCalendarPage.title, entries,
      empty: EmptyState(
        "Chưa có chứng thư số nào", "Khi chứng thư số được gắn cho cán bộ, đơn vị, lịch sẽ hiện ở đây."),
      columns: [
        .title("Người giữ") { "\($0.holderName)<span class=\"sub\">\($0.key.serial)</span>" },
        .text("Hết hạn") { TimeText($0.lastDay).html },
        .text("12 tháng tới") { bar($0) },
        .text("Tình trạng") { Tag($0.standing.kind, $0.standing.words).html },
        .text("Việc cần làm") { "\($0.advice ?? "Không")" },
      ])
  }

  /// A year from today: how much of it the certificate can still be used.
  private func bar(_ entry: CalendarEntry) -> HTML {
    let usable = entry.standing.isUnusable && entry.standing != .notYetValid ? 0 : min(max(0, entry.daysLeft), 365)
    return StackedBar(
      [BarSegment(.main, "ngày dùng được", usable), BarSegment(.bad, "ngày không dùng được", 365 - usable)], scale: 365
    ).html
  }
}

extension CertificateStanding {
  var kind: TagKind {
    switch self {
    case .revoked, .expired, .weak: .bad
    case .expiring(_, let notice): [.oneWeek, .twoWeeks].contains(notice) ? .bad : .warn
    case .notYetValid, .issuerUnknown, .revocationUnknown: .warn
    case .good: .ok
    }
  }
}

extension Directory {
  /// What the viewer has to know of certificates, at the top of the desk: the own one and, by duty, others', worst first;
  /// empty when all is well.
  public func certificateNotices(for viewer: Viewer, at now: Instant) async throws -> HTML {
    let entries = try await certificates(concerning: viewer, at: now).filter(\.standing.needsCare)
    let own = entries.filter { $0.key.holder == .person(viewer.person.id) }
    let others = entries.filter { $0.key.holder != .person(viewer.person.id) }
    let link: HTML = "<a href=\"\(PeopleURL.certificates)\">Xem lịch chứng thư số</a>"
    let lines =
      own.map { notice($0, "của ông/bà", link) } + others.prefix(3).map { notice($0, "của \($0.holderName)", link) }
    let rest = others.count - 3
    let more: HTML? =
      rest > 0 ? Notice(.warn, "Còn \(rest) chứng thư số khác cần xử lý. \(link)").html : nil
    return "\(HTML.each(lines) { $0 })\(more)"
  }

  private func notice(_ entry: CalendarEntry, _ owner: String, _ link: HTML) -> HTML {
    Notice(entry.standing.kind == .bad ? .bad : .warn, "\(entry.sentence(of: owner)) \(link)").html
  }
}
