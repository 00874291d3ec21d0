public import Markup

/// How a button looks: at most one `main` a page.
public enum ButtonKind: String, Sendable {
  case main, plain, danger

  var classes: String { self == .plain ? "btn" : "btn \(rawValue)" }
}

/// A button that sends the form it stands in.
public struct SubmitButton: Renderable, Sendable {
  private let label: String
  private let kind: ButtonKind
  private let name: String?
  private let value: String?
  private let action: WebPath?
  private let shortcut: String?
  private let object: String?

  /// - Parameters:
  ///   - object: what the button acts on, read out after the label where several buttons have the same one.
  ///   - name, value: sent with the form, to tell which button was pressed.
  ///   - action: where the form goes with this button; nil for the form's own address.
  ///   - shortcut: the key that presses it: "s" to sign, "r" to return.
  public init(
    _ label: String, _ kind: ButtonKind = .main, name: String? = nil, value: String? = nil, action: WebPath? = nil,
    shortcut: String? = nil, object: String? = nil
  ) {
    (self.label, self.kind, self.name, self.value) = (label, kind, name, value)
    (self.action, self.shortcut, self.object) = (action, shortcut, object)
  }

  public var html: HTML {
    """
    <button class="\(kind.classes)"\(attribute: "name", name)\(attribute: "value", value)\
    \(attribute: "formaction", action)\(attribute: "data-key", shortcut)>\(label)\
    \(object.map { "<span class=\"vh\"> \($0)</span>" as HTML })\
    \(shortcut.map { " <kbd aria-hidden=\"true\">\($0.uppercased())</kbd>" as HTML })</button>
    """
  }
}

/// A link that looks like a button.
public struct LinkButton: Renderable, Sendable {
  private let label: String
  private let path: WebPath
  private let kind: ButtonKind
  private let shortcut: String?

  public init(_ label: String, to path: WebPath, _ kind: ButtonKind = .plain, shortcut: String? = nil) {
    (self.label, self.path, self.kind, self.shortcut) = (label, path, kind, shortcut)
  }

  public var html: HTML {
    """
    <a class="\(kind.classes)" href="\(path)"\(attribute: "data-key", shortcut)>\(label)\
    \(shortcut.map { " <kbd aria-hidden=\"true\">\($0.uppercased())</kbd>" as HTML })</a>
    """
  }
}

/// A form that is only a button: one act by POST.
public struct ButtonForm: Renderable {
  private let button: SubmitButton
  private let path: WebPath
  private let token: CSRFToken
  private let once: OnceKey?
  private let fields: [(name: String, value: String)]

  /// - Parameter once: for an act that must not be done twice.
  public init(
    _ button: SubmitButton, to path: WebPath, token: CSRFToken, once: OnceKey? = nil,
    fields: [(name: String, value: String)] = []
  ) {
    (self.button, self.path, self.token, self.once, self.fields) = (button, path, token, once, fields)
  }

  public var html: HTML {
    """
    <form class="inline" method="post" action="\(path)">\(HiddenField(token))\(once.map(HiddenField.init))\
    \(HTML.each(fields) { HiddenField($0.name, $0.value).html })\(button)</form>
    """
  }
}
