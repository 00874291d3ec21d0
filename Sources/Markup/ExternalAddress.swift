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

  /// The address of one of a server's own paths, by the server's origin; nil unless that is `https` without a path, or
  /// `http` on this very machine.
  public init?(of path: WebPath, on origin: String) {
    let isLocal = ["http://127.0.0.1:", "http://localhost:"].contains { origin.hasPrefix($0) }
    guard isLocal || origin.hasPrefix("https://"), let slashes = origin.firstRange(of: "://"),
      origin[slashes.upperBound...].utf8.allSatisfy({ PercentCoding.isUnreserved($0) || $0 == UInt8(ascii: ":") })
    else { return nil }
    description = "\(origin)\(path)"
  }
}
