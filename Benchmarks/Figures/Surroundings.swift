import Foundation

/// What the figures need beside this program.
struct Surroundings: Sendable {
  /// The release build of the product.
  let congvu: String
  /// A Python that has the peers.
  let python: String
  /// The folder of the peers' scripts.
  let peers: String
  /// Where data folders and samples are made.
  let scratch: String
  /// How often ours and the peer take turns.
  let rounds: Int
  /// How many documents the web pages are measured over.
  let documents: Int

  /// Runs one of the peers, which prints a measurement.
  func peer(_ script: String, _ arguments: [String]) throws -> Measurement {
    try Surroundings.measurement(Program(python, ["\(peers)/\(script)"] + arguments))
  }

  /// Runs `congvu-bench repeat`, which prints a measurement too.
  func repeated(_ work: [String]) throws -> Measurement {
    try Surroundings.measurement(Program(Surroundings.ourselves(), ["repeat"] + work))
  }

  private static func ourselves() throws -> String {
    try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  }

  private static func measurement(_ program: Program) throws -> Measurement {
    let output = try program.output()
    let last = output.split(separator: "\n").last.map { String($0) } ?? ""
    return try JSONDecoder().decode(Measurement.self, from: Data(last.utf8))
  }

  /// The demo's data folder, made once and kept.
  func demo() throws -> String {
    let demo = "\(scratch)/demo"
    if !FileManager.default.fileExists(atPath: demo) {
      try Program(congvu, ["demo", "--data", "\(demo).new"]).run(to: demo)
    }
    return demo
  }

  /// A data folder with the demo and so many more documents, made once and kept.
  func world(_ name: String, adding count: Int, stage: String? = nil) throws -> String {
    let folder = "\(scratch)/\(name)-\(count)"
    if FileManager.default.fileExists(atPath: folder) { return folder }
    let demo = try demo()
    let begun = "\(folder).new"
    _ = try Program("/bin/rm", ["-rf", begun]).output()
    _ = try Program("/bin/cp", ["-r", demo, begun]).output()
    let copying = ["fill", "--data", begun, "--documents", String(count)] + (stage.map { ["--stage", $0] } ?? [])
    try Program(Surroundings.ourselves(), copying).run(to: folder)
    return folder
  }
}

extension Program {
  /// Runs what makes the folder `<finished>.new`, then gives it its name.
  fileprivate func run(to finished: String) throws {
    _ = try output()
    try FileManager.default.moveItem(atPath: "\(finished).new", toPath: finished)
  }
}
