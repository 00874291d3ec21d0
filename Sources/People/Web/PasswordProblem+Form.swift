import Passwords
import WebShell

extension PasswordProblem {
  var sentence: String {
    switch self {
    case .tooShort: "Mật khẩu cần ít nhất \(PasswordRule.minimumLength) ký tự"
    case .tooLong: "Mật khẩu có nhiều nhất \(PasswordRule.maximumLength) ký tự"
    case .common: "Mật khẩu này rất nhiều người dùng nên dễ đoán; xin chọn mật khẩu khác"
    case .repetitive: "Mật khẩu có quá ít ký tự khác nhau; xin chọn mật khẩu khác"
    case .containsUserName, .containsFullName: PeopleRefusal.passwordContainsName.sentence
    }
  }
}

extension FormReader {
  /// A password to be: exactly as typed, by the rule. Whose it is to be, and so that their names are not in it, is for
  /// the workflow to see.
  mutating func newPassword(_ name: String) -> String {
    let password = secret(name, missing: "Nhập mật khẩu mới")
    if let problem = PasswordRule.problems(password, userName: "", fullName: "").first, !password.isEmpty {
      add(name, problem.sentence)
    }
    return password
  }
}
