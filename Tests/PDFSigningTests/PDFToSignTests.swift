import Foundation
import PDFSigning
import SigningFixtures
import Testing

@Suite("A file that somebody else prepared")
struct PDFToSignTests {
  private func refusal(_ bytes: [UInt8]) -> PDFToSignRefusal? {
    do throws(PDFToSignRefusal) {
      _ = try PDFToSign(bytes)
      return nil
    } catch { return error }
  }

  @Test("the digest is computed over the byte range, for the first signature and for one that follows")
  func digest() throws {
    let world = try SigningWorld()
    let first = try world.leaderRequest().prepare(SamplePDF.letter())
    let read = try PDFToSign(first.bytes)
    #expect((read.fieldName, read.pageCount) == ("leader", 1))
    #expect(read.digest == first.digest)
    let second = try world.agencyRequest().prepare(try world.signedByLeader())
    #expect(try PDFToSign(second.bytes).fieldName == "agency")
    #expect(try PDFToSign(second.bytes).digest == second.digest)
  }

  @Test("nothing waits in a file without a place for a signature, or with a signature in it")
  func nothing() throws {
    let world = try SigningWorld()
    #expect(refusal(SamplePDF.letter()) == .nothingToSign)
    #expect(refusal(try world.issued()) == .nothingToSign)
    #expect(refusal(Array("<html>".utf8)) == .unreadable(.notPDF))
  }

  @Test("a byte range that leaves out one byte more, or bytes behind the last, is refused")
  func wideRange() throws {
    let prepared = try SigningWorld().leaderRequest().prepare(SamplePDF.letter())
    let gap = prepared.contentsRange
    let end = prepared.bytes.count
    #expect(refusal(prepared.bytes.pointing(from: gap, to: (gap.lowerBound - 1)..<gap.upperBound)) == .rangeMalformed)
    #expect(refusal(prepared.bytes.pointing(from: gap, to: gap.lowerBound..<(gap.upperBound + 1))) == .rangeMalformed)
    #expect(refusal(prepared.bytes + Array("\n% more\n%%EOF\n".utf8)) != nil)
    #expect(end == prepared.bytes.count)
  }

  @Test("a byte range around another string that looks like the empty contents is refused")
  func decoy() throws {
    let zeros = String(repeating: "0", count: try contentsDigits())
    let prepared = try SigningWorld().leaderRequest().prepare(SamplePDF.letter(agencyExtra: "/Decoy <\(zeros)>"))
    let gap = prepared.contentsRange
    let start = try #require(prepared.bytes.firstRange(of: Array("/Decoy ".utf8))).upperBound
    let decoy = start..<(start + gap.count)
    #expect(prepared.bytes[decoy].elementsEqual(prepared.bytes[gap]))
    #expect(refusal(prepared.bytes) == nil)
    #expect(refusal(prepared.bytes.pointing(from: gap, to: decoy)) == .rangeMalformed)
  }

  private func contentsDigits() throws -> Int {
    try SigningWorld().leaderRequest().prepare(SamplePDF.letter()).contentsRange.count - 2
  }

  @Test("two places that wait, or one value in two fields, are refused")
  func several() throws {
    let world = try SigningWorld()
    let first = try world.leaderRequest().prepare(SamplePDF.letter())
    let both = try world.agencyRequest().prepare(first.bytes)
    #expect(refusal(both.bytes) == .severalToSign)
  }

  @Test("another kind of signature is refused")
  func kind() throws {
    let prepared = try SigningWorld().leaderRequest().prepare(SamplePDF.letter())
    let other = prepared.bytes.replacing(Array("ETSI.CAdES.detached".utf8), with: Array("adbe.pkcs7.detached".utf8))
    #expect(refusal(other) == .kindUnsupported)
  }
}

extension [UInt8] {
  /// The same file with a byte range that leaves another place out.
  fileprivate func pointing(from old: Range<Int>, to new: Range<Int>) -> [UInt8] {
    let numbers = { (gap: Range<Int>) in "[0 \(gap.lowerBound) \(gap.upperBound) \(self.count - gap.upperBound)" }
    var written = Array(numbers(new).utf8)
    let before = Array(numbers(old).utf8)
    precondition(written.count <= before.count + 8)
    guard let place = firstRange(of: before) else { preconditionFailure("the file has this byte range") }
    let length = Swift.max(before.count, written.count)
    written += [UInt8](repeating: 32, count: length - written.count)
    var changed = self
    changed.replaceSubrange(place.lowerBound..<(place.lowerBound + length), with: written)
    return changed
  }
}
