import Ledger
import Markup
import People
import WebShell

/// Khóa ký và mã PIN: which key signs, where there is a choice, and the PIN of one that is opened here.
struct KeyFields: Renderable {
  /// Those that can sign now; the one that signed last comes first and is what is offered.
  let keys: [KeyState]
  let pinLabel: String
  let state: FormState

  var html: HTML {
    let needsPIN = keys.isEmpty || keys.contains { $0.key.place.takesPIN }
    return "\(choice)\(if: needsPIN, pin.html)"
  }

  private var choice: HTML {
    guard let first = keys.first else { return HTML() }
    guard keys.count > 1 else {
      let advice: HTML =
        first.key.place == .remote
        ? "<p class=\"hint\">Khóa ký ở máy của ông/bà: bước sau mở chương trình ký số trên máy đó.</p>" : HTML()
      return "\(HiddenField("key", first.key.id.description))\(advice)"
    }
    let choices = keys.map { FieldChoice($0.key.id.description, $0.key.label, hint: $0.key.place.vietnameseText) }
    var shown = state
    if shown.values["key"] == nil { shown.values["key"] = [first.key.id.description] }
    return Field("key", "Khóa ký", .radios(choices), in: shown).html
  }

  private var pin: Field {
    let hint =
      keys.contains { $0.key.place == .remote }
      ? "Chỉ dùng cho lần ký này, không được lưu lại. Khóa ở máy của ông/bà không cần mã PIN tại đây."
      : "Chỉ dùng cho lần ký này, không được lưu lại."
    return Field("pin", pinLabel, hint: hint, .pin, in: state)
  }
}
