import TestWorld
import Testing
import WorkTime

@testable import Citizens

@Suite("The look-up key")
struct LookUpKeyTests {
  private let key = LookUpKey(secret: [UInt8](repeating: 7, count: 32))
  private let code = "000.03.97.H56-200814-0001"

  @Test("a slip's token opens its code, years later too")
  func slip() {
    let slip = key.slip(of: code)
    #expect(key.token(slip.text, at: Times.at("2030-01-01", 8)) == .slip(slip))
  }

  @Test("a visit's token is over at its end")
  func visit() {
    let end = Times.now.adding(seconds: 1800)
    let visit = key.visit(to: code, until: end)
    #expect(key.token(visit.text, at: end.adding(seconds: -1)) == .visit(visit))
    #expect(key.token(visit.text, at: end) == nil)
  }

  @Test("a slip that was printed by an earlier version opens its code")
  func printed() {
    let printed = "\(code).0.0feb9087d2315f8c0d6e567ecdaf8921"
    #expect(key.token(printed, at: Times.now)?.text == printed)
  }

  @Test("no visit's token is ever a slip's, whatever its end")
  func kinds() {
    let visit = key.visit(to: code, until: Instant(seconds: 0))
    #expect(key.token(visit.text, at: Times.now) == nil)
  }

  @Test("a token whose code, end or tag was changed opens nothing")
  func forged() {
    let token = key.slip(of: code).text
    let visit = key.visit(to: code, until: Times.now.adding(seconds: 1800)).text
    let forged = [
      token.replacing("0001", with: "0002"), visit.replacing(".5", with: ".7"), String(token.dropLast()),
      token + "0", code, "", "..", "\(code).0.", "\(code).0.\(String(repeating: "0", count: 32))",
      visit.split(separator: ".").dropLast(2).joined(separator: ".") + ".0." + visit.suffix(32),
    ]
    for text in forged where text != token && text != visit { #expect(key.token(text, at: Times.now) == nil) }
  }

  @Test("another installation's token opens nothing")
  func foreign() {
    let other = LookUpKey(secret: [UInt8](repeating: 8, count: 32))
    #expect(key.token(other.slip(of: code).text, at: Times.now) == nil)
  }

  @Test("a trace doesn't tell what it is of, nor that two purposes mean one thing")
  func traces() {
    #expect(key.trace(of: "203.0.113.9", as: "peer").contains("203") == false)
    #expect(key.trace(of: "203.0.113.9", as: "peer") != key.trace(of: "203.0.113.9", as: "code"))
    #expect(key.trace(of: "203.0.113.9", as: "peer") == key.trace(of: "203.0.113.9", as: "peer"))
  }
}

@Suite("The second fact")
struct SecondFactTests {
  private func matches(_ typed: String) -> Bool {
    SecondFact(typed)?.matches(
      phones: ["0912345678"], identityNumbers: ["038190004417", "C123456A"], birthDates: [Times.day("1990-08-17")])
      ?? false
  }

  @Test(
    "any one of them is enough",
    arguments: ["5678", " 56 78 ", "4417", "456a", "17/8/1990", "1990-08-17", "17.08.1990"])
  func right(typed: String) { #expect(matches(typed)) }

  @Test(
    "nothing else is", arguments: ["", "678", "45678", "0912345678", "1990", "17/8", "18/8/1990", "5679", "%", "____"])
  func wrong(typed: String) { #expect(!matches(typed)) }

  @Test("a number shorter than four signs agrees with nothing")
  func short() {
    #expect(SecondFact("0012")?.matches(phones: ["12", ""], identityNumbers: ["2"], birthDates: []) == false)
  }
}

@Suite("Masking")
struct MaskingTests {
  @Test("a mask keeps first letters only, and not the length of names")
  func names() {
    #expect(Masking.name("Hà Thị Mẩy") == "H** T** M**")
    #expect(Masking.name("  Lò  ") == "L**")
    #expect(Masking.name("") == "")
  }

  @Test("a contact is masked")
  func contacts() {
    #expect(Masking.contact("may.ha@example.vn") == "m***@example.vn")
    #expect(Masking.contact("+84912345678") == "***678")
  }

  @Test("names and numbers are taken out of what officials wrote, whatever their capitals")
  func redaction() {
    let redaction = Redaction(names: ["Hà Thị Mẩy"], others: ["038190004417", "", "bản Lốc"])
    #expect(
      redaction.applied(to: "Bà HÀ THỊ MẨY (038190004417), Bản Lốc, chưa ký") == "Bà H** T** M** (***), ***, chưa ký")
  }
}

@Suite("Codes for signing in")
struct SignInCodeTests {
  @Test("a drawn code has six digits, and another one is another")
  func drawn() {
    let codes = (0..<200).map { _ in SignInCode.draw().text }
    #expect(codes.allSatisfy { SignInCode($0)?.text == $0 })
    #expect(Set(codes).count > 190)
  }

  @Test("digits may be grouped; anything else is no code")
  func typed() {
    #expect(SignInCode("123 456")?.text == "123456")
    for text in ["12345", "1234567", "12345a", "١٢٣٤٥٦", ""] { #expect(SignInCode(text) == nil) }
  }
}
