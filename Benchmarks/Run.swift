import ArgumentParser
import Foundation

/// congvu-bench run: the figures, each printed as it is known.
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Measures and prints one line of JSON a figure.")

  enum Name: String, CaseIterable, ExpressibleByArgument {
    case typeset, sign, validate, numbering, verdicts, acceptances, counter, statistics, web
    case dueDates = "due-dates"
  }

  @Option(help: "Only these figures.")
  var only: [Name] = []

  @Option(help: "The release build of congvu.")
  var congvu: String

  @Option(help: "A Python that has the peers' packages.")
  var python = "/usr/bin/python3"

  @Option(help: "The folder of the peers' scripts.")
  var peers = "Benchmarks/peers"

  @Option(help: "Where data folders and samples are made and kept.")
  var scratch: String

  @Option(help: "How many documents the web pages are measured over.")
  var documents = 100_000

  @Option(help: "How often ours and the peer take turns.")
  var rounds = 3

  func run() async throws {
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    let surroundings = Surroundings(
      congvu: congvu, python: python, peers: peers, scratch: scratch, rounds: rounds, documents: documents)
    for name in only.isEmpty ? Name.allCases : only {
      switch name {
      case .typeset: try await TypesetFigure(surroundings: surroundings).run()
      case .sign: try await SignFigure(surroundings: surroundings).run()
      case .validate: try await ValidateFigure(surroundings: surroundings).run()
      case .numbering: try await NumberingFigure(surroundings: surroundings).run()
      case .acceptances: try await AcceptanceFigure(surroundings: surroundings).run()
      case .counter: try await CounterFigure(surroundings: surroundings).run()
      case .verdicts: try await VerdictFigure(surroundings: surroundings).run()
      case .dueDates: try await DueDateFigure(surroundings: surroundings).run()
      case .statistics: try await StatisticsFigure(surroundings: surroundings).run()
      case .web: try await WebFigures(surroundings: surroundings).run()
      }
    }
  }
}
