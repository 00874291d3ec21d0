import ArgumentParser
import Documents
import Foundation
import Ledger
import People
import Storage

/// congvu-bench fill: multiplies the documents of a demo data folder.
struct Fill: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Adds copies of the demo's documents to a data folder that `congvu demo` made.")

  @Option(help: "The data folder.")
  var data: String

  @Option(help: "How many documents to add.")
  var documents: Int

  @Option(help: "Copy only documents of this stage, spread evenly over the communes.")
  var stage: String?

  func run() async throws {
    let world = try await World.open(data)
    let filler = try await Filler(world.records, stage: stage.flatMap { Stage(rawValue: $0) })
    let began = ContinuousClock.now
    try await filler.add(documents) { done in
      FileHandle.standardError.write(Data("\r\(done)/\(documents)".utf8))
    }
    let seconds = (ContinuousClock.now - began).seconds
    FileHandle.standardError.write(Data("\n\(documents) documents in \(Int(seconds)) s\n".utf8))
    try await world.records.close()
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
