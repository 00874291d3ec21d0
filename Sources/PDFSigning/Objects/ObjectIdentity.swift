/// The number and generation of an indirect PDF object (ISO 32000-1, 7.3.10).
public struct ObjectIdentity: Hashable, Comparable, Sendable {
  public let number: Int
  public let generation: Int

  public init(number: Int, generation: Int = 0) {
    self.number = number
    self.generation = generation
  }

  public static func < (left: ObjectIdentity, right: ObjectIdentity) -> Bool {
    (left.number, left.generation) < (right.number, right.generation)
  }
}
