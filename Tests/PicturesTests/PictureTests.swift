import Testing

@testable import Pictures

@Suite struct PictureTests {
  private let small = Picture(width: 2, height: 1, rgba: [255, 0, 0, 255, 0, 0, 200, 255])

  @Test("an opaque picture survives PNG unchanged")
  func roundTrip() throws {
    #expect(try Picture(png: small.pngBytes()) == small)
  }

  @Test("half transparent colours survive PNG within rounding")
  func transparency() throws {
    let glass = Picture(width: 1, height: 1, rgba: [200, 100, 50, 128])
    let read = try Picture(png: glass.pngBytes())
    #expect(read.rgba[3] == 128)
    #expect(zip(read.rgba, glass.rgba).allSatisfy { abs(Int($0) - Int($1)) <= 1 })
  }

  @Test("bytes that are no PNG are refused")
  func notAPicture() {
    #expect(throws: PictureFault.notAPicture) { try Picture(png: Array("not a picture at all, really".utf8)) }
  }

  @Test("a truncated PNG is refused", arguments: [0.3, 0.6, 0.9])
  func truncated(share: Double) throws {
    let png = try small.pngBytes()
    let part = Array(png.prefix(Int(Double(png.count) * share)))
    #expect(throws: PictureFault.notAPicture) { try Picture(png: part) }
  }

  @Test("a PNG that claims a huge size is refused before it is decoded")
  func huge() throws {
    var png = try small.pngBytes()
    png.replaceSubrange(16..<20, with: [0x7F, 0, 0, 0])
    #expect(throws: PictureFault.tooLarge(width: 0x7F00_0000, height: 1)) { try Picture(png: png) }
  }
}
