import Testing
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
