import Cryptography
import Markup
import People
import WebShell
import WorkTime

/// Một văn bản: the file beside what can be done with it, and how it came to be what it is.
struct DocumentPage: Renderable {
  let view: DocumentView
  let pageCount: Int
  let token: CSRFToken
  /// Problems of the act that was just tried, such as a wrong PIN: told on top, before the pages of the file.
  let state: FormState
  let now: Instant

  var html: HTML {
    """
    \(head)
    \(state.problems.summary)
    \(TwoColumns(main: preview, aside: aside))
    """
  }

  private var document: OutgoingDocument { view.document }
  private var type: String { document.type?.name ?? document.particulars.type }

  private var head: PageHead {
    let number = document.number.map { "số \($0.printed)" }
    return PageHead(
      document.type?.title(of: document.particulars.subject) ?? document.particulars.subject,
      lead: "\([type, number].compactMap { $0 }.joined(separator: " · ")) · \(view.agency.name)",
      breadcrumbs: [Breadcrumb("Văn bản đi", DocumentsURL.list)])
  }

  private var preview: HTML {
    let pages = (1..<max(pageCount, 1) + 1).map { number in
      (
        path: DocumentsURL.page(number, of: document.id, revision: document.revision),
        description: "Trang \(number) của \(type.lowercased()) “\(document.particulars.subject)”"
      )
    }
    let file = document.hasCurrentFile ? document.file.map { DocumentsURL.file($0, of: document.id) } : nil
    return FilePreview(pages: pages, file: file).html
  }

  private var aside: HTML {
    """
    \(Sheet(nil, "\(tags)\(statement)\(actions)"))
    \(Sheet("Quy trình", Timeline(DocumentTimeline(view: view).steps).html))
    \(if: !deviations.isEmpty, DeviationSheet(deviations: deviations, view: view).html)
    \(particulars)
    \(view.signatures.map { SignatureSheet(findings: $0, document: document.id, token: token).html })
    \(if: document.stage == .issued, proofs)
    \(AttachmentSheet(view: view, token: token, state: state))
    \(if: view.actions.contains(.comment), CommentSheet(view: view, token: token, state: state).html)
    \(view.readers.map { ReaderSheet(readers: $0).html })
    """
  }

  private var deviations: [Deviation] { view.verdict.deviations(asOf: now) }

  private var tags: HTML {
    let isJudged = document.submittedAt != nil
    let verdict = view.verdict.isCorrect(asOf: now) ? Tag(.ok, "Đúng quy trình") : Tag(.bad, "Không đúng quy trình")
    return """
      <p class="row">\(Tag(document.stage.tagKind, document.stage.words))\(if: isJudged, " \(verdict)")\
      \(document.leaderSignature.map { " \(Tag($0.check.tagKind, $0.check.words))" as HTML })</p>
      """
  }

  /// What is to be known before acting.
  private var statement: HTML {
    if let returned = document.lastReturn, document.stage == .draft {
      return Notice(.warn, "<b>Bị trả lại</b> lúc \(TimeText(returned.at)): \(returned.reason)").html
    }
    if !view.forecast.isEmpty {
      return Notice(.warn, "<b>Nếu ký bây giờ:</b><ul>\(HTML.each(view.forecast) { "<li>\($0.sentence)</li>" })</ul>")
        .html
    }
    if let reason = document.voidReason { return Notice(.warn, "Số đã hủy: \(reason)").html }
    return HTML()
  }

  private var actions: HTML {
    let open = view.actions.filter { $0 != .comment }
    return HTML.each(open.enumerated()) { index, action in
      ActionForm(
        action: action, document: document, isMain: index == 0, token: token, state: state, agency: view.agency,
        keys: view.keys
      ).html
    }
  }

  private var particulars: Sheet {
    let own = document.particulars
    return Sheet(
      "Thông tin",
      DefinitionList([
        (term: "Người soạn thảo", value: "\(view.names[document.author] ?? "")"),
        (term: "Người ký", value: signerText), (term: "Độ khẩn", value: "\(own.urgency.words)"),
        (term: "Nơi nhận", value: "\(own.recipients.joined(separator: "; "))"),
        (term: "Hạn ký", value: own.dueOn.map { TimeText($0).html } ?? "Không đặt"),
        (term: "Bản thảo", value: versions),
      ]).html)
  }

  private var proofs: HTML {
    let button = LinkButton("Tải gói chứng cứ (ZIP)", to: DocumentsURL.bundle(of: document.id), .plain)
    return Sheet(
      "Chứng cứ",
      """
      <p>Các bản đã ký, chứng thư, bằng chứng thu hồi, nhật ký và báo cáo kiểm tra; kiểm tra được trên máy khác, không cần \
      mạng.</p><p>\(button)</p>\(document.file.map { signatures(in: $0) })
      """
    ).html
  }

  private func signatures(in file: SHA256Digest) -> HTML {
    "<p><a href=\"\(DocumentsURL.signatures(in: file, of: document.id))\">Chữ ký số trong tệp đã phát hành</a></p>"
  }

  private var signerText: HTML {
    guard let signer = document.signer else { return "\(view.names[document.particulars.signer] ?? "")" }
    return "\(signer.fullName)<span class=\"sub\">\(signer.capacity.words)</span>"
  }

  private var versions: HTML {
    if let paper = document.paper {
      let path = DocumentsURL.signatures(in: paper.scan, of: document.id)
      let tag = view.reports[paper.scan].map { " <a href=\"\(path)\">\(ReportTag($0))</a>" as HTML } ?? HTML()
      return "Bản chụp văn bản giấy\(tag)"
    }
    return HTML.each(1..<document.version + 1, separator: ", ") { version in
      "<a href=\"\(DocumentsURL.version(version, of: document.id))\">bản \(version)</a>"
    }
  }
}

/// Người đã xem: closed at first, since it is seldom asked for.
struct ReaderSheet: Renderable {
  let readers: [DocumentReader]

  var html: HTML {
    Sheet(
      nil,
      """
      <details><summary>Người đã xem (\(readers.count))</summary><ul>\(HTML.each(readers) { line($0) })</ul></details>
      """
    ).html
  }

  private func line(_ reader: DocumentReader) -> HTML {
    let isOnce = reader.firstAt == reader.lastAt
    return """
      <li>\(reader.fullName)<span class="sub">\(if: !isOnce, "lần đầu \(TimeText(reader.firstAt)), ")\
      gần nhất \(TimeText(reader.lastAt))</span></li>
      """
  }
}
