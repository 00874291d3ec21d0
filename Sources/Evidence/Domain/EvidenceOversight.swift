public import Ledger
public import People

/// Proof that somebody sees to the evidence of an agency's files: an administrator.
public struct EvidenceOversight: Hashable, Sendable {
  public let person: Person.ID
  public let agency: Agency.ID

  /// - Throws: `EvidenceRefusal.notInCharge`.
  public init(of standing: Standing) throws(EvidenceRefusal) {
    guard EvidenceOversight.isGiven(by: standing.capabilities) else { throw .notInCharge }
    (person, agency) = (standing.person.id, standing.agency.id)
  }

  public static func isGiven(by capabilities: Set<Capability>) -> Bool { capabilities.contains(.administer) }
}
