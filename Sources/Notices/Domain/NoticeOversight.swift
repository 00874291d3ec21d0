public import Ledger
public import People

/// Proof that somebody sees to an agency's notices: an administrator, or the head of the counter.
public struct NoticeOversight: Hashable, Sendable {
  public let person: Person.ID
  public let agency: Agency.ID

  /// - Throws: `NoticeRefusal.notInCharge`.
  public init(of standing: Standing) throws(NoticeRefusal) {
    guard NoticeOversight.isGiven(by: standing.capabilities) else { throw .notInCharge }
    (person, agency) = (standing.person.id, standing.agency.id)
  }

  public static func isGiven(by capabilities: Set<Capability>) -> Bool {
    !capabilities.isDisjoint(with: [.administer, .superviseCounter])
  }
}
