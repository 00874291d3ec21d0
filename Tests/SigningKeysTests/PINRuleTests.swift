import SigningKeys
import Testing

@Suite struct PINRuleTests {
  @Test("ordinary PINs may be used", arguments: ["260817", "mã bí mật", "112233", "135790", "aB3$xY"])
  func accepted(pin: String) {
    #expect(PINRule.problems(pin) == [])
  }

  @Test("five characters are too short and 33 too long")
  func length() {
    #expect(PINRule.problems("26081") == [.tooShort])
    #expect(PINRule.problems("") == [.tooShort])
    #expect(PINRule.problems(String(repeating: "ab", count: 16)) == [])
    #expect(PINRule.problems(String(repeating: "ab", count: 16) + "c") == [.tooLong])
  }

  @Test("one character over and over is refused", arguments: ["000000", "ảảảảảả"])
  func allTheSame(pin: String) {
    #expect(PINRule.problems(pin) == [.allTheSame])
  }

  @Test(
    "a plain sequence is refused in either direction",
    arguments: [
      "123456", "987654", "567890", "210987", "abcdef", "FEDCBA", "1234567890",
    ])
  func plainSequence(pin: String) {
    #expect(PINRule.problems(pin) == [.plainSequence])
  }

  @Test("control characters are refused", arguments: ["2608\u{0}17", "2608\t17", "260817\n"])
  func unusableCharacter(pin: String) {
    #expect(PINRule.problems(pin) == [.unusableCharacter])
  }
}
