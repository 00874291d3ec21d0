import People
import TestWorld
import Testing
import WorkTime

@testable import Notices

@Suite("Addresses, messages, states")
struct NoticeDomainTests {
  @Test(
    "an e-mail address is read as people type it",
    arguments: [("  Nguoi.Dan+1@Example.VN ", "Nguoi.Dan+1@example.vn"), ("a@b.co", "a@b.co")])
  func address(typed: String, text: String) { #expect(EmailAddress(typed)?.text == text) }

  @Test(
    "what is no e-mail address is refused",
    arguments: [
      "", "@", "a", "a@b", "a@b.", "a@-b.vn", "a b@c.vn", "a@c.vn, b@c.vn", "a@c.vn\nBcc: b@c.vn", "<a@c.vn>",
      ".a@c.vn",
      "a..b@c.vn", "nguyễn@c.vn", "a@ví-dụ.vn", "a@@c.vn", "a\u{0}@c.vn",
    ])
  func notAnAddress(typed: String) { #expect(EmailAddress(typed) == nil) }

  @Test(
    "a telephone number is read as people type it",
    arguments: [
      ("0912 345 678", "+84912345678"), ("+84 912.345.678", "+84912345678"), ("84912345678", "+84912345678"),
      ("(0237) 3590-123", "+842373590123"), (" 0237.38.50.123 ", "+842373850123"),
    ])
  func phone(typed: String, text: String) { #expect(PhoneNumber(typed)?.text == text) }

  @Test(
    "what is no Vietnamese telephone number is refused",
    arguments: [
      "", "912345678", "0912 345", "09123456789012", "+1 202 555 0100", "0912a45678", "++84912345678", "+0912345678",
      "000912345678", "٠٩١٢٣٤٥٦٧٨",
    ])
  func notANumber(typed: String) { #expect(PhoneNumber(typed) == nil) }

  @Test("officials see little of an address")
  func masked() throws {
    #expect(NoticeRecipient.mail(try #require(EmailAddress("nguoi.dan@example.vn"))).masked == "n***@example.vn")
    #expect(NoticeRecipient.phone(try #require(PhoneNumber("0912345678"))).masked == "***678")
  }

  @Test("an address and its kind make the recipient again", arguments: CourierKind.allCases)
  func recipient(kind: CourierKind) throws {
    let recipient = try #require(NoticeRecipient(kind, kind == .mail ? "a@b.vn" : "0912345678"))
    #expect(recipient.courier == kind)
    #expect(NoticeRecipient(kind, recipient.address) == recipient)
    #expect(NoticeRecipient(kind, kind == .mail ? "0912345678" : "a@b.vn") == nil)
  }

  @Test("the key tells apart what is told, about what, how often and how, and nothing else")
  func key() throws {
    let first = try Letters.new(.stopped(code: "A-1"))
    #expect(first.key == "dossier/12/stopped/1/mail")
    #expect(try Letters.new(.stopped(code: "A-2")).key == first.key)
    #expect(try Letters.new(.withdrawn(code: "A-1")).key != first.key)
    #expect(try Letters.new(.stopped(code: "A-1"), about: "dossier/13").key != first.key)
    #expect(try Letters.new(.stopped(code: "A-1"), occurrence: "2").key != first.key)
    #expect(try Letters.new(.stopped(code: "A-1"), to: Letters.phone()).key != first.key)
  }

  @Test("a failure is kept as a word and read again")
  func failures() {
    let all: [NoticeFailure] = [
      .unreachable, .timedOut, .notSecure, .signInRefused, .recipientRefused(code: 550), .refused(code: 451),
      .broken(code: 56), .expired, .notAnAddress,
    ]
    #expect(all.map { NoticeFailure(text: $0.text) } == all)
    #expect(Set(all.map(\.text)).count == all.count)
    for text in ["", "refused", "refused:x", "expired:1", "unheard"] { #expect(NoticeFailure(text: text) == nil) }
  }

  @Test("administrators and heads of the counter see to notices, nobody else")
  func oversight() throws {
    let cast = Cast()
    #expect(try NoticeOversight(of: cast.standing(.administrator)).agency == cast.commune.id)
    for role in Role.allCases where role != .administrator {
      #expect(throws: NoticeRefusal.notInCharge) { try NoticeOversight(of: cast.standing(role)) }
    }
    #expect(NoticeOversight.isGiven(by: Position.counterHead.capabilities))
    #expect(!NoticeOversight.isGiven(by: Position.counterOfficer.capabilities))
  }
}
