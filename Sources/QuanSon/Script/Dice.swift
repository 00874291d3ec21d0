/// Numbers that look random and are the same in every run (FNV-1a seed, SplitMix64 steps).
struct Dice: Sendable {
  private var state: UInt64

  init(_ seed: String) { state = seed.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } }

  /// One of the range's numbers.
  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return range.lowerBound + Int(mixed % UInt64(range.count))
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[roll(0...choices.count - 1)] }

  mutating func shuffled<Element>(_ choices: [Element]) -> [Element] {
    var shuffled = choices
    for index in shuffled.indices.dropLast() { shuffled.swapAt(index, roll(index...shuffled.count - 1)) }
    return shuffled
  }
}
