public import Foundation

/// Runs a program of the system over files in a directory of its own.
public enum SystemTool {
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// What the program wrote, both streams; throws its output when it exits with another status than 0.
  public static func run(_ program: String, _ arguments: [String]) throws -> String {
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

  /// The file rewritten by qpdf with these options.
  public static func qpdf(_ pdf: [UInt8], _ options: [String]) throws -> [UInt8] {
    try withDirectory { directory in
      let (source, target) = (directory.appending(path: "in.pdf"), directory.appending(path: "out.pdf"))
      try Data(pdf).write(to: source)
      _ = try run("qpdf", options + [source.path, target.path])
      return Array(try Data(contentsOf: target))
    }
  }

  public static func withDirectory<Result>(_ use: (URL) throws -> Result) throws -> Result {
    let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { removeDirectory(directory) }
    return try use(directory)
  }

  /// Runs a program over these files; the bytes it wrote to the one named `result`. In the arguments a file's name stands
  /// for its path.
  public static func result(
    of program: String, _ arguments: [String], files: [String: [UInt8]], result: String
  ) throws -> [UInt8] {
    try withDirectory { directory in
      for (name, bytes) in files { try Data(bytes).write(to: directory.appending(path: name)) }
      let names = Set(files.keys).union([result])
      _ = try run(program, arguments.map { names.contains($0) ? directory.appending(path: $0).path : $0 })
      return Array(try Data(contentsOf: directory.appending(path: result)))
    }
  }

  private static func removeDirectory(_ directory: URL) {
    do {
      try FileManager.default.removeItem(at: directory)
    } catch {
      print("left behind: \(directory.path)")
    }
  }
}
