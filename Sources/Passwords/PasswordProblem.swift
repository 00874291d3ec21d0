/// Why a password may not be chosen.
public enum PasswordProblem: Sendable, Hashable, CaseIterable {
  case tooShort
  case tooLong
  /// Among those everybody tries first.
  case common
  /// Fewer than five different characters, or one plain sequence.
  case repetitive
  case containsUserName
  /// The person's own name, whole, with or without blanks and marks.
  case containsFullName
}
