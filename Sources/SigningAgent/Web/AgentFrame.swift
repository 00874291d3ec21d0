import HTTPTypes
import Hummingbird
import Markup
import WebShell

/// The frame of the agent's pages: the product's look, and always in sight that this is one's own machine.
struct AgentFrame {
  let title: String

  func page(_ content: HTML) -> HTML {
    """
    <!doctype html>
    <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
    <title>\(title) – Công Vụ</title><link rel="icon" href="\(ShippedFiles.iconPath)">\
    <link rel="stylesheet" href="\(ShippedFiles.stylesheetPath)"></head><body>
    <a class="skip" href="#noi-dung">Đến nội dung chính</a>
    <header class="top"><span class="brand">\(Logo.svg)Công Vụ</span>\
    <span class="agency lasting">Ký số trên máy tính này</span></header>
    <div class="frame alone"><main id="noi-dung" tabindex="-1">\(content)</main></div>
    <footer>Trang này do chương trình ký số trên chính máy tính này mở ra. Mã PIN chỉ nhập ở đây và không gửi đi đâu.\
    </footer></body></html>
    """
  }
}

/// A page that only says something.
struct MessagePage {
  let status: HTTPResponse.Status
  let title: String
  let sentence: String
  /// Back to the round, if there is one.
  var link: WebPath?

  static let busy = MessagePage(
    status: .serviceUnavailable, title: "Đang nhận việc ký khác",
    sentence:
      "Chương trình đang lấy văn bản của lượt ký khác. Xin chờ ít giây rồi bấm lại liên kết trên trang của máy chủ.")

  static let gone = MessagePage(
    status: .notFound, title: "Lượt ký không còn",
    sentence:
      "Lượt ký này đã xong, quá lâu hoặc chương trình đã khởi động lại. Xin bấm lại liên kết trên trang của máy chủ.")

  static func stale(_ id: String) -> MessagePage {
    MessagePage(
      status: .conflict, title: "Trang đã cũ",
      sentence: "Trang vừa gửi không phải trang hiện mới nhất, hoặc đã gửi một lần; lần gửi này không ký thêm gì.",
      link: AgentURL.round(id))
  }

  static func refused(_ refusal: SigningLinkRefusal) -> MessagePage {
    MessagePage(status: .forbidden, title: "Không nhận việc ký này", sentence: refusal.sentence)
  }

  var response: Response {
    let back: HTML? = link.map { "<p class=\"row\">\(LinkButton("Xem lượt ký hiện nay", to: $0, .main))</p>" }
    return HTMLResponse(
      status: status, AgentFrame(title: title).page("\(PageHead(title))\(Sheet(nil, "<p>\(sentence)</p>\(back)"))")
    ).response
  }
}

/// What is shown when nothing of a link can be signed.
struct NothingPage {
  let server: ServerOrigin
  let documents: [RoundDocument]

  var response: Response {
    let title = "Không có văn bản nào ký được"
    let content: HTML = """
      \(PageHead(title, lead: "Máy chủ \(server.description)"))\(Sheet("Lý do", RefusedList(documents: documents).html))\
      \(BackLink(server: server, notice: documents.compactMap(\.notice).first))
      """
    return HTMLResponse(status: .conflict, AgentFrame(title: title).page(content)).response
  }
}

/// Documents that are not signed, each with its reason.
struct RefusedList: Renderable {
  let documents: [RoundDocument]

  var html: HTML {
    "<ul>\(HTML.each(refused) { notice, refusal in "<li>\(notice.map(RefusedList.subject))\(refusal.sentence)</li>" })</ul>"
  }

  private static func subject(of notice: SigningNotice) -> HTML { "<b>\(notice.document)</b>: " }

  private var refused: [(notice: SigningNotice?, refusal: DocumentRefusal)] {
    documents.compactMap { if case .refused(let notice, let refusal) = $0 { (notice, refusal) } else { nil } }
  }

  var isEmpty: Bool { refused.isEmpty }
}

/// The way back to the server's page.
struct BackLink: Renderable {
  let server: ServerOrigin
  let notice: SigningNotice?

  var html: HTML {
    guard let notice, let address = ExternalAddress(of: notice.back, on: server.description) else { return HTML() }
    return """
      <p class="row"><a class="btn" rel="noreferrer" href="\(address)">Trở lại trang của máy chủ</a></p>
      """
  }
}
