import Storage
import ArgumentParser
import Foundation

/// Where the data lies and which settings hold: the same for every command.
struct InstallationOptions: ParsableArguments {
  @Option(help: "Thư mục dữ liệu.")
  var data = ProcessInfo.processInfo.environment["CONGVU_DATA"] ?? "congvu-data"

  @Option(help: "Tệp cấu hình; mặc định congvu.env trong thư mục dữ liệu.")
  var config: String?

  var folder: Installation { Installation(path: data) }

  func settings() throws -> Settings {
    try Settings(file: config ?? folder.settings, environment: ProcessInfo.processInfo.environment)
  }

  /// Opens the program for the work and closes it after.
  func withProgram<T>(_ work: (Program) async throws -> T) async throws -> T {
    let program = try await Program.open(folder, settings: try settings())
    do {
      let result = try await work(program)
      try await program.records.close()
      return result
    } catch {
      try await program.records.close()
      throw error
    }
  }
}

/// Writes a line for a person at once.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

/// Writes a line that is not a result: progress, warnings.
func note(_ line: String, terminator: String = "\n") { FileHandle.standardError.write(Data((line + terminator).utf8)) }
