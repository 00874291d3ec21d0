import Foundation

/// Independent programs that read our files.
public enum Tool {
  /// What the program prints, its errors included.
  public static func output(_ name: String, _ arguments: [String]) throws -> [UInt8] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let bytes = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    return bytes
  }

  public static func text(_ name: String, _ arguments: [String]) throws -> String {
    String(decoding: try output(name, arguments), as: UTF8.self)
  }
}
