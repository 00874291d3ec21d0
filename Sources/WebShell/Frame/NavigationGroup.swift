/// Links of the navigation under one heading: "Văn bản".
public struct NavigationGroup: Sendable {
  public let title: String
  public let items: [NavigationItem]

  public init(_ title: String, _ items: [NavigationItem]) { (self.title, self.items) = (title, items) }
}
