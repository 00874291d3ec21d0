import ConfinedProcesses

/// Why no picture of a page could be made.
public enum PDFPagesFault: Error, Hashable, Sendable {
  case toolMissing(String)
  /// The tool gave up or the file is not one it reads; with its exit code.
  case failed(String, code: Int32)
  /// It went beyond its time, its memory or what it may write, and was ended.
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
    do throws(PDFPagesFault) {
      _ = try run("qpdf", [option, path])
      return 0
    } catch .failed(_, let code) {
      return code
    } catch .tooSlow {
      return nil
    }
  }

  /// qpdf's exit code for a file with flaws that it got over.
  private static let qpdfWarnings: Int32 = 3

  /// The words of all pages as UTF-8, in reading order; at most the first mebibyte.
  public func text() throws(PDFPagesFault) -> String {
    String(decoding: try run("pdftotext", ["-enc", "UTF-8", "-nopgbrk", path, "-"]).prefix(1 << 20), as: UTF8.self)
  }

  private func run(_ tool: String, _ arguments: [String]) throws(PDFPagesFault) -> [UInt8] {
    do throws(ConfinedProcessFault) {
      return try ConfinedProcess("/usr/bin/\(tool)", arguments, limits: PDFPages.limits).run()
    } catch {
      switch error {
      case .notStarted: throw .toolMissing(tool)
      case .failed(let code): throw .failed(tool, code: code)
      case .killed, .tooSlow, .tooMuchOutput: throw .tooSlow(tool)
      }
    }
  }

  /// A page of an office document takes a hundredth of them.
  private static let limits = ProcessLimits(
    addressSpace: 1 << 30, processorSeconds: 20, seconds: 60, output: 64 << 20, writtenFile: 64 << 20)
}
