import Foundation
public import Storage

extension NoticeState: SQLBindable, SQLReadable {}
extension NoticeOccasion: SQLBindable, SQLReadable {}
extension CourierKind: SQLBindable, SQLReadable {}

/// Kept as its text, `refused:451`.
extension NoticeFailure: SQLBindable, SQLReadable {
  public var bound: BoundValue { .text(text) }
  public static var boundKind: BoundKind { .text }

  public static func read(_ value: BoundValue) throws(ColumnFault) -> NoticeFailure {
    guard let failure = NoticeFailure(text: try String.read(value)) else {
      throw ColumnFault(expected: "NoticeFailure", found: value)
    }
    return failure
  }
}

/// Kept as JSON with sorted keys.
extension NoticeContents: SQLReadable {
  public static func read(_ value: BoundValue) throws(ColumnFault) -> NoticeContents {
    let text = try String.read(value)
    do {
      return try JSONDecoder().decode(NoticeContents.self, from: Data(text.utf8))
    } catch {
      throw ColumnFault(expected: "NoticeContents", found: value)
    }
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
