public import Markup

/// What is wrong with a filled form, field by field, in the order of the form; thrown by `parsed()`.
public struct FormProblems: Error, Hashable, Sendable {
  private var sentences: [Problem] = []

  private struct Problem: Hashable {
    let field: String
    let sentence: String
  }

  public init() {}

  /// One problem, found after the form itself was in order.
  public init(_ field: String, _ sentence: String) { add(field, sentence) }

  public var isEmpty: Bool { sentences.isEmpty }

  /// The first problem of this field; nil when it is in order.
  public subscript(field: String) -> String? { sentences.first { $0.field == field }?.sentence }

  /// - Parameter sentence: says what to do: "Nhập trích yếu của văn bản".
  public mutating func add(_ field: String, _ sentence: String) {
    sentences.append(Problem(field: field, sentence: sentence))
  }

  /// Takes over what another part of the form found.
  public mutating func add(_ others: FormProblems) { sentences += others.sentences }

  /// The summary on top of the form, each line leading to its field; nothing when all is in order.
  public var summary: HTML {
    guard !isEmpty else { return HTML() }
    return """
      <div class="errors" role="alert" tabindex="-1" data-errors><h2>Xin kiểm tra lại các mục sau</h2><ul>\
      \(HTML.each(sentences) { problem in
        "<li><a href=\"\(pageAnchor: Field.id(of: problem.field))\">\(problem.sentence)</a></li>"
      })</ul></div>
      """
  }
}
