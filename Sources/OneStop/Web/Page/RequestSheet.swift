import Ledger
import Markup
import Procedures
import WebShell
import WorkTime

/// Yêu cầu bổ sung: what was asked for, each time, and what has been sent since.
struct RequestSheet: Renderable {
  let view: DossierView

  var html: HTML {
    Sheet("Yêu cầu bổ sung", "\(HTML.each(view.dossier.requests.enumerated()) { request($0 + 1, $1) })\(delivered)")
      .html
  }

  private func request(_ number: Int, _ request: SupplementRequest) -> HTML {
    let until: HTML = request.until.map { ", bổ sung đến hết ngày \(TimeText($0))" } ?? HTML()
    return """
      <h3>Lần \(number)</h3><p>\(request.reason)\(until)</p>\
      \(if: !request.lateReason.isEmpty, "<p class=\"sub\">Lý do yêu cầu muộn: \(request.lateReason)</p>")
      <ul class="listed">\(HTML.each(request.items) { item($0) })</ul>
      """
  }

  private func item(_ item: SupplementItem) -> HTML {
    let name = item.place.map { view.procedure.componentName($0) }
    return """
      <li><b>\(name ?? "Giấy tờ khác")</b>\(if: !item.wanted.isEmpty, ": \(item.wanted)")\
      \(if: !item.ground.isEmpty, "<span class=\"sub\">Căn cứ: \(item.ground)</span>")</li>
      """
  }

  private var delivered: HTML {
    guard let delivered = view.dossier.delivered else { return HTML() }
    return """
      <h3>Người nộp đã gửi trực tuyến</h3><ul class="listed">\(HTML.each(delivered) { component in
        "<li>\(view.procedure.componentName(component.place))\(component.file.map { FileLink(file: $0, dossier: view.dossier.id).html })</li>" as HTML
      })</ul>
      """
  }
}
