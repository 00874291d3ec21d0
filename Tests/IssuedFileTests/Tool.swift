import Foundation

/// Runs a program of the system over files in a directory of its own.
enum Tool {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// What the program wrote, both streams; throws its output when it exits with another status than 0.
  static func run(_ program: String, _ arguments: [String]) throws -> String {
    let task = Process()
    let pipe = Pipe()
    task.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    task.arguments = [program] + arguments
    task.standardOutput = pipe
    task.standardError = pipe
    try task.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    task.waitUntilExit()
    guard task.terminationStatus == 0 else { throw Failure(description: "\(program): \(output)") }
    return output
  }

  static func withDirectory<Result>(_ use: (URL) throws -> Result) throws -> Result {
    let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { removeDirectory(directory) }
    return try use(directory)
  }

  private static func removeDirectory(_ directory: URL) {
    do {
      try FileManager.default.removeItem(at: directory)
    } catch {
      print("left behind: \(directory.path)")
    }
  }
}
