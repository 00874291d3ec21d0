public import Ledger
public import People
public import WorkTime

/// Kế thừa: who answers, on a day, for what the agencies have received; merged ones roll up to the agency that came after
/// them, once their last day is over. Old codes keep the old prefix for ever.
public struct AgencySuccession: Sendable {
  private let agencies: [Agency.ID: Agency]
  private let day: CalendarDate

  public init(_ agencies: [Agency], on day: CalendarDate) {
    self.agencies = Dictionary(agencies.map { ($0.id, $0) }) { first, _ in first }
    self.day = day
  }

  /// The agency itself while it exists; else the last in its line that a merger has led to.
  public func answerable(for agency: Agency.ID) -> Agency.ID {
    var (current, met) = (agency, Set([agency]))
    while let record = agencies[current], !record.exists(on: day), day >= record.validFrom, let next = record.successor,
      met.insert(next).inserted
    { current = next }
    return current
  }

  /// The agency and all that have been merged into it by that day.
  public func members(of agency: Agency.ID) -> [Agency.ID] { members(of: [agency]) }

  /// The agencies and all that have been merged into one of them, each once.
  public func members(of asked: Set<Agency.ID>) -> [Agency.ID] {
    agencies.keys.filter { asked.contains($0) || asked.contains(answerable(for: $0)) }.sorted()
  }
}
