import Passwords
import Testing

@Suite struct PasswordRuleTests {
  private func problems(_ password: String, userName: String = "nva", fullName: String = "") -> [PasswordProblem] {
    PasswordRule.problems(password, userName: userName, fullName: fullName)
  }

  @Test(
    "ordinary long passwords may be used",
    arguments: [
      "đồng lúa chín vàng", "correct horse battery", "Kx7!pQ2#mZ", "matkhauruongdong",
    ])
  func accepted(password: String) {
    #expect(problems(password) == [])
  }

  @Test("nine characters are too short, whatever their marks, ten are not")
  func tooShort() {
    #expect(problems("lúa chín v") == [])
    #expect(problems("lúa chín ") == [.tooShort])
    #expect(problems("lu\u{301}a chi\u{301}n ") == [.tooShort])
  }

  @Test("129 characters are too long, 128 are not")
  func tooLong() {
    let long = String(repeating: "abcdeghk", count: 16)
    #expect(problems(long) == [])
    #expect(problems(long + "x") == [.tooLong])
  }

  @Test(
    "what everybody tries first is refused, with marks, capitals and digits about it too",
    arguments: [
      "1q2w3e4r5t", "Password2026!", "matkhau123", "Mật khẩu 123", "!!Vietnam2026",
    ])
  func common(password: String) {
    #expect(problems(password) == [.common])
  }

  @Test(
    "few different characters and plain sequences are refused",
    arguments: [
      "aaaaaaaaaa", "abababababab", "112211221122", "ghijklmnop", "ponmlkjihg",
    ])
  func repetitive(password: String) {
    #expect(problems(password) == [.repetitive])
  }

  @Test("a password with the user name in it is refused, whatever capitals and marks")
  func userName() {
    #expect(problems("xin chào Đức Anh 7", userName: "duc anh") == [.containsUserName])
    #expect(problems("xin-NVHUNG-2026", userName: "nvhung") == [.containsUserName])
  }

  @Test("what one leaves out of a name between its words does not hide it")
  func separators() {
    #expect(problems("vanthutrungtien1", userName: "vanthu.trungtien") == [.containsUserName])
  }

  @Test("a password with the whole name of its owner in it is refused; with a part of it, not")
  func fullName() {
    #expect(problems("HaThiVan@2020", fullName: "Hà Thị Vân") == [.containsFullName])
    #expect(problems("của Hà Thị Vân", fullName: "Hà Thị Vân") == [.containsFullName])
    #expect(problems("chợ Vân phiên sớm", fullName: "Hà Thị Vân") == [])
  }

  @Test("a user name of two letters does not count")
  func shortUserName() {
    #expect(problems("đồng lúa chín vàng", userName: "an") == [])
  }
}
