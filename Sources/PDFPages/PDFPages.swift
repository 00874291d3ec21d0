import Dispatch
import Foundation

/// Why no picture of a page could be made.
public enum PDFPagesFault: Error, Hashable, Sendable {
  case toolMissing(String)
  /// The tool gave up or the file is not one it reads; with its exit code.
  case failed(String, code: Int32)
  /// It took longer than allowed and was ended.
  case tooSlow(String)
}

/// What a first look at a PDF in a process of its own found.
public enum PDFFirstCheck: Hashable, Sendable {
  /// It opens with a bounded amount of memory and time.
  case bounded
  case encrypted
  /// Broken, or made to swell up.
  case refused
}

/// Pictures of a PDF's pages, made by poppler in a process of its own: a hostile file can't take the server down.
/// Blocks; run it off the cooperative pool.
public struct PDFPages: Sendable {
  /// Seconds that one call may take.
  private static let allowedSeconds = 20
  private let path: String

  /// - Parameter path: the PDF file.
  public init(path: String) { self.path = path }

  /// How many pages the file has.
  public func count() throws(PDFPagesFault) -> Int {
    let output = try run("pdfinfo", [path])
    let line = String(decoding: output, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("Pages:") }
    guard let line, let count = Int(line.dropFirst(6).drop { $0 == " " }) else { throw .failed("pdfinfo", code: 0) }
    return count
  }

  /// Page `number`, from 1, as PNG.
  public func picture(ofPage number: Int, dotsPerInch: Int) throws(PDFPagesFault) -> [UInt8] {
    try run(
      "pdftoppm",
      ["-png", "-r", String(dotsPerInch), "-f", String(number), "-l", String(number), "-singlefile", path])
  }

  /// Whether the file can be read with a bounded amount of memory and time: qpdf unpacks it in a process of its own, so that
  /// one made to swell up ends that process and not ours. What passes may still be anything.
  public func firstCheck() throws(PDFPagesFault) -> PDFFirstCheck {
    if let code = try qpdfCode("--check"), [0, PDFPages.qpdfWarnings].contains(code) { return .bounded }
    return try qpdfCode("--is-encrypted") == 0 ? .encrypted : .refused
  }

  /// qpdf's exit code; nil: it was ended.
  private func qpdfCode(_ option: String) throws(PDFPagesFault) -> Int32? {
    let limits = ["--as=\(PDFPages.allowedBytes)", "--cpu=\(PDFPages.allowedSeconds)", "--"]
    do throws(PDFPagesFault) {
      _ = try run("prlimit", limits + ["qpdf", option, path])
      return 0
    } catch .failed(_, let code) {
      return code
    } catch .tooSlow {
      return nil
    }
  }

  /// Address space of one call, in bytes.
  private static let allowedBytes = 1 << 30
  /// qpdf's exit code for a file with flaws that it got over.
  private static let qpdfWarnings: Int32 = 3

  /// The words of all pages as UTF-8, in reading order; at most the first mebibyte.
  public func text() throws(PDFPagesFault) -> String {
    String(decoding: try run("pdftotext", ["-enc", "UTF-8", "-nopgbrk", path, "-"]).prefix(1 << 20), as: UTF8.self)
  }

  private func run(_ tool: String, _ arguments: [String]) throws(PDFPagesFault) -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/\(tool)")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do { try process.run() } catch { throw .toolMissing(tool) }
    let deadline = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(PDFPages.allowedSeconds), execute: deadline)
    let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    deadline.cancel()
    if process.terminationReason == .uncaughtSignal { throw .tooSlow(tool) }
    if process.terminationStatus != 0 { throw .failed(tool, code: process.terminationStatus) }
    return bytes
  }
}
