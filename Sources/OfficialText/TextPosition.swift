/// A block of a structured text.
public struct TextPosition: Hashable, Sendable {
  /// The annex, from 0; nil in the document itself.
  public let annex: Int?
  /// The block in the document or annex, from 0; nil for the annex as a whole.
  public let block: Int?

  public init(annex: Int? = nil, block: Int?) {
    self.annex = annex
    self.block = block
  }
}
