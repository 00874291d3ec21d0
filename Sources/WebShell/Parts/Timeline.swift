public import Markup

/// One step on a document's or dossier's way.
public struct TimelineStep: Sendable {
  /// Where the step stands.
  public enum State: String, Sendable, CaseIterable {
    case done, now, next, failed

    var word: String {
      switch self {
      case .done: "Đã xong"
      case .now: "Đang thực hiện"
      case .next: "Chưa đến"
      case .failed: "Không đạt"
      }
    }
  }

  let state: State
  let title: String
  let who: String?
  let when: HTML?
  let note: HTML?

  /// - Parameter when: usually a ``TimeText``.
  public init(_ state: State, _ title: String, who: String? = nil, when: HTML? = nil, note: HTML? = nil) {
    (self.state, self.title, self.who, self.when, self.note) = (state, title, who, when, note)
  }
}

/// The steps of a process in order, with the one that is on now.
public struct Timeline: Renderable {
  private let steps: [TimelineStep]

  public init(_ steps: [TimelineStep]) { self.steps = steps }

  public var html: HTML { "<ol class=\"steps\">\(HTML.each(steps) { item($0) })</ol>" }

  private func item(_ step: TimelineStep) -> HTML {
    let details = [step.who.map { "\($0)" }, step.when, step.note].compactMap(\.self)
    return """
      <li class="\(step.state.rawValue)"\(attribute: "aria-current", step.state == .now ? "step" : nil)>\
      <b><span class="vh">\(step.state.word): </span>\(step.title)</b>\
      \(if: !details.isEmpty, "<span>\(HTML.each(details, separator: " · ") { $0 })</span>")</li>
      """
  }
}
