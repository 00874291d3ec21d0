/// Liên: how often a paper form is printed.
public enum FormCopies: String, Hashable, Sendable, CaseIterable {
  case one, two

  var marks: [String] {
    switch self {
    case .one: []
    case .two: ["Liên 1: Lưu", "Liên 2: Giao tổ chức, cá nhân"]
    }
  }
}
