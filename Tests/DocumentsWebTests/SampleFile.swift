import Foundation
import RouterClient

/// Files that people upload.
enum SampleFile {
  /// A PDF of one empty page.
  static let pdf: [UInt8] = {
    var text = "%PDF-1.7\n"
    var offsets: [Int] = []
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    ]
    for (index, body) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(body)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 4\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += "\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n"
    }
    text += "trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }()

  static let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 0, count: 64)

  static func upload(_ field: String, _ name: String, _ bytes: [UInt8]) -> RouterUpload {
    RouterUpload(field, fileName: name, mediaType: "application/octet-stream", bytes)
  }
}

extension SampleFile {
  /// The same page behind a password.
  static func encrypted() throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (open, locked) = (folder.appending(path: "open.pdf"), folder.appending(path: "locked.pdf"))
    try Data(pdf).write(to: open)
    let qpdf = Process()
    qpdf.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    qpdf.arguments = ["qpdf", "--encrypt", "mat-khau", "mat-khau", "256", "--", open.path, locked.path]
    try qpdf.run()
    qpdf.waitUntilExit()
    let bytes = Array(try Data(contentsOf: locked))
    try FileManager.default.removeItem(at: folder)
    return bytes
  }
}
