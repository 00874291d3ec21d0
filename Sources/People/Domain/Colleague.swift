/// A person with the office in which others know them.
public struct Colleague: Hashable, Sendable {
  public let person: Person.ID
  public let fullName: String
  public let position: Position
  public let title: String

  public init(person: Person.ID, fullName: String, position: Position, title: String) {
    self.person = person
    self.fullName = fullName
    self.position = position
    self.title = title
  }
}
