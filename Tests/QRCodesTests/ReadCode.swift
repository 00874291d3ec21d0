import Foundation
import QRCodes

/// A code drawn as a picture and read back by zbar, which shares nothing with the library that made it.
struct ReadCode {
  let text: String

  init(_ code: QRCode) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".pgm")
    try Data(ReadCode.picture(code)).write(to: path)
    defer { unlink(path.path) }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["zbarimg", "--nodbus", "--quiet", "--raw", path.path]
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  /// A portable greymap, four dots a module, with the quiet zone.
  private static func picture(_ code: QRCode) -> [UInt8] {
    let scale = 4
    let width = (code.side + 2 * QRCode.quietZone) * scale
    var dots = [UInt8](repeating: 255, count: width * width)
    for bar in code.bars {
      for y in 0..<scale {
        let row = (bar.row + QRCode.quietZone) * scale + y
        let start = row * width + (bar.column + QRCode.quietZone) * scale
        for dot in start..<start + bar.length * scale { dots[dot] = 0 }
      }
    }
    return Array("P5 \(width) \(width) 255\n".utf8) + dots
  }
}
