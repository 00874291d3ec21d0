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

  /// What zbar reads of QR codes on the first page of a PDF, sorted.
  public static func codes(onFirstPageOf path: String) throws -> [String] {
    let picture = try TemporaryFile([], suffix: "")
    _ = try output("pdftoppm", ["-r", "200", "-png", "-singlefile", path, picture.path])
    defer { unlink(picture.path + ".png") }
    return try text("zbarimg", ["--nodbus", "--quiet", "--raw", picture.path + ".png"])
      .split(separator: "\n").map(String.init).sorted()
  }

  /// The same PDF behind a password, by qpdf.
  public static func locked(_ pdf: [UInt8]) throws -> [UInt8] {
    let open = try TemporaryFile(pdf)
    let locked = try TemporaryFile([])
    let said = try text("qpdf", ["--encrypt", "mat-khau", "mat-khau", "256", "--", open.path, locked.path])
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: locked.path)))
    if bytes.isEmpty { throw Failure(description: said) }
    return bytes
  }

  /// What a program said when it did not do its work.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }
}
