/// The head of one part of a multipart body.
struct MultipartHeader: Equatable {
  /// The form field.
  let name: String
  /// nil for a text; empty when no file was chosen.
  let fileName: String?
  let mediaType: String

  /// nil unless there is a `Content-Disposition: form-data` with a name in UTF-8.
  init?(lines: some Collection<UInt8>) {
    guard let text = String(validating: lines, as: UTF8.self) else { return nil }
    var disposition: String?
    var mediaType = "application/octet-stream"
    for line in text.split(separator: "\r\n") {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      switch line[..<colon].lowercased() {
      case "content-disposition": disposition = String(value)
      case "content-type": mediaType = String(value)
      default: break
      }
    }
    guard let disposition, disposition.hasPrefix("form-data"),
      let name = MultipartHeader.parameter("name", of: disposition)
    else { return nil }
    self.name = name
    self.mediaType = mediaType
    fileName = MultipartHeader.parameter("filename", of: disposition)
  }

  /// Browsers write quotes inside as %22 (HTML, 4.10.21.8), so the value ends at the next quote.
  private static func parameter(_ name: String, of disposition: String) -> String? {
    guard let start = disposition.firstRange(of: "; \(name)=\"") else { return nil }
    return String(disposition[start.upperBound...].prefix { $0 != "\"" }).replacing("%22", with: "\"")
  }
}
