import Foundation

/// Another program, run to its end.
struct Program {
  let path: String
  let arguments: [String]

  init(_ path: String, _ arguments: [String]) { (self.path, self.arguments) = (path, arguments) }

  /// As it could be typed.
  var line: String { ([path] + arguments).map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: " ") }

  /// What it prints.
  ///
  /// - Throws: `ProgramFault` when it fails.
  func output() throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = pipe
    try process.runWithSignals()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ProgramFault(line: line, status: process.terminationStatus) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Another program failed; its own words are on the standard error.
struct ProgramFault: Error {
  let line: String
  let status: Int32
}

extension Process {
  /// Threads of Swift's pool block signals and a child inherits that: `openssl speed` would never hear its alarm.
  func runWithSignals() throws {
    var none = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, nil)
    try run()
  }
}
