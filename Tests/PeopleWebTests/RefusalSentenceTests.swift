import Testing
import Tokens
import WebShell
import WorkTime

@testable import People

@Suite("Refusals in words")
struct RefusalSentenceTests {
  @Test("a wrong PIN tells the tries left")
  func triesLeft() { #expect(PeopleRefusal.wrongPIN(triesLeft: 2).sentence.contains("Còn 2 lần")) }

  @Test("an expired certificate tells its day as offices write it")
  func expired() {
    #expect(PeopleRefusal.keyExpired(on: CalendarDate(dayNumber: 18_491)).sentence.contains("17/8/2020"))
  }
}

@Suite("A token's refusals in words")
struct TokenSentenceTests {
  private static let all: [TokenRefusal] = [
    .driverMissing, .driverBroken, .driverInUse, .noToken, .tokenRemoved, .tokenUnusable, .tokenInUse,
    .wrongPIN(triesLeft: .unknown), .wrongPIN(triesLeft: .low), .wrongPIN(triesLeft: .final), .pinMalformed, .pinLocked,
    .pinExpired, .pinNotSet, .pinNeededEachTime, .noPINPad, .cancelled, .notLoggedIn, .noKey, .keyUnsupported,
    .sessionLost, .driverFault(code: 5),
  ]

  @Test("each says what to do, and no two say the same")
  func distinct() {
    let sentences = Self.all.map(\.sentence)
    #expect(Set(sentences).count == sentences.count)
    #expect(sentences.allSatisfy { $0.contains("in ") && $0.hasSuffix(".") || $0.contains("xin ") })
  }

  @Test("the last try is told as the last")
  func lastTry() {
    #expect(TokenRefusal.wrongPIN(triesLeft: .final).sentence.contains("Chỉ còn một lần nhập cuối cùng"))
  }
}
