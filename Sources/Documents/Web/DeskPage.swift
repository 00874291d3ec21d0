import Cryptography
import Ledger
import Markup
import People
import WebShell
import WorkTime

/// Việc của tôi: what waits for the viewer, queue by queue; counters equal the lists.
struct DeskPage: Renderable {
  let queues: [QueueView]
  let mayDraft: Bool
  /// What the viewer has to know of certificates; empty when all is well.
  let certificates: HTML
  let now: Instant

  var html: HTML {
    """
    \(PageHead("Việc của tôi", lead: "\(lead)", actions: newButton))
    \(certificates)\(if: !queues.isEmpty, Tiles(tiles).html)
    \(HTML.each(waiting) { sheet($0) })
    \(if: waiting.isEmpty, nothing)
    """
  }

  private var nothing: HTML {
    let state = EmptyState(
      "Không có việc đang chờ", "Khi có văn bản đến lượt ông/bà, văn bản sẽ hiện ở đây.")
    return Sheet(nil, state.html).html
  }

  private var waiting: [QueueView] { queues.filter { $0.count > 0 } }

  private var lead: String {
    let total = queues.reduce(0) { $0 + $1.count }
    let late = queues.reduce(0) { $0 + $1.lateCount }
    if total == 0 { return "Không có văn bản nào đang chờ ông/bà." }
    return late == 0 ? "\(total) văn bản đang chờ ông/bà." : "\(total) văn bản đang chờ ông/bà, \(late) quá hạn."
  }

  private var newButton: HTML {
    mayDraft ? LinkButton("Soạn văn bản mới", to: DocumentsURL.new, .main, shortcut: "n").html : HTML()
  }

  private var tiles: [Tile] {
    queues.map {
      Tile(
        String($0.count), $0.queue.words, path: DocumentsURL.queue($0.queue),
        alarm: $0.lateCount > 0 ? "\($0.lateCount) quá hạn" : nil)
    }
  }

  private func sheet(_ view: QueueView) -> HTML {
    let more: HTML =
      view.count > view.lines.count
      ? "<p class=\"pad\"><a href=\"\(DocumentsURL.queue(view.queue))\">Xem tất cả \(view.count) văn bản</a></p>" : ""
    let table = Table(
      view.queue.words, view.lines, columns: [.subject, .people, .due(at: now), .stage])
    return Sheet(view.queue.words, isPadded: false, "\(table)\(more)").html
  }
}

/// One queue; that of the signer can be signed in a batch.
struct QueuePage: Renderable {
  let view: QueueView
  let token: CSRFToken
  let now: Instant

  var html: HTML {
    """
    \(head)
    \(view.queue == .toSign && !view.lines.isEmpty ? batch : Sheet(nil, isPadded: false, table(selection: nil).html).html)
    """
  }

  private var head: PageHead {
    PageHead(
      view.queue.words, lead: "\(view.queue.explanation)",
      breadcrumbs: [Breadcrumb("Việc của tôi", DocumentsURL.desk)])
  }

  private var batch: HTML {
    BatchForm(
      to: DocumentsURL.batch, token: token, once: OnceKey(), table: table(selection: selection).html,
      hint: "Mỗi văn bản có kết quả riêng; văn bản lỗi không cản văn bản khác.",
      buttons: SubmitButton("Ký số các văn bản đã chọn", shortcut: "s").html
    ).html
  }

  private var selection: TableSelection<DocumentLine> {
    TableSelection(name: "document", value: { $0.id.description }, label: { $0.subject })
  }

  private func table(selection: TableSelection<DocumentLine>?) -> Table<DocumentLine> {
    Table(
      view.queue.words, view.lines, selection: selection,
      empty: EmptyState("Không có văn bản nào", "Hàng việc này đang trống."),
      columns: [.subject, .people, .due(at: now), .stage, .verdict(at: now)])
  }
}

/// Ký số hàng loạt: what was chosen, read once more, then one PIN.
struct BatchPage: Renderable {
  let lines: [DocumentLine]
  let token: CSRFToken
  let once: OnceKey
  let state: FormState
  let now: Instant
  /// What the signer may sign with.
  let keys: [KeyState]

  var html: HTML {
    """
    \(head)
    \(Sheet(nil, isPadded: false, table.html))
    \(if: !lines.isEmpty, form)
    """
  }

  private var head: PageHead {
    PageHead(
      "Ký số \(lines.count) văn bản", lead: "Kiểm tra lại danh sách; mở từng văn bản để đọc nếu cần.",
      breadcrumbs: [Breadcrumb("Chờ ký số", DocumentsURL.queue(.toSign))])
  }

  private var table: Table<DocumentLine> {
    Table("Văn bản đã chọn", lines, columns: [.subject, .people, .due(at: now), .verdict(at: now)])
  }

  private var form: HTML {
    Form(
      to: DocumentsURL.batch, token: token, once: once, state: state,
      """
      \(HTML.each(lines) { chosen($0) })
      \(HiddenField(BatchPage.confirmed, "1"))
      \(Sheet("Khóa ký", "\(keyFields)<p class=\"row\">\(SubmitButton("Ký số \(lines.count) văn bản"))</p>"))
      """
    ).html
  }

  /// What is signed is what this page listed: each document goes with the digest of its file.
  private func chosen(_ line: DocumentLine) -> HTML {
    let seen = line.file.map { HiddenField(BatchPage.fileField(of: line.id), $0.hexadecimal).html }
    return "\(HiddenField("document", line.id.description))\(seen)"
  }

  private static func fileField(of id: OutgoingDocument.ID) -> String { "file-\(id)" }

  /// The file that the page listed for a document.
  static func seenFile(of id: OutgoingDocument.ID, in form: SubmittedForm) -> SHA256Digest? {
    form.text(fileField(of: id)).flatMap { SHA256Digest(hexadecimal: $0) }
  }

  /// Tells the form of this page from that of the queue, which only chooses.
  static let confirmed = "confirmed"

  private var keyFields: KeyFields { KeyFields(keys: keys, pinLabel: "Mã PIN", state: state) }
}

/// Kết quả ký số: a result for each document.
struct BatchResultPage: Renderable {
  let outcomes: [SigningOutcome]

  var html: HTML {
    """
    \(head)
    \(Sheet(nil, isPadded: false, Table("Kết quả", outcomes, columns: columns).html))
    """
  }

  private var head: PageHead {
    PageHead(
      "Kết quả ký số", lead: "Đã ký \(done) trong \(outcomes.count) văn bản.",
      actions: LinkButton("Về hàng chờ ký", to: DocumentsURL.queue(.toSign), .main).html)
  }

  private var done: Int { outcomes.count { $0.failure == nil } }

  private var columns: [TableColumn<SigningOutcome>] {
    [
      .title("Trích yếu") { outcome in
        let subject = outcome.subject.isEmpty ? "Văn bản \(outcome.document)" : outcome.subject
        return SubjectLink(subject, to: DocumentsURL.document(outcome.document)).html
      },
      .text("Kết quả") { outcome in
        guard let failure = outcome.failure else { return Tag(.ok, "Đã ký số").html }
        let sentence = (failure as? any PublicRefusal)?.sentence ?? "Có lỗi của máy chủ; xin thử lại."
        return "\(Tag(.bad, "Chưa ký")) <span class=\"sub\">\(sentence)</span>"
      },
    ]
  }
}
