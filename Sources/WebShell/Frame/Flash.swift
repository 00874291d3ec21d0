import HTTPTypes
import Hummingbird
import Markup

/// A sentence for the next page, after a redirect: "Đã trình ký."
public struct Flash: Hashable, Sendable {
  static let cookieName = "congvu-loi-nhan"

  public let kind: NoticeKind
  public let sentence: String

  public init(_ kind: NoticeKind, _ sentence: String) { (self.kind, self.sentence) = (kind, sentence) }

  /// For who opens an address in which the number of a person's paper stands.
  public static let numberInAddress = Flash(
    .warn, "Số giấy tờ không được để trên địa chỉ trang. Xin nhập số vào ô tìm kiếm.")

  init?(cookieValue text: String) {
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = NoticeKind(rawValue: parts[0]),
      let sentence = PercentCoding.decode(parts[1].utf8, spaceIsPlus: false), sentence.count <= 400
    else { return nil }
    self.init(kind, sentence)
  }

  var cookieValue: String { "\(kind.rawValue).\(PercentCoding.encode(sentence.prefix(400)))" }
}

extension HTTPField.Name {
  /// Carries the flash from the handler to ``VisitorSessions``; never sent.
  static let flash = HTTPField.Name("X-Congvu-Flash")!
}

extension Response {
  mutating func leave(_ flash: Flash?) { headers[.flash] = flash?.cookieValue }

  mutating func takeFlash() -> String? {
    defer { headers[.flash] = nil }
    return headers[.flash]
  }
}
