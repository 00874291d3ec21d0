import Markup
import Testing
import WebShell
import WorkTime

@Suite struct PartsTests {
  @Test("moments and days are written as offices write them")
  func times() throws {
    let monday = try #require(CalendarDate("2020-08-17"))
    #expect(monday.longText == "thứ Hai, 17/8/2020")
    #expect(try #require(CalendarDate("2020-02-05")).shortText == "05/02/2020")
    let moment = VietnamTime(monday, hour: 8, minute: 5).instant
    #expect(
      TimeText(moment).html.description == "<time datetime=\"2020-08-17T08:05+07:00\">08:05, 17/8/2020</time>")
  }

  @Test("pages show their neighbours and their ends")
  func pagination() {
    let html = Pagination(page: 5, pageSize: 25, total: 312, path: "/tim?q=a").html.description
    #expect(html.contains("101–125 trong 312"))
    #expect(html.contains("href=\"/tim?q=a&amp;trang=13\""))
    #expect(html.split(separator: "…").count == 3)
    #expect(!html.contains("Trang 3\""))
  }

  @Test("a list that fits on a page has no pages")
  func singlePage() {
    #expect(Pagination(page: 1, pageSize: 25, total: 25, path: "/tim").html.isEmpty)
  }

  @Test("a bar says in words what it shows")
  func bar() {
    let bar = StackedBar([BarSegment(.main, "đúng", 15), BarSegment(.bad, "không đúng", 16)], scale: 46)
    #expect(bar.html.description.contains("aria-label=\"15 đúng, 16 không đúng\""))
    #expect(bar.html.description.contains("x=\"326\" width=\"347\""))
  }

  @Test("a table without rows says so")
  func emptyTable() {
    let table = Table("Văn bản", [Int](), empty: EmptyState("Không còn việc", "Ông/bà đã xử lý hết."), columns: [])
    #expect(table.html.description.contains("Không còn việc"))
    #expect(!table.html.description.contains("<table"))
  }

  @Test("each cell carries its column's name for the phone")
  func cells() {
    let table = Table(
      "Đơn vị", ["Tam Thanh"],
      columns: [
        .title("Đơn vị") { "\($0)" }, .number("Đúng") { _ in "46" },
      ])
    #expect(table.html.description.contains("<td class=\"num\" data-label=\"Đúng\">46</td>"))
    #expect(table.html.description.contains("<th scope=\"row\">Tam Thanh</th>"))
  }

  @Test("a state is told in words and by more than colour", arguments: TagKind.allCases)
  func tags(kind: TagKind) {
    #expect(Tag(kind, "Chờ ký").html.description == "<span class=\"tag \(kind.rawValue)\">Chờ ký</span>")
  }

  @Test("a step says in words where it stands", arguments: TimelineStep.State.allCases)
  func steps(state: TimelineStep.State) {
    let html = Timeline([TimelineStep(state, "Trình ký", who: "<Văn thư>")]).html.description
    #expect(html.contains("<span class=\"vh\">"))
    #expect(html.contains("&lt;Văn thư&gt;"))
  }

  @Test("nothing on a page is inline style or script")
  func strictPolicy() {
    let frame = PageFrame(
      title: "Thử", agencyName: "UBND xã", viewer: FrameViewer(displayName: "A", post: "B"),
      csrfToken: CSRFToken(session: SessionToken()),
      navigation: [NavigationGroup("Văn bản", [NavigationItem("Văn bản đi", "/van-ban-di", count: 3, phoneIcon: .pen)])]
    )
    let page = frame.page("<p>x</p>").description
    #expect(!page.contains("style=") && !page.contains(" onclick") && !page.contains("<style"))
    #expect(page.contains("<html lang=\"vi\">") && page.contains("href=\"#noi-dung\""))
  }
}
