import People
import Markup
import Procedures
import WebShell
import WorkTime

/// Một thủ tục: what is needed, how long, how much, on what ground, where. NĐ 61/2018/NĐ-CP, Điều 14.
struct ProcedurePage: Renderable {
  let found: PublicProcedure

  private var procedure: Procedure { found.procedure }

  var html: HTML {
    """
    <h1>\(procedure.name)</h1><p>Tại \(found.unit.name)</p>
    \(way)
    \(Sheet("Giấy tờ cần có", components))
    \(Sheet("Thời gian và chi phí", DefinitionList(costs).html))
    \(Sheet("Nơi làm và kết quả", DefinitionList(particulars).html))
    <p><a href="\(CitizensURL.unit(found.unit))">Xem thủ tục khác</a></p>
    """
  }

  private var way: HTML {
    if case .elsewhere(let system) = procedure.place {
      return """
        \(Notice(.warn, "<p>Thủ tục này nộp tại: <b>\(system)</b>. Hệ thống này không nhận hồ sơ.</p>"))
        """
    }
    guard procedure.takesApplications else { return HTML() }
    return
      "<p>\(LinkButton("Nộp hồ sơ trực tuyến", to: CitizensURL.application(procedure.code, at: found.unit), .main))</p>"
  }

  private var components: HTML {
    if procedure.components.isEmpty { return "<p>Không phải nộp giấy tờ nào.</p>" }
    return """
      <ul class="plain">\(HTML.each(procedure.components) { component in
        """
        <li>\(component.name)<span class="sub">\(details(of: component))</span></li>
        """
      })</ul>
      """
  }

  private func details(of component: DossierComponent) -> String {
    var words = ["\(component.quantity) \(component.form.plainName)"]
    if component.form == .shown { words = [component.form.plainName] }
    if !component.isRequired { words.append("nếu có") }
    if component.isReplaceableByData { words.append("không phải nộp khi đã có trong dữ liệu dân cư") }
    return words.joined(separator: "; ")
  }

  private var costs: [(term: String, value: HTML)] {
    var lines: [(term: String, value: HTML)] = [
      ("Thời hạn", "\(procedure.term.limit?.vietnameseText ?? "Không quy định")")
    ]
    if let online = procedure.term.onlineLimit { lines.append(("Nộp trực tuyến", "\(online.vietnameseText)")) }
    if let forecast = found.forecast {
      lines.append(("Nếu nộp bây giờ", "chậm nhất \(forecast.due.date.longText)"))
    }
    if procedure.fees.isEmpty { lines.append(("Phí, lệ phí", "Không thu")) }
    return lines + procedure.fees.map { ($0.name, price(of: $0)) }
  }

  private func price(of fee: FeeItem) -> HTML {
    """
    \(fee.price.plainText)\(fee.onlinePrice.map { "<span class=\"sub\">Nộp trực tuyến: \($0.plainText)</span>" as HTML })\
    \(if: !fee.exemptions.isEmpty, "<span class=\"sub\">Miễn: \(fee.exemptions.joined(separator: "; "))</span>")
    """
  }

  private var particulars: [(term: String, value: HTML)] {
    var lines: [(term: String, value: HTML)] = []
    if !procedure.isElsewhere {
      lines.append(("Nơi nộp", "Bộ phận Một cửa, \(found.unit.name)"))
      lines.append(("Giờ làm việc", "\(found.unit.officeHours.plainText)"))
    }
    lines.append(("Kết quả nhận được", "\(procedure.result)"))
    if procedure.needsPresence { lines.append(("Khi nhận kết quả", "Người yêu cầu phải có mặt")) }
    if !procedure.isElsewhere { lines.append(("Nộp trực tuyến", "\(procedure.onlineLevel.plainName)")) }
    if !procedure.legalGround.isEmpty { lines.append(("Căn cứ pháp lý", "\(procedure.legalGround)")) }
    lines.append(("Mã thủ tục", "<span class=\"code\">\(procedure.code.text)</span>"))
    return lines
  }
}
