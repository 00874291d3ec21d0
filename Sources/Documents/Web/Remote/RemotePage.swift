import Cryptography
import Markup
import People
import WebShell
import WorkTime

/// Ký số từ máy của ông/bà: what waits for a signature from the signer's own computer, and what has come.
struct RemotePage {
  static let title = "Ký số từ máy của ông/bà"
  /// Where `congvu agent` listens on the signer's computer.
  private static let agent = "http://127.0.0.1:8988"

  let lines: [TicketLine]
  /// Of the tickets that can be used now, by their digests; only the browser that asked for them has them.
  let secrets: [SHA256Digest: String]
  /// Where the agent finds this site.
  let origin: String
  /// The Government CA's plug-in is set up.
  let offersPlugIn: Bool
  /// Where it listens on the signer's computer (rules 4.5).
  static let plugIn = "wss://127.0.0.1:8987"

  /// There is something to sign with the plug-in.
  var showsPlugIn: Bool { offersPlugIn && !secrets.isEmpty }

  /// Those of the tickets that the address names and that still wait.
  static func secrets(_ received: [String], of lines: [TicketLine]) -> [SHA256Digest: String] {
    let waiting = Set(lines.filter(\.isWaiting).map(\.ticket.digest))
    let known = received.map { (SHA256Digest(ofTicket: $0), $0) }.filter { waiting.contains($0.0) }
    return Dictionary(known) { first, _ in first }
  }

  func content() throws -> HTML {
    let plugIn = try showsPlugIn ? plugInSheet() : HTML()
    return """
      \(PageHead(RemotePage.title, lead: "\(lead)", breadcrumbs: [Breadcrumb("Việc của tôi", DocumentsURL.desk)]))
      \(Sheet(nil, isPadded: false, Table("Văn bản chờ ký", lines, columns: columns).html))
      \(if: !waiting.isEmpty, next)
      \(plugIn)
      \(if: waiting.isEmpty, "<p class=\"row\">\(LinkButton("Về việc của tôi", to: DocumentsURL.desk, .main))</p>")
      """
  }

  private var waiting: [TicketLine] { lines.filter(\.isWaiting) }

  private var lead: String {
    let signed = lines.count { $0.state == .signed }
    return "Đã ký \(signed) trong \(lines.count) văn bản."
  }

  private var columns: [TableColumn<TicketLine>] {
    [
      .title("Trích yếu") { SubjectLink($0.subject, to: DocumentsURL.document($0.ticket.document)).html },
      .text("Chữ ký") { "\($0.ticket.role == .leader ? "Người có thẩm quyền" : "Cơ quan")" },
      .text("Tình trạng") { line in
        "\(line.tag)\(line.advice.map { "<span class=\"sub\">\($0)</span>" as HTML })"
      },
    ]
  }

  private var next: HTML {
    let agent: HTML =
      secrets.isEmpty
      ? """
      <p>Lượt ký đã được mở ở chương trình ký số. Nếu chương trình đã đóng trước khi ký, xin mở lại văn bản và nhấn nút \
      ký để lấy lượt mới.</p>
      """
      : """
      <p>Chương trình ký số Công Vụ (<code>congvu agent</code>) chạy trên máy có thiết bị ký của ông/bà. Chương trình cho \
      xem văn bản, hỏi mã PIN của thiết bị rồi gửi chữ ký về đây; mã PIN và khóa không rời khỏi máy đó.</p>
      <p class="row">\(HTML.each(links.enumerated()) { button($1, isFirst: $0 == 0) })</p>
      <p class="hint">Nếu trình duyệt báo không kết nối được, chương trình chưa chạy trên máy này: xin khởi động chương \
      trình rồi nhấn lại.</p>
      """
    return Sheet(
      "Ký bằng thiết bị trên máy của ông/bà",
      """
      <div class="stack">\(agent)<p class="row">\(LinkButton("Kiểm tra chữ ký đã về chưa", to: reload))</p></div>
      """
    ).html
  }

  private func plugInSheet() throws -> HTML {
    let buttons = try HTML.each(waiting) { line in
      guard let secret = secrets[line.ticket.digest] else { return HTML() }
      let button = try PlugInCall(line, secret: secret, origin: origin).button(for: line.subject)
      return "<li>\(line.subject) \(button)</li>"
    }
    return Sheet(
      "Ký bằng phần mềm của Ban Cơ yếu Chính phủ (VGCA)",
      """
      <div class="stack" data-vgca-page><p>Dành cho máy đã cài phần mềm ký số VGCA; cần bật JavaScript. Máy chủ chỉ ghi \
      nhận khi tệp gửi về đúng là tệp đã giao, có thêm đúng một chữ ký của chứng thư số đã chọn.</p>\
      <p class="note warn" role="status" data-vgca-status hidden></p><ul>\(buttons)</ul></div>\
      <script defer src="\(DocumentsURL.plugInScript)"></script>
      """
    ).html
  }

  /// As many documents as the agent takes at once.
  private static let linkLimit = 100

  /// The tickets that one link leads to the agent with, in the order of the table.
  private var links: [ArraySlice<String>] {
    let tickets = waiting.compactMap { secrets[$0.ticket.digest] }
    return stride(from: 0, to: tickets.count, by: RemotePage.linkLimit).map {
      tickets[$0..<min($0 + RemotePage.linkLimit, tickets.count)]
    }
  }

  /// `…/ky?ve=ORIGIN%7CTICKET&ve=…`, percent-encoded.
  private func button(_ tickets: ArraySlice<String>, isFirst: Bool) -> HTML {
    let path = tickets.reduce("/ky" as WebPath) { $0.adding("ve", "\(origin)|\($1)") }
    guard let link = ExternalAddress(of: path, on: RemotePage.agent) else { preconditionFailure("an address of ours") }
    return """
      <a class="btn\(if: isFirst, " main")" href="\(link)">Mở chương trình ký số (\(tickets.count) văn bản)</a>
      """
  }

  private var reload: WebPath {
    waiting.compactMap { secrets[$0.ticket.digest] }.reduce(DocumentsURL.remote(lines.first?.ticket.batch ?? "")) {
      $0.adding("ve", $1)
    }
  }
}

extension TicketLine {
  fileprivate var isWaiting: Bool { state == .waiting && !isOvertaken }

  fileprivate var tag: Tag {
    switch state {
    case .signed: Tag(.ok, "Đã ký số")
    case .expired: Tag(.bad, "Hết hạn")
    case .replaced: Tag(.warn, "Đã thay bằng lượt khác")
    case .waiting: isOvertaken ? Tag(.bad, "Văn bản đã thay đổi") : Tag(.warn, "Chờ chữ ký")
    }
  }

  fileprivate var advice: HTML? {
    switch state {
    case .signed: nil
    case .expired, .replaced: "Mở văn bản và nhấn nút ký để lấy lượt mới."
    case .waiting:
      isOvertaken ? "Xin mở văn bản để xem thay đổi." : "Lượt ký có giá trị đến \(TimeText(ticket.expiresAt))."
    }
  }
}
