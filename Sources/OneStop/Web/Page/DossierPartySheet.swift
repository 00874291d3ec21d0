import Markup
import People
import WebShell
import WorkTime

/// Bốn vai: applicant, owner, who acts on what authority, payer; and how it came and goes back.
struct DossierPartySheet: Renderable {
  let view: DossierView

  var html: HTML {
    Sheet("Người nộp, chủ hồ sơ", "\(DefinitionList(people + ways))\(numbers)").html
  }

  private var intake: Intake { view.dossier.intake }

  private var people: [(term: String, value: HTML)] {
    let parties = intake.parties
    var entries: [(term: String, value: HTML)] = [
      (term: "Người nộp", value: DossierPartySheet.html(of: parties.applicant))
    ]
    if let owner = parties.owner { entries.append((term: "Chủ hồ sơ", value: DossierPartySheet.html(of: owner))) }
    if !parties.authority.isEmpty { entries.append((term: "Giấy ủy quyền", value: "\(parties.authority)")) }
    if let payer = parties.payer { entries.append((term: "Người nộp tiền", value: DossierPartySheet.html(of: payer))) }
    return entries
  }

  private var ways: [(term: String, value: HTML)] {
    var entries: [(term: String, value: HTML)] = [
      (term: "Kênh nộp", value: "\(intake.channel.vietnameseName)\(assistance)"),
      (term: "Nhận kết quả", value: "\(intake.returnChannel.vietnameseName)\(address)"),
      (term: "Nơi tiếp nhận", value: "\(view.receiving.name)"),
    ]
    if view.competent.id != view.receiving.id {
      entries.append((term: "Nơi giải quyết", value: "\(view.competent.name)"))
    }
    if let support = view.dossier.support.flatMap({ view.agencyNames[$0] }) {
      entries.append((term: "Nơi hỗ trợ nộp", value: "\(support)"))
    }
    if !intake.summary.isEmpty { entries.append((term: "Nội dung", value: "\(intake.summary)")) }
    if !intake.note.isEmpty { entries.append((term: "Ghi chú khi nộp", value: "\(intake.note)")) }
    return entries
  }

  private var assistance: HTML {
    guard let assistance = intake.assistance else { return HTML() }
    return "<span class=\"sub\">Nộp hộ; người dân đồng ý: \(assistance.consent)</span>"
  }

  private var address: HTML {
    intake.returnAddress.isEmpty ? HTML() : "<span class=\"sub\">\(intake.returnAddress)</span>"
  }

  private static func html(of party: Party) -> HTML {
    let identity = party.identity.map { "\($0.kind.shortName) \($0.masked)" }
    let lines = [
      identity, party.birthDate.map { "sinh \($0.shortText)" }, party.phone, party.email, party.address,
    ].compactMap(\.self).filter { !$0.isEmpty }
    return "\(party.name)\(HTML.each(lines) { "<span class=\"sub\">\($0)</span>" })"
  }

  /// Whole numbers stand behind a click: the screen at the counter is seen by more than one.
  private var numbers: HTML {
    let parties = [intake.parties.applicant, intake.parties.owner, intake.parties.payer].compactMap(\.self)
    let shown = parties.compactMap { party in party.identity.map { (party.name, $0) } }
    guard !shown.isEmpty else { return HTML() }
    return """
      <details class="act"><summary>Xem đủ số giấy tờ</summary><ul>\(HTML.each(shown) { name, identity in
        "<li>\(name): \(identity.kind.shortName) <b class=\"nowrap\">\(identity.number)</b></li>"
      })</ul></details>
      """
  }
}
