import Testing

@testable import Pictures

@Suite struct StampDrawingTests {
  private func alpha(_ picture: Picture, _ x: Int, _ y: Int) -> UInt8 { picture.rgba[4 * (y * picture.width + x) + 3] }

  @Test("a seal has its real size at 300 dots an inch", arguments: [(36.0, 425), (38.0, 449)])
  func size(diameter: Double, dots: Int) throws {
    let seal = try StampDrawing.seal(agency: "UBND XÃ TRUNG TIẾN", diameter: diameter)
    #expect(seal.width == dots && seal.height == dots)
  }

  @Test("a seal is red where it is printed and transparent at the corners")
  func colours() throws {
    let seal = try StampDrawing.seal(agency: "UBND XÃ TRUNG TIẾN", locality: "TỈNH THANH HÓA", diameter: 36)
    #expect(alpha(seal, 0, 0) == 0 && alpha(seal, seal.width - 1, seal.height - 1) == 0)
    let inked = stride(from: 0, to: seal.rgba.count, by: 4).filter { seal.rgba[$0 + 3] > 200 }
    #expect(inked.count > 10_000)
    #expect(inked.allSatisfy { seal.rgba[$0] > 190 && seal.rgba[$0 + 1] < 40 && seal.rgba[$0 + 2] < 60 })
  }

  @Test("a seal fills its diameter, so that its picture can be placed in real size")
  func extent() throws {
    let seal = try StampDrawing.seal(agency: "UBND XÃ TRUNG TIẾN", diameter: 36)
    let middle = seal.height / 2
    let first = try #require((0..<seal.width).first { alpha(seal, $0, middle) > 128 })
    #expect(first <= seal.width / 100)
  }

  @Test("a seal's diameter must be possible", arguments: [0.0, 9, 61])
  func impossible(diameter: Double) {
    #expect(throws: PictureFault.impossibleDiameter(diameter)) {
      try StampDrawing.seal(agency: "UBND", diameter: diameter)
    }
  }

  @Test("a signature is blue, transparent around, and has ink")
  func signature() throws {
    let signature = try StampDrawing.signature(of: "Hà Văn Thủy")
    let inked = stride(from: 0, to: signature.rgba.count, by: 4).filter { signature.rgba[$0 + 3] > 200 }
    #expect(alpha(signature, 0, 0) == 0)
    #expect(inked.count > 1000)
    #expect(inked.allSatisfy { signature.rgba[$0 + 2] > 140 && signature.rgba[$0] < 40 })
  }

  @Test("a signature stays inside its picture", arguments: ["Hà Văn Thủy", "Lò Thị Hương", "Chu Đình Trọng", "A", ""])
  func inside(name: String) throws {
    let signature = try StampDrawing.signature(of: name)
    let edges = (0..<signature.width).flatMap { [alpha(signature, $0, 0), alpha(signature, $0, signature.height - 1)] }
    #expect(edges.allSatisfy { $0 == 0 })
  }

  @Test("the same name gives the same signature, another name another")
  func deterministic() throws {
    let first = try StampDrawing.signature(of: "Hà Văn Thủy")
    #expect(try StampDrawing.signature(of: "Hà Văn Thủy") == first)
    #expect(try StampDrawing.signature(of: "Lò Thị Hương") != first)
  }
}
