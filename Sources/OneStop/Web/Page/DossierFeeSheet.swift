import Markup
import Procedures
import WebShell
import WorkTime

/// Phí, lệ phí: the two apart, what was paid and how.
struct DossierFeeSheet: Renderable {
  let view: DossierView

  var html: HTML {
    guard let fee = view.dossier.acceptance?.fee else { return HTML() }
    if fee.lines.isEmpty { return Sheet("Phí, lệ phí", "<p>Thủ tục này không thu phí, lệ phí.</p>").html }
    return Sheet("Phí, lệ phí", "\(DefinitionList(lines(fee) + [total(fee)] + paid))").html
  }

  private func lines(_ fee: FeeAssessment) -> [(term: String, value: HTML)] {
    fee.lines.map { line in
      (term: line.kind.vietnameseName, value: "\(line.name)<span class=\"sub\">\(line.amount.dong)</span>")
    }
  }

  private func total(_ fee: FeeAssessment) -> (term: String, value: HTML) {
    let exemption: HTML = fee.exemption.map { "<span class=\"sub\">Miễn: \($0)</span>" } ?? HTML()
    let owed = view.dossier.feeOwed
    let state: HTML = owed > 0 ? " \(Tag(.warn, "Còn phải thu \(owed.dong)"))" : HTML()
    return (
      term: "Cộng", value: "<b>\(fee.total.dong)</b> · \(fee.timing.vietnameseName.lowercased())\(exemption)\(state)"
    )
  }

  private var paid: [(term: String, value: HTML)] {
    view.dossier.payments.map { payment in
      let receipt = payment.receipt.isEmpty ? "" : " · biên lai \(payment.receipt)"
      return (
        term: payment.amount < 0 ? "Đã hoàn" : "Đã thu",
        value:
          "\(abs(payment.amount).dong)<span class=\"sub\">\(payment.method.vietnameseName.lowercased())\(receipt)</span>"
      )
    }
  }
}
