import Testing
import Typesetting

/// A sample document with the name of its layout.
struct Sample: Sendable, CustomTestStringConvertible {
  var name: String
  var document: OfficialDocument

  var testDescription: String { name }

  static let layouts = [
    Sample(name: "letter", document: Samples.letter),
    Sample(name: "short-letter", document: Samples.shortLetter),
    Sample(name: "decision", document: Samples.decision),
    Sample(name: "plan", document: Samples.urgentPlan),
    Sample(name: "long-names", document: Samples.longNames),
    Sample(name: "report", document: Samples.report),
  ]
}
