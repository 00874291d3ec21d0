import Foundation
import Synchronization

/// `congvu serve` over a data folder, from its start to its stop.
final class RunningServer {
  let port: Int
  /// Until it said that it serves.
  let startSeconds: Double
  private let process = Process()

  private static let ports = Mutex(18_400)

  init(_ congvu: String, data: String) throws {
    port = RunningServer.ports.withLock { port in
      port += 1
      return port
    }
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: congvu)
    process.arguments = ["serve", "--data", data, "--clock", "2020-08-17"]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["CONGVU_LISTEN": "127.0.0.1:\(port)", "CONGVU_LOG_LEVEL": "error"]) { _, new in new }
    process.standardOutput = output
    let began = ContinuousClock.now
    try process.runWithSignals()
    let spoken = output.fileHandleForReading.availableData
    startSeconds = (ContinuousClock.now - began).seconds
    if spoken.isEmpty { throw ProgramFault(line: "\(congvu) serve --data \(data)", status: 1) }
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
  }

  /// As the kernel counts it now, in units of 1,000,000 bytes.
  func residentMegabytes() throws -> Double {
    let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    let kibibytes = line?.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? .nan
    return kibibytes * 1024 / 1_000_000
  }

  /// Processor time used since the start, all threads together.
  func processorSeconds() throws -> Double {
    let line = try String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)
    let fields = line.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else { return .nan }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }
}
