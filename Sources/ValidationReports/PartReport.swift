/// Phần được ký của một tệp XML: what one reference of a signature covers.
public struct PartReport: Hashable, Sendable, Codable {
  public let kind: Kind
  /// Where the element is, `/van-ban/noi-dung[2]`, or the file's name.
  public let name: String

  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The document's element, with all in it but the signature.
    case document
    case element
    /// A file beside it.
    case file
  }

  public init(kind: Kind, name: String) { (self.kind, self.name) = (kind, name) }
}
