import Cryptography
import Foundation
import Testing

/// A folder of its own and the `openssl` command in it: the independent judge of what is made here.
final class Workbench {
  /// What a command said.
  struct Outcome {
    let status: Int32
    /// Standard output, then standard error.
    let text: String
  }

  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("keys-\(SecureRandom.token())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
  }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: folder.appendingPathComponent(name))
  }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  /// Runs `openssl` with the folder as the current one.
  func openssl(_ arguments: String...) throws -> Outcome { try run(arguments) }

  /// The same, and a failure of the command is a failure of the test.
  @discardableResult func requireOpenSSL(_ arguments: String...) throws -> String {
    try requireOpenSSL(arguments)
  }

  /// The same, and a failure of the command is a failure of the test.
  @discardableResult func requireOpenSSL(_ arguments: [String]) throws -> String {
    let outcome = try run(arguments)
    try #require(outcome.status == 0, "openssl \(arguments.joined(separator: " ")): \(outcome.text)")
    return outcome.text
  }

  private func run(_ arguments: [String]) throws -> Outcome {
    let command = Process()
    command.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
    command.arguments = arguments
    command.currentDirectoryURL = folder
    let output = Pipe()
    command.standardOutput = output
    command.standardError = output
    command.standardInput = FileHandle.nullDevice
    try command.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    command.waitUntilExit()
    return Outcome(status: command.terminationStatus, text: String(decoding: said, as: UTF8.self))
  }
}
