/// The kinds of files that may go with a document, by file name extension.
public enum AttachmentKind: String, Sendable, CaseIterable {
  case pdf, docx, xlsx, png, jpg, jpeg

  /// How files of the kind begin: a file that lies about its kind is refused.
  private var beginnings: [[UInt8]] {
    switch self {
    case .pdf: [Array("%PDF-".utf8)]
    case .docx, .xlsx: [[0x50, 0x4B, 0x03, 0x04]]
    case .png: [[0x89, 0x50, 0x4E, 0x47]]
    case .jpg, .jpeg: [[0xFF, 0xD8, 0xFF]]
    }
  }

  /// - Throws: `DocumentRefusal.fileTypeNotAllowed`, `fileDisguised`.
  public init(ofFile name: String, content: [UInt8]) throws(DocumentRefusal) {
    let parts = name.split(separator: ".")
    guard parts.count > 1, let kind = AttachmentKind(rawValue: parts[parts.count - 1].lowercased()) else {
      throw .fileTypeNotAllowed
    }
    if !kind.beginnings.contains(where: { content.starts(with: $0) }) { throw .fileDisguised }
    self = kind
  }
}
