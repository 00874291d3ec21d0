public import Markup

/// One question of a form: label, hint, problem and control.
public struct Field: Renderable {
  private let name: String
  private let label: String
  private let hint: String?
  private let isOptional: Bool
  private let control: FieldControl
  private let state: FormState

  /// - Parameters:
  ///   - isOptional: marked with words; what is not marked must be filled in.
  ///   - state: what the form shows and what is wrong with it.
  public init(
    _ name: String, _ label: String, hint: String? = nil, isOptional: Bool = false, _ control: FieldControl = .line(),
    in state: FormState
  ) {
    (self.name, self.label, self.hint, self.isOptional) = (name, label, hint, isOptional)
    (self.control, self.state) = (control, state)
  }

  public var html: HTML {
    let wrong: HTML = problem == nil ? "" : " wrong"
    if control.isGroup {
      return """
        <fieldset class="field\(wrong)"\(attribute: "aria-describedby", describedBy)><legend>\(heading)</legend>\
        \(explanation)\(input)</fieldset>
        """
    }
    return """
      <div class="field\(wrong)"><label for="\(Field.id(of: name))">\(heading)</label>\(explanation)\(input)</div>
      """
  }

  /// The id of the control, or of the first of a group: where the error summary leads.
  static func id(of name: String) -> String { "f-\(name)" }

  private var problem: String? { state.problems[name] }

  private var heading: HTML { "\(label)\(if: isOptional, " <span class=\"sub\">(không bắt buộc)</span>")" }

  private var explanation: HTML {
    """
    \(hint.map { "<p class=\"hint\" id=\"h-\(name)\">\($0)</p>" as HTML })\
    \(problem.map { "<p class=\"error\" id=\"e-\(name)\"><span class=\"vh\">Lỗi: </span>\($0)</p>" as HTML })
    """
  }

  private var describedBy: String? {
    let ids = [hint == nil ? nil : "h-\(name)", problem == nil ? nil : "e-\(name)"].compactMap(\.self)
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }

  private var input: HTML {
    let attributes: HTML = """
       name="\(name)" id="\(Field.id(of: name))"\(attribute: "aria-describedby", describedBy)\
      \(attribute: "aria-invalid", problem == nil ? nil : "true")
      """
    return control.html(name: name, attributes: attributes, state: state)
  }
}
