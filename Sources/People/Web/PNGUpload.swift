import BlockingWork
import Foundation
import Pictures
public import WebShell

/// A picture that came with a form: a PNG file of at most `byteLimit` bytes and `sideLimit` dots a side.
enum PNGUpload {
  static let byteLimit = 1 << 20
  static let sideLimit = 3000
  static let hint = "Tệp PNG nền trong suốt, tối đa 1 MB, mỗi cạnh tối đa 3000 điểm ảnh."

  /// Reads the file and decodes it once, off the cooperative pool.
  ///
  /// - Throws: `FormProblems` at the field.
  static func bytes(of file: UploadedFile, field: String) async throws -> [UInt8] {
    guard file.byteCount <= byteLimit else { throw FormProblems(field, "Tệp lớn hơn 1 MB; xin chọn tệp nhỏ hơn") }
    let bytes = try await file.bytes()
    do {
      let picture = try await offload { try Picture(png: bytes) }
      guard max(picture.width, picture.height) <= sideLimit else {
        throw FormProblems(field, "Hình lớn hơn 3000 điểm ảnh mỗi cạnh; xin thu nhỏ rồi tải lên lại")
      }
      return bytes
    } catch is PictureFault {
      throw FormProblems(field, "Tệp không phải hình PNG hoặc đã hỏng; xin chọn tệp khác")
    }
  }
}

extension UploadedFile {
  /// The whole file, read off the cooperative pool.
  public func bytes() async throws -> [UInt8] {
    try await offload { [self] in Array(try Data(contentsOf: URL(fileURLWithPath: path))) }
  }
}
