import Ledger
import Markup
import OneStop
import People
import WebShell

/// A dossier in a list of figures: a link where the viewer's agency has part in it; nothing but its code where its kind is
/// hidden from others (tố cáo, con nuôi).
struct DossierTitle: Renderable {
  let line: DossierLine
  let viewer: Agency.ID

  var html: HTML {
    let code = line.code?.description ?? ""
    if line.procedureHasSecrets { return DossierTitle.plain("Hồ sơ hạn chế thông tin", code) }
    guard [line.receiving, line.competent].contains(viewer) else { return DossierTitle.plain(line.procedureName, code) }
    return SubjectLink(line.procedureName, code, to: OneStopURL.dossier(line.id)).html
  }

  private static func plain(_ name: String, _ code: String) -> HTML {
    "<b>\(name)</b><span class=\"sub\">\(code)</span>"
  }
}
