import Markup
import People
import WebShell

/// Chọn nơi làm thủ tục.
struct UnitsPage: Renderable {
  static let title = "Chọn nơi làm thủ tục"

  let units: [Agency]

  var html: HTML {
    """
    <h1>\(UnitsPage.title)</h1>
    \(if: units.isEmpty, "<p>Chưa có đơn vị nào tiếp nhận hồ sơ trên hệ thống này.</p>")
    <ul class="list">\(HTML.each(units) { "<li><a href=\"\(CitizensURL.unit($0))\">\($0.name)</a></li>" })</ul>
    """
  }
}
