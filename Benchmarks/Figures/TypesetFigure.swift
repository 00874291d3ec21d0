import Typesetting

/// Setting a two-page letter as PDF/A with its form fields; peer: reportlab, which makes a plain PDF of the same text.
struct TypesetFigure {
  let surroundings: Surroundings

  func run() async throws {
    let document = SampleLetter.document
    _ = try typeset(document)
    let sample = "\(surroundings.scratch)/letter.txt"
    try Sample.write(SampleLetter.body, to: sample)
    var (ours, theirs): ([Measurement], [Measurement]) = ([], [])
    for _ in 0..<surroundings.rounds {
      ours.append(
        try await Measurement.of {
          for _ in 0..<200 { _ = try typeset(document) }
          return 200
        })
      theirs.append(try surroundings.peer("typeset.py", [sample, "100"]))
    }
    try Figure(
      figure: "typeset, 2 pages", value: ours.median(\.perCPUSecond), unit: "documents/s a core",
      peer: "reportlab (plain PDF)", peerValue: theirs.median(\.perCPUSecond),
      ratio: ours.median(\.perCPUSecond) / theirs.median(\.perCPUSecond), otherValue: ours.median(\.perSecond),
      otherUnit: "documents/s by the clock", otherPeerValue: theirs.median(\.perSecond),
      command: "bin/bench --only typeset"
    ).print()
  }
}
