/// A file that the client sends with a form.
public struct RouterUpload: Sendable {
  private let field: String
  private let fileName: String
  private let mediaType: String
  private let bytes: [UInt8]

  public init(_ field: String, fileName: String, mediaType: String, _ bytes: [UInt8]) {
    (self.field, self.fileName, self.mediaType, self.bytes) = (field, fileName, mediaType, bytes)
  }

  var part: [UInt8] {
    let disposition = "Content-Disposition: form-data; name=\"\(field)\"; filename=\"\(fileName)\""
    return Array("\(disposition)\r\nContent-Type: \(mediaType)\r\n\r\n".utf8) + bytes
  }
}
