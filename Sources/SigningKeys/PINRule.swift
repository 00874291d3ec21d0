/// What the PIN of a key container has to be.
public enum PINRule {
  /// In characters as the reader sees them.
  public static let length = 6...32

  /// Everything that is wrong with a chosen PIN; empty if it may be used.
  public static func problems(_ pin: String) -> [PINProblem] {
    var problems: [PINProblem] = []
    if pin.count < length.lowerBound { problems.append(.tooShort) }
    if pin.count > length.upperBound { problems.append(.tooLong) }
    if pin.count > 1, Set(pin).count == 1 { problems.append(.allTheSame) }
    if isPlainSequence(pin) { problems.append(.plainSequence) }
    if pin.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      problems.append(.unusableCharacter)
    }
    return problems
  }

  /// Every step is +1, or every step is -1; after 9 comes 0, as on a keyboard.
  private static func isPlainSequence(_ pin: String) -> Bool {
    let scalars = pin.unicodeScalars.map { Int($0.value) }
    guard scalars.count > 1 else { return false }
    let (zero, nine) = (48, 57)
    let steps = zip(scalars, scalars.dropFirst()).map { left, right in
      switch (left, right) {
      case (nine, zero): 1
      case (zero, nine): -1
      default: right - left
      }
    }
    return Set(steps) == [1] || Set(steps) == [-1]
  }
}
