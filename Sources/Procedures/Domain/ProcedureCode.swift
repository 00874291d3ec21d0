/// Mã thủ tục hành chính: the national part, `1.001193`; opaque, its first digit means nothing.
public struct ProcedureCode: Hashable, Comparable, Sendable {
  public let text: String

  /// Reads the national code with or without a local suffix (`1.001193.000.00.00.H56`, `2.002621.H56`).
  /// - Returns: nil unless it begins with a digit, a full stop and six digits.
  public init?(_ text: some StringProtocol) {
    guard let parts = ProcedureCode.split(text) else { return nil }
    self.text = parts.national
  }

  /// The national part and what an authority has appended, without the full stop between them; empty: nothing.
  public static func split(_ text: some StringProtocol) -> (national: String, suffix: String)? {
    let letters = Array(text.filter { !$0.isWhitespace })
    let isNational =
      letters.count >= 8 && letters[1] == "."
      && letters.prefix(8).enumerated().allSatisfy { $0.offset == 1 || $0.element.isASCII && $0.element.isNumber }
    guard isNational, letters.count == 8 || letters[8] == "." && letters.count > 9 else { return nil }
    return (String(letters.prefix(8)), String(letters.dropFirst(9)))
  }

  public static func < (left: ProcedureCode, right: ProcedureCode) -> Bool { left.text < right.text }
}

extension ProcedureCode: CustomStringConvertible {
  public var description: String { text }
}

extension ProcedureCode: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let code = ProcedureCode(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a procedure code")
    }
    self = code
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
