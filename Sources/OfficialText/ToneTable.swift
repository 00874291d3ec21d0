/// The toned forms of the vowels whose tone may stand on either letter of a pair.
enum ToneTable {
  /// Ngang (none), huyền, sắc, hỏi, ngã, nặng.
  private static let rows = ["aàáảãạ", "eèéẻẽẹ", "oòóỏõọ", "uùúủũụ", "yỳýỷỹỵ"]
    .flatMap { [Array($0), Array($0.uppercased())] }

  private static let byPlain: [Character: [Character]] = Dictionary(
    uniqueKeysWithValues: rows.map { ($0[0], $0) })

  /// A toned vowel as its plain vowel and the tone's place in a row.
  static let toned: [Character: (plain: Character, tone: Int)] = Dictionary(
    uniqueKeysWithValues: rows.flatMap { row in (1..<row.count).map { (row[$0], (row[0], $0)) } })

  /// The first vowels that each second vowel may follow.
  static let first: [Character: Set<Character>] = [
    "a": ["o", "O"], "A": ["o", "O"], "e": ["o", "O"], "E": ["o", "O"], "y": ["u", "U"], "Y": ["u", "U"],
  ]

  /// The first vowel with the tone of the second; nil when they are no such pair.
  static func moved(tone: Int, from second: Character, to vowel: Character) -> Character? {
    guard first[second]?.contains(vowel) == true else { return nil }
    return byPlain[vowel]?[tone]
  }
}
