import Ledger
import Markup
import WebShell
import WorkTime

/// One queue; where several can be done at once, they can be chosen.
struct DossierQueuePage: Renderable {
  let queue: DossierQueue
  let lines: [DossierLine]
  let count: Int
  let token: CSRFToken
  let now: Instant

  var html: HTML {
    """
    \(head)
    \(batchAct.map { batch($0) } ?? Sheet(nil, isPadded: false, table(selection: nil).html).html)
    \(if: count > lines.count, "<p class=\"lead\">Hiện \(lines.count) hồ sơ gấp nhất trong \(count) hồ sơ.</p>")
    """
  }

  private var batchAct: DossierAction? { lines.isEmpty ? nil : queue.batchAct }

  private var head: PageHead {
    PageHead(queue.words, lead: "\(queue.explanation)", breadcrumbs: [Breadcrumb("Một cửa", OneStopURL.desk)])
  }

  private func batch(_ act: DossierAction) -> HTML {
    let selection = TableSelection<DossierLine>(
      name: "dossier", value: { $0.id.description }, label: { $0.code?.description ?? $0.procedureName })
    return BatchForm(
      to: OneStopURL.batch(act), token: token, once: OnceKey(), table: table(selection: selection).html,
      hint: "Mỗi hồ sơ có kết quả riêng; hồ sơ lỗi không cản hồ sơ khác.",
      buttons: SubmitButton("\(act.words): các hồ sơ đã chọn", shortcut: act.shortcut).html
    ).html
  }

  private func table(selection: TableSelection<DossierLine>?) -> Table<DossierLine> {
    Table(
      queue.words, lines, selection: selection, empty: EmptyState("Không có hồ sơ nào", "Hàng việc này đang trống."),
      columns: queue.columns(at: now))
  }
}

/// Kết quả: what became of each of the chosen dossiers.
struct DossierBatchPage: Renderable {
  let act: DossierAction
  let outcomes: [BatchOutcome]

  var html: HTML {
    """
    \(head)
    \(Sheet(nil, isPadded: false, Table("Kết quả", outcomes, columns: columns).html))
    """
  }

  private var head: PageHead {
    PageHead(
      act.words, lead: "Đã thực hiện với \(outcomes.count { $0.refusal == nil }) trong \(outcomes.count) hồ sơ.",
      actions: LinkButton("Về bàn Một cửa", to: OneStopURL.desk, .main).html)
  }

  private var columns: [TableColumn<BatchOutcome>] {
    [
      .title("Hồ sơ") { SubjectLink($0.title, to: OneStopURL.dossier($0.dossier)).html },
      .text("Kết quả") { outcome in
        guard let sentence = outcome.refusal else { return Tag(.ok, "Đã xong").html }
        return "\(Tag(.bad, "Chưa thực hiện")) <span class=\"sub\">\(sentence)</span>"
      },
    ]
  }
}

/// What became of one dossier of a batch.
struct BatchOutcome: Sendable {
  let dossier: Dossier.ID
  let title: String
  /// The sentence of the refusal; nil: done.
  let refusal: String?
}
