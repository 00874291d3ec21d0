/// A set of at most so many elements. When it is full, a new one takes the place of any: who floods it can't choose what is
/// forgotten, and needs as many as it has places to make it likely.
struct BoundedSet<Element: Hashable> {
  private let capacity: Int
  private var places: [Element] = []
  private var elements: Set<Element> = []

  init(capacity: Int) {
    precondition(capacity > 0, "a set without a place remembers nothing")
    self.capacity = capacity
  }

  func contains(_ element: Element) -> Bool { elements.contains(element) }

  mutating func insert(_ element: Element) {
    guard elements.insert(element).inserted else { return }
    if places.count < capacity {
      places.append(element)
    } else {
      let place = Int.random(in: places.indices)
      elements.remove(places[place])
      places[place] = element
    }
  }
}

extension BoundedSet: Sendable where Element: Sendable {}
