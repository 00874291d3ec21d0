import Markup
import OfficialText
import Procedures
import WebShell

/// Chọn thủ tục: a few letters, or the number beside one that is often used.
struct ProcedureChooser: Renderable {
  let place: ReceptionPlace
  /// In the order in which they are shown.
  let procedures: [Procedure]
  /// How many at the front were used in the last weeks.
  let usedCount: Int
  /// What was looked for; empty: nothing.
  let words: String
  /// A draft is waiting for its procedure.
  let notice: HTML?

  private static let keys = 9

  var html: HTML {
    """
    \(PageHead(
      ReceptionPage.title, lead: lead, breadcrumbs: [Breadcrumb("Một cửa", OneStopURL.desk)], actions: actions))
    \(notice)<section class="sheet choose-procedure" data-chooser><form class="find pad" action="\(ReceptionURL.page(place))" role="search">\
    \(if: place == .counter, HiddenField("doi", "1").html)\
    <label for="f-q">Thủ tục</label><div class="row"><input type="search" id="f-q" name="q" value="\(words)" autocomplete="off" autofocus \
    aria-controls="thu-tuc"><button class="btn">Tìm</button></div><p class="vh" data-choice aria-live="polite"></p></form>\
    \(if: procedures.isEmpty, nothing)<ol class="procedures" id="thu-tuc">\(HTML.each(procedures.enumerated()) { item($0, $1) })</ol></section>
    """
  }

  private var lead: HTML {
    """
    Gõ vài chữ, chữ cái đầu (<kbd>ks</kbd> khai sinh, <kbd>kh</kbd> kết hôn) hoặc mã; <kbd>↓</kbd> chọn, \
    <kbd>Enter</kbd> mở. Gõ một số từ 1 đến 9 rồi <kbd>Enter</kbd> để mở thủ tục hay dùng.
    """
  }

  private var actions: HTML {
    place == .batch
      ? LinkButton("Tiếp nhận từng hồ sơ", to: OneStopURL.reception).html
      : LinkButton("Chứng thực nhiều bản", to: OneStopURL.batchReception, shortcut: "b").html
  }

  private var nothing: HTML {
    EmptyState("Không có thủ tục nào khớp", "Xin gõ ít chữ hơn, hoặc bỏ trống ô tìm để xem toàn bộ danh mục.").html
  }

  private func item(_ index: Int, _ procedure: Procedure) -> HTML {
    let key = words.isEmpty && index < ProcedureChooser.keys ? String(index + 1) : nil
    return """
      <li\(attribute: "data-used", if: index < usedCount) data-words="\(VietnameseText.folded(procedure.name)) \(procedure.code.text)"><a href="\
      \(ReceptionURL.page(place, of: procedure.id))"\(attribute: "data-key", key)><span>\(procedure.name)</span>\
      \(key.map { "<kbd aria-hidden=\"true\">\($0)</kbd>" as HTML }) <span class="sub">\(procedure.code.text) · \
      \(procedure.field)</span></a></li>
      """
  }
}
