import Markup

/// How a field is filled in.
public enum FieldControl: Sendable {
  /// One line of text.
  /// - Parameters:
  ///   - width: characters it is made for; nil for the whole width.
  ///   - autocomplete: the HTML autofill name: `username`, `tel`.
  case line(width: LineWidth = .full, autocomplete: String? = nil)
  case text(rows: Int)
  /// Digits only; phones show the number pad.
  case number
  case date
  case select([FieldChoice])
  /// A select of which one is always chosen, the first where the form says nothing.
  case chosen([FieldChoice])
  case radios([FieldChoice])
  case boxes([FieldChoice])
  /// - Parameter accepts: as in the HTML attribute: `.pdf,.docx`.
  case file(accepts: String)
  case files(accepts: String)
  case currentPassword
  case newPassword
  /// The PIN of a signing key or a code from an authenticator; never filled in by the browser.
  case pin

  /// How wide a line is, after what it takes.
  public enum LineWidth: String, Sendable {
    case full, half, short
  }

  var isGroup: Bool {
    switch self {
    case .radios, .boxes: true
    default: false
    }
  }

  func html(name: String, attributes: HTML, state: FormState) -> HTML {
    let value: HTML = " value=\"\(state.value(name))\""
    return switch self {
    case .line(let width, let autocomplete):
      "<input class=\"w-\(width.rawValue)\"\(attributes)\(attribute: "autocomplete", autocomplete)\(value)>"
    case .text(let rows): "<textarea rows=\"\(rows)\"\(attributes)>\n\(state.value(name))</textarea>"
    case .number: "<input class=\"w-short num\" inputmode=\"numeric\" autocomplete=\"off\"\(attributes)\(value)>"
    case .date: "<input class=\"w-short\" type=\"date\"\(attributes)\(value)>"
    case .select(let choices): select(Self.blank, choices, name: name, attributes: attributes, state: state)
    case .chosen(let choices): select(HTML(), choices, name: name, attributes: attributes, state: state)
    case .radios(let choices): group(choices, type: "radio", name: name, state: state)
    case .boxes(let choices): group(choices, type: "checkbox", name: name, state: state)
    case .file(let accepts): "<input type=\"file\"\(attribute: "accept", accepts)\(attributes)>"
    case .files(let accepts): "<input type=\"file\" multiple\(attribute: "accept", accepts)\(attributes)>"
    case .currentPassword: "<input class=\"w-half\" type=\"password\" autocomplete=\"current-password\"\(attributes)>"
    case .newPassword: "<input class=\"w-half\" type=\"password\" autocomplete=\"new-password\"\(attributes)>"
    case .pin:
      "<input class=\"w-short\" type=\"password\" inputmode=\"numeric\" autocomplete=\"one-time-code\"\(attributes)>"
    }
  }

  private static let blank: HTML = "<option value=\"\">– Chọn –</option>"

  private func select(
    _ blank: HTML, _ choices: [FieldChoice], name: String, attributes: HTML, state: FormState
  ) -> HTML {
    """
    <select\(attributes)>\(blank)\(HTML.each(choices) { choice in
      """
      <option value="\(choice.value)"\(attribute: "selected", if: state.isChosen(name, choice.value))>\
      \(choice.label)</option>
      """
    })</select>
    """
  }

  private func group(_ choices: [FieldChoice], type: StaticString, name: String, state: FormState) -> HTML {
    HTML.each(choices.enumerated()) { index, choice in
      let id = index == 0 ? Field.id(of: name) : "\(Field.id(of: name))-\(index)"
      return """
        <div class="choice"><input type="\("\(type)" as String)" name="\(name)" id="\(id)" value="\(choice.value)"\
        \(attribute: "checked", if: state.isChosen(name, choice.value))\
        \(attribute: "aria-describedby", choice.hint == nil ? nil : "\(id)-h")>\
        <label for="\(id)">\(choice.label)</label>\
        \(choice.hint.map { "<p class=\"hint\" id=\"\(id)-h\">\($0)</p>" as HTML })</div>
        """
    }
  }
}
