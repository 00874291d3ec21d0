import ArgumentParser
import Certificates
import Foundation
import PDFSigning
import SigningKeys

/// congvu-bench repeat: one kind of work again and again in a process of its own, as the peers' scripts do it.
struct Repeat: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Does one thing again and again, and prints how long it took.", subcommands: [Sign.self, Validate.self])

  /// Leader and agency sign, with a key that stays open.
  struct Sign: AsyncParsableCommand {
    @Argument var pdf: String
    @Argument var key: String
    @Argument var pin: String
    @Argument var count: Int

    @Flag(help: "The leader alone signs, and opening the key counts too.")
    var batch = false

    func run() async throws {
      let (unsigned, container) = try (Sample.read(pdf), Sample.read(key))
      if batch {
        try await Repeat.measure(count, { try SampleSigning(key: KeyContainer.open(container, pin: pin)) }) { signing in
          _ = try signing.sign(unsigned, signing.leader)
        }
      } else {
        let signing = try SampleSigning(key: KeyContainer.open(container, pin: pin))
        try await Repeat.measure(count, { signing }) { signing in _ = try signing.signTwice(unsigned) }
      }
    }
  }

  /// Judges all signatures of a file.
  struct Validate: AsyncParsableCommand {
    @Argument var pdf: String
    @Argument var count: Int
    @Argument(help: "Roots, intermediates and their lists.") var trust: [String]

    func run() async throws {
      let signed = try Sample.read(pdf)
      var material = TrustMaterial()
      for path in trust { try material.add(Sample.read(path)) }
      let (list, now) = (material.list, SampleLetter.judgedAt)
      let verdicts = try PDFSignatures.examine(signed, trust: list, at: now).signatures.map(\.verdict)
      precondition(verdicts == [.valid, .valid], "two signatures to be found valid")
      try await Repeat.measure(count, {}) { _ in _ = try PDFSignatures.examine(signed, trust: list, at: now) }
    }
  }

  private static func measure<Tool>(
    _ count: Int, _ prepare: () throws -> Tool, _ work: (Tool) throws -> Void
  ) async throws {
    var measurement = try await Measurement.of {
      let tool = try prepare()
      for _ in 0..<count { try work(tool) }
      return count
    }
    measurement.peak = try peakMemory()
    print(String(decoding: try JSONEncoder().encode(measurement), as: UTF8.self))
  }

  /// In bytes. Unlike getrusage's it has nothing of the program that started this one.
  private static func peakMemory() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return line.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 } ?? 0
  }
}
