import Documents
import People
import WorkTime

/// Judging a million events; peer: pm4py's token replay of the same log on the net of the prescribed process.
struct VerdictFigure {
  let surroundings: Surroundings

  func run() async throws {
    let log = SampleLog(events: 1_000_000)
    let file = "\(surroundings.scratch)/log.csv"
    try Sample.write(log.csv, to: file)
    let calendar = WorkCalendar(rules: [])
    let deadlines = IssueDeadlines(calendar)
    let expectation = ProcessExpectation(contentReview: .none, urgency: .normal, numbering: .numbered)
    var (ours, theirs): ([Measurement], [Measurement]) = ([], [])
    var incorrect = 0
    for round in 0..<surroundings.rounds {
      ours.append(
        await Measurement.of {
          incorrect = 0
          for range in log.documents {
            let verdict = ProcessVerdict.judge(log.steps[range], expecting: expectation, deadlines: deadlines)
            if !verdict.deviations.isEmpty { incorrect += 1 }
          }
          return log.steps.count
        })
      if round < 2 { theirs.append(try surroundings.peer("verdicts.py", [file])) }
    }
    precondition(incorrect > 0, "the sample has deviations to find")
    let rate = ours.median(\.perCPUSecond)
    try Figure(
      figure: "verdicts over \(log.steps.count) events, \(log.documents.count) documents", value: rate,
      unit: "events/s a core", peer: "pm4py token replay", peerValue: theirs.median(\.perCPUSecond),
      ratio: rate / theirs.median(\.perCPUSecond), otherValue: ours.median(\.perSecond),
      otherUnit: "events/s by the clock", otherPeerValue: theirs.median(\.perSecond),
      command: "bin/bench --only verdicts"
    ).print()
  }
}
