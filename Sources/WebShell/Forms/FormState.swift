/// What a form shows in its fields, and what is wrong with it.
public struct FormState: Sendable {
  /// Texts by field name; several for a field that repeats.
  public var values: [String: [String]]
  public var problems: FormProblems

  /// A form as it is first shown.
  public init(_ values: [String: String] = [:]) {
    self.values = values.mapValues { [$0] }
    problems = FormProblems()
  }

  /// A form that came back: shown again as the visitor filled it in.
  public init(_ submitted: SubmittedForm, problems: FormProblems) {
    (values, self.problems) = (submitted.allTexts, problems)
  }

  func value(_ name: String) -> String { values[name]?.first ?? "" }

  func isChosen(_ name: String, _ value: String) -> Bool { values[name]?.contains(value) == true }
}
