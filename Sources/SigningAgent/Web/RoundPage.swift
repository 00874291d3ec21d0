import Certificates
import Cryptography
import Markup
import PDFSigning
import Tokens
import ValidationReports
import WebShell
import WorkTime

/// Trang ký: what is about to be signed, by which key, and what became of what was signed already.
struct RoundPage {
  private let shown: ShownRound
  private var round: SigningRound { shown.round }

  init(_ shown: ShownRound) { self.shown = shown }

  var page: HTML {
    AgentFrame(title: title).page(
      """
      \(PageHead(title, lead: "Máy chủ \(round.server.description) chuyển đến \(round.documents.count) văn bản."))\
      \(if: round.isBusy || shown.isKeyBusy, busy)\(done)\(undelivered)\(HTML.each(round.wanted) { group(of: $0) })\
      \(refused)\(BackLink(server: round.server, notice: round.back))
      """)
  }

  private var title: String {
    if !round.wanted.isEmpty { return "Ký số" }
    return round.undelivered.isEmpty ? "Kết quả ký số" : "Đã ký, chưa gửi được"
  }

  private var busy: HTML {
    Notice(.info, "Khóa đang được dùng để ký. Xin chờ ít giây rồi tải lại trang này.").html
  }

  private var done: HTML {
    let signed = round.documents.compactMap { if case .delivered(let notice) = $0 { notice } else { nil } }
    guard !signed.isEmpty else { return HTML() }
    let list = HTML.each(signed) { "<li>\($0.document) \(Tag(.ok, "Đã ký"))</li>" }
    return Sheet("Đã ký và máy chủ đã nhận \(signed.count) văn bản", "<ul>\(list)</ul>").html
  }

  private var undelivered: HTML {
    let waiting: [(notice: SigningNotice, problem: DeliveryProblem?)] = round.documents.compactMap {
      if case .signed(let checked, _, let problem) = $0 { (checked.notice, problem) } else { nil }
    }
    guard !waiting.isEmpty else { return HTML() }
    let list = HTML.each(waiting) { notice, problem in
      "<li><b>\(notice.document)</b>: \(problem?.sentence ?? "Đang gửi về máy chủ.")</li>"
    }
    return Sheet("Đã ký nhưng máy chủ chưa nhận", "<ul>\(list)</ul>\(deliveryForm)").html
  }

  private var deliveryForm: HTML {
    let offer = round.offers.first { if case .deliver = $0.act { true } else { false } }
    guard let offer else { return HTML() }
    return """
      <form class="form" method="post" action="\(AgentURL.round(round.id))">\(HiddenField(OfferField.secret, offer.secret))\
      <p class="hint">Gửi lại chữ ký đã có, không ký thêm lần nào, không cần mã PIN.</p>\(SubmitButton("Gửi lại"))</form>
      """
  }

  private var refused: HTML {
    let list = RefusedList(documents: round.documents)
    return list.isEmpty ? HTML() : Sheet("Không ký", list.html).html
  }

  private func group(of certificate: SHA256Digest) -> HTML {
    let documents = round.documents.enumerated().compactMap { place, document in
      document.waiting.flatMap { $0.notice.certificate == certificate ? (place: place, document: $0) : nil }
    }
    let key = KeyForm(round: round, certificate: certificate, search: shown.searches[certificate])
    return """
      \(Sheet("Sẽ ký \(documents.count) văn bản", HTML.each(documents) { item($0.place, $0.document) }))\
      \(Sheet("Khóa ký", "\(key.problem)\(key)"))
      """
  }

  private func item(_ place: Int, _ document: CheckedDocument) -> HTML {
    let notice = document.notice
    return """
      <article><h3>\(notice.document)</h3>\(DefinitionList([
        ("Cơ quan", "\(notice.agency)"), ("Ký là", "\(notice.role.words)"), ("Người ký theo máy chủ", "\(notice.signer)"),
        ("Tệp sẽ ký", "\(fileLink(place, document))"), ("Chữ ký đã có", earlier(document.earlier)),
      ]))</article>
      """
  }

  private func fileLink(_ place: Int, _ document: CheckedDocument) -> HTML {
    """
    <a href="\(AgentURL.file(round.id, place))" target="_blank" rel="noopener">Mở đúng tệp sẽ ký<span class="vh">: \
    \(document.notice.document)</span></a> (\(document.pdf.pageCount) trang, \
    \((document.bytes.count + 1023) / 1024) KB)
    """
  }

  private func earlier(_ signatures: [SignatureReport]) -> HTML {
    guard !signatures.isEmpty else { return "Chưa có chữ ký nào." }
    return "<ul>\(HTML.each(signatures) { "<li>\(RoundPage.line(on: $0))</li>" })</ul>"
  }

  private static func line(on signature: SignatureReport) -> HTML {
    let kind: TagKind = signature.verdict == .valid ? .ok : .warn
    return """
      \(signature.signer?.name ?? "Không đọc được người ký") \(Tag(kind, signature.verdict.words)) \
      \(signature.reason.map { "<span class=\"sub\">\($0.words)</span>" as HTML })
      """
  }
}

extension SigningNotice.Role {
  fileprivate var words: String {
    switch self {
    case .leader: "người có thẩm quyền"
    case .agency: "cơ quan, tổ chức"
    }
  }
}
