import Documents
import Foundation
import PDFSigning
import SigningFixtures
import TestWorld
import Testing
import WorkTime

@Suite("The issued file of every document type")
struct IssuedFileTests {
  @Test("carries the leader's and the agency's signature, both valid, and fills nothing but its fields")
  func examined() async throws {
    let trust = try SigningMaterial.shared.get().trust
    #expect(DocumentTypeCatalogue.all.count == 29)
    for type in DocumentTypeCatalogue.all {
      let signatures = try PDFSignatures.examine(try await IssuedFile.of(type).pdf, trust: trust, at: Times.now)
        .signatures
      #expect(signatures.map(\.fieldName) == ["leader", "agency"] && signatures.allSatisfy { $0.verdict == .valid })
    }
  }

  @Test("the leader's signature allows only what came after it", arguments: DocumentTypeCatalogue.all)
  func laterChanges(type: DocumentType) async throws {
    let file = try await IssuedFile.of(type)
    let examined = try PDFSignatures.examine(file.pdf, trust: try SigningMaterial.shared.get().trust, at: Times.now)
    let (leader, agency) = (try #require(examined.signatures.first), try #require(examined.signatures.last))
    #expect(leader.certificationLevel == 2 && agency.coversWholeFile)
    let filled = file.number == nil ? ["day", "month", "year"] : ["number", "day", "month", "year"]
    guard case .formFillingAndSigning(let fields) = leader.laterChanges else {
      Issue.record("\(leader.laterChanges)")
      return
    }
    #expect(Set(fields).isSubset(of: Set(filled + ["agency"])) && fields.contains("agency"))
  }

  @Test(
    "pyHanko finds both signatures valid, the leader's followed by form filling", arguments: DocumentTypeCatalogue.all)
  func pyHanko(type: DocumentType) async throws {
    let own = try await Judgement.all.value.filter { $0.file == type.code }
    #expect(
      own == [
        Judgement(
          file: type.code, field: "leader", bottomLine: true, coverage: "ENTIRE_REVISION",
          modification: "FORM_FILLING", docMDP: true),
        Judgement(
          file: type.code, field: "agency", bottomLine: true, coverage: "ENTIRE_FILE", modification: "NONE",
          docMDP: true),
      ])
  }

  @Test("pdfsig finds both signatures valid and the whole file signed", arguments: DocumentTypeCatalogue.all)
  func pdfsig(type: DocumentType) async throws {
    let output = try await IssuedFileTests.read(type) { path in try SystemTool.run("pdfsig", ["-nocert", path]) }
    #expect(output.ranges(of: "Signature is Valid").count == 2)
    #expect(output.contains("Total document signed"))
  }

  @Test(
    "says number, symbol, date, type, subject and signer in words that can be searched",
    arguments: DocumentTypeCatalogue.all)
  func words(type: DocumentType) async throws {
    let file = try await IssuedFile.of(type)
    let text = try await IssuedFileTests.read(type) { path in try SystemTool.run("pdftotext", ["-layout", path, "-"]) }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let symbol = type.abbreviation.map { "\($0)-UBND" } ?? "UBND-VHXH"
    let head =
      file.number.map { "Số: \($0.number < 10 ? "0" : "")\($0.number)/\(symbol)" } ?? "Độc lập - Tự do - Hạnh phúc"
    #expect(words.contains(head))
    #expect(
      words.contains(type.layout == .letter ? "V/v \(file.subject)" : "\(type.name.uppercased()) \(file.subject)"))
    #expect(words.hasSuffix("VT, VHXH. \(file.signer.fullName)"))
  }

  @Test("is dated", arguments: DocumentTypeCatalogue.all)
  func dated(type: DocumentType) async throws {
    let text = try await IssuedFileTests.read(type) { path in try SystemTool.run("pdftotext", ["-layout", path, "-"]) }
    #expect(text.contains("Trung Tiến, ngày 05 tháng 8 năm 2020"))
  }

  /// What a tool says of the file.
  private static func read(_ type: DocumentType, _ tool: (String) throws -> String) async throws -> String {
    let pdf = try await IssuedFile.of(type).pdf
    return try SystemTool.withDirectory { folder in
      let path = folder.appending(path: "issued.pdf")
      try Data(pdf).write(to: path)
      return try tool(path.path)
    }
  }
}
