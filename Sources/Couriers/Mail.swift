import Cryptography
import Foundation
public import WorkTime

/// One e-mail in plain text. RFC 5322, RFC 2045, RFC 2047.
public struct Mail: Hashable, Sendable {
  public let from: Mailbox
  /// The sender's name, shown beside the address: the agency's.
  public let senderName: String
  public let to: Mailbox
  public let subject: String
  /// Lines end with `\n`.
  public let text: String
  /// The same for every attempt at the same mail: becomes the `Message-ID`, by which receivers know a repetition.
  public let key: String
  public let date: Instant

  public init(
    from: Mailbox, senderName: String, to: Mailbox, subject: String, text: String, key: String, date: Instant
  ) {
    self.from = from
    self.senderName = senderName
    self.to = to
    self.subject = subject
    self.text = text
    self.key = key
    self.date = date
  }

  /// As it goes over the wire: ASCII, lines that end with CRLF and are no longer than 76 characters.
  public var bytes: [UInt8] {
    let head = [
      "Date: \(Mail.dateText(date))",
      "From: \(Mail.encodedWords(senderName, after: 6))\r\n <\(from.address)>",
      "To: <\(to.address)>",
      "Subject: \(Mail.encodedWords(subject, after: 9))",
      "Message-ID: <\(SHA256Digest(of: Array(key.utf8)).hexadecimal.prefix(32))@\(from.domain)>",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64",
    ]
    return Array((head.joined(separator: "\r\n") + "\r\n\r\n" + Mail.body(text)).utf8)
  }

  private static func body(_ text: String) -> String {
    let lines = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\n", with: "\r\n")
    let options: Data.Base64EncodingOptions = [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ]
    return Data(lines.utf8).base64EncodedString(options: options) + "\r\n"
  }

  /// Always encoded, so that no sign of the text means anything in a header. A word holds at most 45 bytes, whole
  /// characters of UTF-8; the first leaves room for the field's name.
  private static func encodedWords(_ text: String, after used: Int) -> String {
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      let room = words.count == 1 ? (45 - used) / 3 * 3 : 45
      if words[words.count - 1].count + bytes.count > room { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }

  /// `Mon, 17 Aug 2020 08:05:00 +0700`
  private static func dateText(_ instant: Instant) -> String {
    let local = VietnamTime(instant)
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let clock = [local.hour, local.minute, local.second].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return "\(dayName(local.date)), \(local.date.day) \(months[local.date.month - 1]) \(local.date.year) \(clock) +0700"
  }

  private static func dayName(_ date: CalendarDate) -> String {
    switch date.weekday {
    case .monday: "Mon"
    case .tuesday: "Tue"
    case .wednesday: "Wed"
    case .thursday: "Thu"
    case .friday: "Fri"
    case .saturday: "Sat"
    case .sunday: "Sun"
    }
  }
}
