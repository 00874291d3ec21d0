import Documents
import WorkTime

/// Events of many documents: most take the prescribed way with some turns, one in ten leaves out a step or swaps two.
struct SampleLog {
  private(set) var steps: [Step] = []
  private(set) var documents: [Range<Int>] = []
  private var random = LinearRandom(state: 2020)

  private static let course: [StepKind] = [
    .drafted, .sentForReview, .opened, .formatApproved, .submitted, .opened, .leaderSigned, .numbered, .registered,
    .sealed, .issued,
  ]
  private static let start = Instant(microseconds: 1_596_240_000_000_000)

  init(events: Int) {
    while steps.count < events { addDocument() }
  }

  /// `case,activity,time` with a heading, time in seconds.
  var csv: String {
    var text = "case,activity,time\n"
    for (index, range) in documents.enumerated() {
      for step in steps[range] {
        text += "\(index),\(step.kind.eventKind),\(step.at.microseconds / 1_000_000)\n"
      }
    }
    return text
  }

  private mutating func addDocument() {
    var kinds = SampleLog.course
    for _ in 0..<random.below(4) { kinds.insert(.commented, at: 1 + random.below(kinds.count - 1)) }
    for _ in 0..<random.below(3) { kinds.insert(.revised, at: 1) }
    if random.below(3) == 0 { kinds.insert(contentsOf: [.returned, .revised, .sentForReview], at: 2) }
    switch random.below(20) {
    case 0: kinds.remove(at: 1 + random.below(kinds.count - 1))
    case 1:
      let place = 1 + random.below(kinds.count - 2)
      kinds.swapAt(place, place + 1)
    default: break
    }
    let first = steps.count
    let time = SampleLog.start.adding(seconds: Int64(random.below(10_000_000)))
    for (index, kind) in kinds.enumerated() {
      let authority: AuthorityFinding = kind == .leaderSigned ? .held : .notAsked
      steps.append(
        Step(
          kind: kind, at: time.adding(seconds: Int64(index * 600)), position: Int64(first + index + 1), textTag: 7,
          authority: authority, target: kind == .returned ? .draft : nil))
    }
    documents.append(first..<steps.count)
  }
}

/// The same numbers in every run.
private struct LinearRandom {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
