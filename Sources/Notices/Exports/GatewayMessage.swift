import Foundation

/// What a gateway is handed, as JSON: `about`, `key`, `kind`, `text`, `to`.
struct GatewayMessage: Encodable {
  let kind: String
  /// `+84912345678`
  let to: String
  let text: String
  let key: String
  let about: String

  init(_ notice: CitizenNotice) {
    kind = notice.contents.message.occasion.rawValue
    to = notice.recipient.address
    text = NoticeText(notice, lookUpAddress: nil).short
    key = notice.key
    about = notice.about
  }

  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }
}
