import People
import Markup
import Procedures
import WebShell

/// Thủ tục của một đơn vị: by what has happened in somebody's life, or by words.
struct CataloguePage: Renderable {
  let catalogue: PublicCatalogue
  let situation: LifeSituation?
  let words: String

  var title: String { "Thủ tục tại \(catalogue.unit.name)" }

  var html: HTML {
    """
    <h1>\(title)</h1>
    <p><a href="\(CitizensURL.procedures.with("chon", 1))">Chọn xã khác</a></p>
    <form role="search" action="\(CitizensURL.unit(catalogue.unit))"><div class="field"><label for="f-tim">Tìm thủ tục</label>\
    <p class="hint" id="h-tim">Gõ có dấu hoặc không dấu, ví dụ: khai sinh, ket hon, đất</p>\
    <input type="search" name="tim" id="f-tim" aria-describedby="h-tim" value="\(words)"></div>\
    <p>\(SubmitButton("Tìm"))</p></form>
    \(if: words.isEmpty, situations)
    \(found)
    """
  }

  private var situations: HTML {
    """
    <h2>Việc của ông/bà</h2><ul class="chips">\(HTML.each(catalogue.situations) { one in
      """
      <li><a href="\(CitizensURL.unit(catalogue.unit).with("su-kien", one.rawValue).at("danh-sach"))"\
      \(attribute: "aria-current", one == situation ? "true" : nil)>\(one.word)</a></li>
      """
    })</ul>
    """
  }

  private var heading: String {
    if !words.isEmpty { return "Kết quả tìm “\(words)”" }
    return situation?.word ?? "Tất cả thủ tục"
  }

  private var found: HTML {
    if catalogue.procedures.isEmpty {
      return """
        <h2 id="danh-sach">\(heading)</h2><p>Không tìm thấy thủ tục. Xin thử từ khác, xem \
        <a href="\(CitizensURL.unit(catalogue.unit))">tất cả thủ tục</a>, hoặc hỏi Bộ phận Một cửa.</p>
        """
    }
    return """
      <h2 id="danh-sach">\(heading)</h2><ul class="list">\(HTML.each(catalogue.procedures) { procedure in
        """
        <li><a href="\(CitizensURL.procedure(procedure.code, at: catalogue.unit))">\(procedure.name)\
        <span>\(procedure.field)\(if: procedure.isElsewhere, " · nộp ở nơi khác")</span></a></li>
        """
      })</ul>
      """
  }
}

extension Procedure {
  var isElsewhere: Bool {
    if case .elsewhere = place { true } else { false }
  }
}
