import Typesetting

/// What is signed and validated, with how often either side does so in a round.
enum SampleFile: String, CaseIterable {
  case letter, report, scan

  var title: String {
    switch self {
    case .letter: "2 pages"
    case .report: "20 pages"
    case .scan: "20 scanned pages, 10 MiB"
    }
  }

  func unsigned() throws -> [UInt8] {
    switch self {
    case .letter: try typeset(SampleLetter.document).bytes
    case .report: try typeset(SampleLetter.report).bytes
    case .scan: SampleScan.bytes
    }
  }

  var count: (ours: Int, peer: Int) {
    switch self {
    case .letter: (300, 20)
    case .report: (100, 10)
    case .scan: (20, 5)
    }
  }
}
