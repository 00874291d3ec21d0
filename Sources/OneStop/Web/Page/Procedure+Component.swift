import Procedures

extension Procedure {
  /// By its place in the list; empty for a place that there is not.
  func componentName(_ place: Int) -> String { components.indices.contains(place) ? components[place].name : "" }
}
