/// Why a PIN may not be chosen.
public enum PINProblem: Sendable, Hashable, CaseIterable {
  case tooShort
  case tooLong
  /// One character over and over.
  case allTheSame
  /// Such as 123456, 987654, 567890 or abcdef.
  case plainSequence
  /// A control character, which other programs may not take.
  case unusableCharacter
}
