import Foundation
import Ledger
import TestWorld
import Testing
import WorkTime

@testable import Notices

@Suite("Notices in words")
struct NoticeTextTests {
  static let messages: [NoticeMessage] = [
    .dossierSubmitted(at: Times.now), .accepted(code: "TT-1", receivedAt: Times.now, due: Times.day("2020-08-19")),
    .supplementAsked(code: "TT-1", until: Times.day("2020-08-19")), .refused(code: "TT-1"),
    .rescheduled(code: "TT-1", newDue: Times.day("2020-08-19")), .resultReady(code: "TT-1", place: "Bộ phận Một cửa"),
    .extended(code: "TT-1", newDue: Times.day("2020-08-19")), .supplemented(code: "TT-1", due: nil),
    .resultPosted(code: "TT-1"), .stopped(code: "TT-1"), .withdrawn(code: "TT-1"), .paymentAsked(code: "TT-1"),
    .corrected(code: "TT-1"),
    .holidayMovedDue(code: "TT-1", newDue: Times.day("2020-08-19")), .signInCode(code: "012345", minutes: 5),
  ]

  @Test("every occasion has a message, which is read again as it was kept")
  func occasions() throws {
    #expect(Set(NoticeTextTests.messages.map(\.occasion)) == Set(NoticeOccasion.allCases))
    for message in NoticeTextTests.messages {
      let contents = NoticeContents(message: message, units: HandlingUnits(receiving: "Một cửa", handling: nil))
      #expect(try JSONDecoder().decode(NoticeContents.self, from: Data(contents.json().utf8)) == contents)
    }
  }

  @Test("a letter names agency, units, time, code, due day and where to look")
  func letter() throws {
    let text = NoticeText(
      try notice(.accepted(code: "TT-1", receivedAt: Times.now, due: Times.day("2020-08-19"))),
      lookUpAddress: "https://motcua.example.vn/tra-cuu")
    #expect(text.subject == "Đã tiếp nhận hồ sơ TT-1 - UBND Xã Trung Tiến")
    for words in [
      "tiếp nhận lúc 09:00, thứ Sáu, 14/8/2020", "Hẹn trả kết quả: thứ Tư, 19/8/2020", "Cơ quan: UBND Xã Trung Tiến",
      "Đơn vị tiếp nhận: Bộ phận Một cửa", "Đơn vị giải quyết: Văn phòng", "https://motcua.example.vn/tra-cuu",
      "Trân trọng,\nUBND Xã Trung Tiến\n",
    ] { #expect(text.body.contains(words)) }
  }

  @Test("a message without a public address names none, and one without a due day promises none")
  func without() throws {
    let text = NoticeText(
      try notice(.accepted(code: "TT-1", receivedAt: Times.now, due: nil)), lookUpAddress: nil)
    #expect(!text.body.contains("Tra cứu") && !text.body.contains("Hẹn trả"))
  }

  @Test("a code for signing in tells the code and its minutes, and nothing of a dossier")
  func signInCode() throws {
    let text = NoticeText(
      try notice(.signInCode(code: "012345", minutes: 5)), lookUpAddress: "https://motcua.example.vn/tra-cuu")
    #expect(text.short.contains("012345") && text.short.contains("5 phút"))
    #expect(!text.subject.contains("012345") && !text.body.contains("Tra cứu"))
  }

  @Test("no text is empty, unfinished or on several lines where it is short", arguments: messages)
  func whole(message: NoticeMessage) throws {
    let text = NoticeText(try notice(message), lookUpAddress: nil)
    #expect(text.short.hasPrefix("UBND Xã Trung Tiến: ") && text.short.hasSuffix("."))
    #expect(!text.short.contains("\n") && !text.short.contains("  ") && !text.body.contains("nil"))
  }

  @Test("a place that holds line breaks stays on one line")
  func place() throws {
    let text = NoticeText(
      try notice(.resultReady(code: "TT-1", place: "Một cửa\r\nBcc: x\u{0}\n\nKính gửi")), lookUpAddress: nil)
    #expect(text.short.hasSuffix("tại: Một cửa Bcc: x Kính gửi."))
  }

  private func notice(_ message: NoticeMessage) throws -> CitizenNotice {
    let new = try Letters.new(message)
    return CitizenNotice(
      id: .init(rawValue: 1), agency: new.agency, agencyName: "UBND Xã Trung Tiến", recipient: new.recipient,
      contents: new.contents, about: new.about, key: new.key, queuedAt: Times.now,
      expiresAt: Times.now.adding(seconds: 60), tries: 1)
  }
}
