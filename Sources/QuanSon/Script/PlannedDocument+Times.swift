import Documents

extension PlannedDocument {
  /// When it is submitted, or would be.
  var submission: Int { time(of: .submit) ?? time(of: .recordPaper) ?? end }

  var end: Int { steps[steps.count - 1].at }

  mutating func shift(by seconds: Int) {
    for index in steps.indices { steps[index].at += seconds }
  }

  /// Signing and what follows moves to the next morning where an urgent document would be issued a day after it was
  /// signed. NĐ 30/2020/NĐ-CP, Điều 18 khoản 1.
  mutating func keepUrgentInOneDay() {
    guard urgency != .normal, let signing = steps.firstIndex(where: { $0.action == .sign }),
      steps[signing].at / WorkClock.day != end / WorkClock.day
    else { return }
    let delay = (steps[signing].at / WorkClock.day + 1) * WorkClock.day + 300 - steps[signing].at
    for index in signing..<steps.count { steps[index].at += delay }
  }

  /// Submitted at a time in the morning, and prepared on the afternoon before.
  mutating func begin(submissionAt time: Int) {
    guard let submitting = steps.firstIndex(where: { $0.action == .submit }) else { return }
    let (planned, dawn) = (steps[submitting].at, time / WorkClock.day * WorkClock.day)
    shift(by: time - planned)
    let last = steps[submitting - 1].at
    let early = max(0, last - (dawn - 600))
    for index in 0..<submitting { steps[index].at -= early }
    for index in submitting + 1..<steps.count { steps[index].at = steps[index - 1].at + 240 }
  }

  private func time(of action: PlannedAction) -> Int? { steps.first { $0.action == action }?.at }
}
