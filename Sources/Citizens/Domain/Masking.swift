import Foundation

/// Che tên: what may be shown to whoever has the code, of a person whose matter it is.
public enum Masking {
  /// `Hà Thị Mẩy` becomes `H** T** M**`: how long a name is tells as much as its letters.
  public static func name(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).map { "\($0.prefix(1))**" }.joined(separator: " ")
  }

  /// `n***@example.vn`, `***678`.
  public static func contact(_ text: String) -> String {
    guard let at = text.firstIndex(of: "@") else { return "***\(text.suffix(3))" }
    return "\(text.prefix(1))***\(text[at...])"
  }
}

/// Những điều không được lộ của một hồ sơ: takes them out of what officials wrote freely.
public struct Redaction: Sendable {
  private let secrets: [(secret: String, shown: String)]

  /// - Parameters:
  ///   - names: replaced by their masks.
  ///   - others: numbers, addresses: replaced altogether. Very short ones would tear words apart and stay.
  public init(names: [String], others: [String]) {
    let masked = names.map { (secret: $0, shown: Masking.name($0)) } + others.map { (secret: $0, shown: "***") }
    secrets = masked.filter { $0.secret.count >= 4 }.sorted { $0.secret.count > $1.secret.count }
  }

  public func applied(to text: String) -> String {
    secrets.reduce(text.precomposedStringWithCanonicalMapping) { text, pair in
      text.replacingOccurrences(
        of: pair.secret.precomposedStringWithCanonicalMapping, with: pair.shown, options: .caseInsensitive)
    }
  }
}
