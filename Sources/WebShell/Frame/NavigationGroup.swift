/// Links of the navigation under one heading: "Văn bản".
public struct NavigationGroup: Sendable {
  public let title: String
  public let items: [NavigationItem]

  public init(_ title: String, _ items: [NavigationItem]) { (self.title, self.items) = (title, items) }
}

extension [NavigationGroup] {
  /// Groups of one title as one, where the first of them stands: several features may add to it.
  public var joinedByTitle: [NavigationGroup] {
    reduce(into: []) { joined, group in
      guard let place = joined.firstIndex(where: { $0.title == group.title }) else { return joined.append(group) }
      joined[place] = NavigationGroup(group.title, joined[place].items + group.items)
    }
  }
}
