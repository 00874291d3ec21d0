/// The address of a page on another host; `https` only, so never a script.
public struct ExternalAddress: Hashable, Sendable, CustomStringConvertible {
  /// The whole address.
  public let description: String

  /// nil unless the text is an `https` address without spaces or control characters.
  public init?(_ text: String) {
    guard text.hasPrefix("https://"), text.utf8.count > 8, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    description = text
  }
}
