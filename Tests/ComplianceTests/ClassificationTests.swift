import Compliance
import Testing
import TestWorld
import WorkTime

@Suite("The classification of a unit")
struct ClassificationTests {
  private static let cases: [(correct: Int, incorrect: Int, expected: Classification)] = [
    (20, 0, .good), (21, 0, .good), (19, 0, .limited([.fewDocuments(19)])), (0, 0, .limited([.fewDocuments(0)])),
    (20, 1, .limited([.incorrectProcess(1)])), (3, 7, .limited([.incorrectProcess(7), .fewDocuments(3)])),
  ]

  @Test("good is no incorrect document and at least twenty correct ones", arguments: cases)
  func classified(correct: Int, incorrect: Int, expected: Classification) {
    let figures = Figures([.correct: correct, .incorrect: incorrect])
    #expect(ClassificationRule.quanSon2020.classify(figures) == expected)
  }

  @Test("the threshold is the rule's")
  func threshold() {
    let figures = Figures([.correct: 5])
    #expect(ClassificationRule(leastCorrect: 5).classify(figures) == .good)
    #expect(ClassificationRule(leastCorrect: 6).classify(figures) == .limited([.fewDocuments(5)]))
  }

  @Test("figures add up by name, and what is missing is zero")
  func sum() {
    let sum = Figures([.submitted: 2, .correct: 1]) + Figures([.submitted: 3])
    #expect(sum[.submitted] == 5 && sum[.correct] == 1 && sum[.sealed] == 0)
  }

  @Test("a period has both its days, in Vietnam time")
  func period() throws {
    let period = try #require(ReportPeriod(from: Times.day("2020-08-01"), to: Times.day("2020-08-31")))
    #expect(period.begins == Times.at("2020-08-01", 0) && period.ends == Times.at("2020-09-01", 0))
  }

  @Test("a period does not end before it begins")
  func noPeriod() {
    #expect(ReportPeriod(from: Times.day("2020-08-02"), to: Times.day("2020-08-01")) == nil)
  }
}
