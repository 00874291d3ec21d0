import Certificates
import Foundation
import PDFSigning
import SigningFixtures
import Testing

@Suite("Independent validators")
struct IndependentValidatorTests {
  private let world: SigningWorld

  init() throws { world = try SigningWorld { TestKey.rsa(bits: 2048) } }

  private struct Judgement: Decodable, Equatable {
    let field: String
    let valid: Bool
    let intact: Bool
    let bottomLine: Bool
    let coverage: String
    let modification: String
    let docMDP: Bool?
  }

  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/pdfsigning/judge.py").path

  private func issued(_ options: [String], agencyExtra: String = "") throws -> [UInt8] {
    let sample = SamplePDF.letter(agencyExtra: agencyExtra)
    let letter = options.isEmpty ? sample : try SystemTool.qpdf(sample, options)
    let blue = try SignaturePicture(
      width: 60, height: 60, rgba: SamplePDF.disc(side: 60, red: 20, green: 40, blue: 200))
    let red = try SignaturePicture(
      width: 100, height: 100, rgba: SamplePDF.disc(side: 100, red: 220, green: 0, blue: 0))
    return try world.issued(letter, leaderPicture: blue, seal: red)
  }

  @Test(
    "pyHanko finds both valid, the leader's followed by form filling only",
    arguments: [
      [], ["--object-streams=generate"], ["--linearize"],
    ])
  func pyHanko(options: [String]) throws {
    #expect(try judgements(of: issued(options)) == IndependentValidatorTests.expected)
  }

  @Test("pyHanko finds both valid when the agency's signature locks number and date")
  func pyHankoLocked() throws {
    let lock = "/Lock << /Type /SigFieldLock /Action /Include /Fields [(number) (day) (month) (year)] >>"
    #expect(try judgements(of: issued([], agencyExtra: lock)) == IndependentValidatorTests.expected)
  }

  private static let expected = [
    Judgement(
      field: "leader", valid: true, intact: true, bottomLine: true, coverage: "ENTIRE_REVISION",
      modification: "FORM_FILLING", docMDP: true),
    Judgement(
      field: "agency", valid: true, intact: true, bottomLine: true, coverage: "ENTIRE_FILE", modification: "NONE",
      docMDP: true),
  ]

  /// What pyHanko says; fails with Python's own words when pyHanko is not installed.
  private func judgements(of pdf: [UInt8]) throws -> [Judgement] {
    let output = try SystemTool.withDirectory { directory in
      let files = ["issued.pdf", "root.der", "root.crl"].map { directory.appending(path: $0) }
      let contents = [pdf, world.root.certificate.der, world.revocationList.der]
      for (file, bytes) in zip(files, contents) { try Data(bytes).write(to: file) }
      let moment = "2020-08-17T09:45:00+07:00"
      return try SystemTool.run("python3", [IndependentValidatorTests.script] + files.map(\.path) + [moment])
    }
    let lines = output.split(separator: "\n").filter { $0.hasPrefix("{") }
    return try lines.map { try JSONDecoder().decode(Judgement.self, from: Data($0.utf8)) }
  }

  @Test("pdfsig finds both valid")
  func pdfsig() throws {
    let pdf = try issued([])
    let output = try SystemTool.withDirectory { directory in
      let file = directory.appending(path: "issued.pdf")
      try Data(pdf).write(to: file)
      return try SystemTool.run("pdfsig", ["-nocert", file.path])
    }
    #expect(output.split(separator: "Signature is Valid").count == 3)
    #expect(output.contains("Total document signed"))
  }

  @Test("number and date can be read off the page")
  func shownText() throws {
    let pdf = try issued([])
    let output = try SystemTool.withDirectory { directory in
      let file = directory.appending(path: "issued.pdf")
      try Data(pdf).write(to: file)
      return try SystemTool.run("pdftotext", ["-layout", file.path, "-"])
    }
    let line = output.split(separator: "\n").first { $0.contains("UBND-VHTT") } ?? ""
    #expect(line.split(whereSeparator: \.isWhitespace) == ["So:", "15", "/UBND-VHTT", "17", "8", "2020"])
  }

  @Test("qpdf finds no fault in the file's structure")
  func qpdfCheck() throws {
    let pdf = try issued([])
    let output = try SystemTool.withDirectory { directory in
      let file = directory.appending(path: "issued.pdf")
      try Data(pdf).write(to: file)
      return try SystemTool.run("qpdf", ["--check", file.path])
    }
    #expect(output.contains("No syntax or stream encoding errors found"))
  }
}
