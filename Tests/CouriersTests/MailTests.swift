import Foundation
import Testing
import WorkTime

@testable import Couriers

@Suite("E-mails as bytes")
struct MailTests {
  static let date = VietnamTime(CalendarDate(dayNumber: 18_491), hour: 8, minute: 5).instant

  static func mail(subject: String = "Hồ sơ", sender: String = "UBND Xã", text: String = "Xin chào") throws -> Mail {
    Mail(
      from: try #require(Mailbox("motcua@trungtien.gov.vn")), senderName: sender,
      to: try #require(Mailbox("nguoi.dan@example.vn")), subject: subject, text: text, key: "dossier/12/accepted/1",
      date: date)
  }

  static func text(of lines: [String]) throws -> String {
    String(decoding: try #require(Data(base64Encoded: lines.joined())), as: UTF8.self)
  }

  @Test("the date is that of the instant given, on the Vietnamese clock")
  func date() throws {
    #expect(MailTests.lines(try MailTests.mail())[0] == "Date: Mon, 17 Aug 2020 08:05:00 +0700")
  }

  @Test("a Vietnamese subject of any length comes back whole, in lines of at most 76 characters")
  func subject() throws {
    let subject = String(repeating: "Thông báo kết quả giải quyết hồ sơ thủ tục hành chính ", count: 6)
    let lines = MailTests.lines(try MailTests.mail(subject: subject, sender: subject))
    #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.utf8.allSatisfy { $0 < 127 } })
    let field = try #require(MailTests.unfolded(lines).first { $0.hasPrefix("Subject: ") }).dropFirst(9)
    let words = try field.split(separator: " ").map { try MailTests.text(of: [String($0.dropFirst(10).dropLast(2))]) }
    #expect(words.joined() == subject)
    #expect(words.count > 3)
  }

  @Test("nothing in a field begins another field")
  func injection() throws {
    let evil = "x\r\nBcc: all@example.vn\r\n\r\nbody\n.\n"
    let lines = MailTests.lines(try MailTests.mail(subject: evil, sender: evil, text: evil))
    let names = MailTests.unfolded(Array(lines.prefix { !$0.isEmpty })).map { $0.prefix { $0 != ":" } }
    #expect(
      names == [
        "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type",
        "Content-Transfer-Encoding",
      ])
    #expect(!lines.contains { $0.hasPrefix("Bcc") || $0 == "." })
  }

  @Test(
    "what is not an address becomes no mailbox",
    arguments: [
      "", "@", "a@", "@b.vn", "a@b@c.vn", "a b@c.vn", "a@c.vn\r\nRCPT TO:<b@c.vn>", "a@c.vn\n", "<a@c.vn>", "a,b@c.vn",
      "\"a\"@c.vn", ".a@c.vn", "a..b@c.vn", "a@.vn", "nguyễn@c.vn", "a@c_d.vn", "a\u{0}@c.vn",
    ])
  func notAMailbox(text: String) { #expect(Mailbox(text) == nil) }

  @Test("the same mail has the same Message-ID, another has another")
  func messageID() throws {
    let first = try MailTests.mail()
    let again = try MailTests.mail()
    let other = Mail(
      from: first.from, senderName: "", to: first.to, subject: "", text: "", key: "dossier/13/accepted/1",
      date: first.date)
    func messageID(_ mail: Mail) -> String? { MailTests.lines(mail).first { $0.hasPrefix("Message-ID: <") } }
    #expect(try #require(messageID(first)).hasSuffix("@trungtien.gov.vn>"))
    #expect(messageID(first) == messageID(again))
    #expect(messageID(first) != messageID(other))
  }

  private static func lines(_ mail: Mail) -> [String] {
    String(decoding: mail.bytes, as: UTF8.self).components(separatedBy: "\r\n")
  }

  private static func unfolded(_ lines: [String]) -> [String] {
    lines.reduce(into: []) { found, line in
      if line.hasPrefix(" "), !found.isEmpty { found[found.count - 1] += line } else { found.append(line) }
    }
  }
}
