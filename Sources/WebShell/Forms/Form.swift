public import Markup

/// A form that changes something: POST, with the session's token in front and the problems on top.
public struct Form: Renderable {
  private let path: WebPath
  private let token: CSRFToken
  private let once: OnceKey?
  private let state: FormState
  private let carriesFiles: Bool
  private let autosave: WebPath?
  private let preview: WebPath?
  private let content: HTML

  /// - Parameters:
  ///   - once: for an act that must not be done twice.
  ///   - carriesFiles: whether it has a file field.
  ///   - autosave: POST address that keeps the draft while typing; answers with a sentence.
  ///   - preview: POST address that answers with a picture or a fragment for the ``PreviewPane`` of the page.
  ///   - content: fields and buttons.
  public init(
    to path: WebPath, token: CSRFToken, once: OnceKey? = nil, state: FormState = FormState(),
    carriesFiles: Bool = false, autosave: WebPath? = nil, preview: WebPath? = nil, _ content: HTML
  ) {
    (self.path, self.token, self.once, self.state) = (path, token, once, state)
    (self.carriesFiles, self.autosave, self.preview, self.content) = (carriesFiles, autosave, preview, content)
  }

  public var html: HTML {
    """
    \(state.problems.summary)<form class="form" method="post" action="\(path)" novalidate\
    \(attribute: "enctype", carriesFiles ? "multipart/form-data" : nil)\
    \(attribute: "data-autosave-url", autosave)\(attribute: "data-preview-url", preview)>\
    \(HiddenField(token))\(once.map(HiddenField.init))\(content)\
    \(if: autosave != nil, "<p class=\"saved\" data-saved aria-live=\"polite\"></p>")</form>
    """
  }
}

/// Where the preview of the form on the same page appears.
public struct PreviewPane: Renderable {
  private let content: HTML

  /// - Parameter content: the preview as it is when the page opens.
  public init(_ content: HTML) { self.content = content }

  public var html: HTML {
    "<div class=\"desk\" data-preview tabindex=\"0\" role=\"group\" aria-label=\"Xem trước\">\(content)</div>"
  }
}
