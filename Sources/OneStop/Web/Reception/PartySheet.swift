import Foundation
import Ledger
import Markup
import WebShell
import WorkTime

/// Người nộp, chủ hồ sơ, người nộp phí: found again rather than typed again.
struct PartySheet: Renderable {
  let place: ReceptionPlace
  let state: FormState
  /// nil: nobody looked.
  let found: [KnownParty]?

  var html: HTML {
    """
    <section class="sheet pad"><h2>Người nộp <span class="sub">chỉ họ và tên là bắt buộc</span></h2>\(search)
    \(PartyInputs(fields: .applicant, state: state))
    \(folded("Nộp thay người khác (chủ hồ sơ khác người nộp)", .owner, more: ["authority"], "\(owner)\(authority)"))
    \(folded("Người nộp phí khác người nộp hồ sơ", .payer, more: [], payer))</section>
    """
  }

  private var search: HTML {
    """
    <div class="find" data-find><label for="f-find">Tìm người đã nộp hồ sơ <span class="sub">số giấy tờ, họ tên hoặc \
    số điện thoại</span></label><div class="row"><input type="search" id="f-find" name="find" autocomplete="off" \
    value="\(state.shown("find"))" data-find-url="\(ReceptionURL.parties)"\
    \(attribute: "autofocus", if: state.shown("applicant_name").isEmpty && state.problems.isEmpty)>\
    \(SubmitButton("Tìm", .plain, action: ReceptionURL.act(.findParty, at: place)))</div>\
    <div data-found aria-live="polite">\(found.map { KnownPartyList(parties: $0, fillAt: place).html })</div></div>
    """
  }

  private var owner: PartyInputs { PartyInputs(fields: .owner, state: state) }

  private var authority: Field {
    Field(
      "authority", "Giấy ủy quyền, giấy tờ đại diện",
      hint: "Số, ngày, hình thức; ví dụ: Giấy ủy quyền ngày 12/8/2020, chứng thực số 45.",
      .line(), in: state)
  }

  private var payer: PartyInputs { PartyInputs(fields: .payer, state: state) }

  /// Rare people stand behind their name; open once something is typed there.
  private func folded(_ title: String, _ fields: PartyFields, more: [String], _ content: HTML) -> HTML {
    let names = (fields.names + more).filter { $0 != fields.name(of: "kind") }
    let isOpen = names.contains { !state.shown($0).isEmpty || state.problems[$0] != nil }
    return
      "<details class=\"act\"\(attribute: "open", if: isOpen)><summary>\(title)</summary>\(content)</details>"
  }

  private func folded(_ title: String, _ fields: PartyFields, more: [String], _ content: PartyInputs) -> HTML {
    folded(title, fields, more: more, content.html)
  }
}

/// The fields of one of them, as dense as an identity card.
struct PartyInputs: Renderable {
  let fields: PartyFields
  let state: FormState

  var html: HTML {
    """
    <div class="fields"><div class="c3">\(field("name", "Họ và tên, tên tổ chức"))</div>\
    <div class="c3">\(field("identity", "Số giấy tờ"))</div>\
    <div class="c2">\(field("birth_date", "Ngày sinh", .date))</div>\
    <div class="c2">\(field("phone", "Điện thoại"))</div><div class="c2">\(field("email", "Thư điện tử"))</div>\
    <div class="c6">\(field("address", "Địa chỉ"))</div></div>\
    <details class="act"\(attribute: "open", if: isUnusual)><summary>Tổ chức, loại giấy tờ khác</summary>\
    <div class="fields"><div class="c2">\(Field(kind, "Là", .select(PartyKind.choices), in: withKind))</div>\
    <div class="c4">\(field("identity_kind", "Loại giấy tờ", .select(IdentityNumber.Kind.choices)))</div></div></details>
    """
  }

  private var kind: String { fields.name(of: "kind") }

  /// The kind of paper is told by its number, and most people are people.
  private var isUnusual: Bool {
    let isOther = !["", PartyKind.citizen.rawValue].contains(state.shown(kind))
    return isOther || !state.shown(fields.name(of: "identity_kind")).isEmpty
      || state.problems[fields.name(of: "identity")] != nil
  }

  private var withKind: FormState {
    var shown = state
    if shown.shown(kind).isEmpty { shown.values[kind] = [PartyKind.citizen.rawValue] }
    return shown
  }

  private func field(_ name: String, _ label: String, _ control: FieldControl = .line(autocomplete: "off")) -> Field {
    Field(fields.name(of: name), label, control, in: state)
  }
}

/// People who came before, each a button that fills them in.
struct KnownPartyList: Renderable {
  let parties: [KnownParty]
  /// The form that a press sends; nil: the script fills in the fields itself.
  let fillAt: ReceptionPlace?

  var html: HTML {
    guard !parties.isEmpty else {
      return "<p class=\"sub\">Chưa có người này; xin nhập các ô bên dưới.</p>"
    }
    return "<ul class=\"found\">\(HTML.each(parties) { item($0) })</ul>"
  }

  private func item(_ known: KnownParty) -> HTML {
    let action: HTML =
      fillAt.map { place in
        "\(attribute: "formaction", ReceptionURL.act(.fillParty, at: place) as WebPath?)"
      } ?? " type=\"button\""
    return """
      <li><button class="pick-party" name="party" value="\(known.id.description)"\(action) \
      data-party="\(KnownPartyList.json(known.party))"><b>\(known.party.name)</b> <span class="sub">\
      \(KnownPartyList.particulars(of: known.party))</span></button></li>
      """
  }

  private static func particulars(of party: Party) -> String {
    [
      party.identity.map { "\($0.kind.shortName) \($0.masked)" }, party.birthDate.map { "sinh \($0.shortText)" },
      party.address.isEmpty ? nil : party.address, party.phone.isEmpty ? nil : party.phone,
    ].compactMap(\.self).joined(separator: " · ")
  }

  /// The fields of the applicant, for the script.
  private static func json(_ party: Party) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    do {
      return String(decoding: try encoder.encode(PartyFields.applicant.values(of: party)), as: UTF8.self)
    } catch {
      preconditionFailure("texts can be written as JSON: \(error)")
    }
  }
}
