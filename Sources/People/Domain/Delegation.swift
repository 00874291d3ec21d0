public import Ledger
public import WorkTime

/// Giao ký thừa lệnh, giấy ủy quyền: the written, dated, limited right to sign in the head's place.
/// NĐ 30/2020/NĐ-CP, Điều 13: TUQ. is limited in time and content and can't be passed on; TL. rests on the quy chế.
public struct Delegation: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Delegation>

  public var id: ID
  public var agency: Agency.ID
  public var delegate: Person.ID
  public var kind: DelegationKind
  /// Nội dung được giao ký, in words; shown to the signer before signing.
  public var matter: String
  /// Abbreviations of the document types covered (`TB`, `GM`; công văn is `CV` here); empty: any type.
  public var documentTypes: [String]
  /// Số, ký hiệu and date of the written basis.
  public var basis: String
  public var validFrom: CalendarDate
  /// Last day; a TUQ. without an end is not accepted.
  public var validTo: CalendarDate?
  /// nil as long as it was not ended before its time.
  public internal(set) var revocation: Revocation?

  public init(
    id: ID, agency: Agency.ID, delegate: Person.ID, kind: DelegationKind, matter: String, documentTypes: [String],
    basis: String, validFrom: CalendarDate, validTo: CalendarDate?
  ) throws(PeopleRefusal) {
    if kind == .specialDelegation && validTo == nil { throw .delegationWithoutEnd }
    if basis.isEmpty || matter.isEmpty { throw .delegationWithoutBasis }
    if let validTo, validTo < validFrom { throw .endBeforeStart }
    self.id = id
    self.agency = agency
    self.delegate = delegate
    self.kind = kind
    self.matter = matter
    self.documentTypes = documentTypes
    self.basis = basis
    self.validFrom = validFrom
    self.validTo = validTo
  }

  public func isInForce(on day: CalendarDate) -> Bool {
    validFrom <= day && (validTo.map { day <= $0 } ?? true) && (revocation.map { day < $0.from } ?? true)
  }

  /// Chấm dứt giao ký trước thời hạn. What was signed before stays signed in order, so it never ends in the past.
  ///
  /// - Parameter day: the first one on which it does not hold any more; today's ends it at once.
  /// - Throws: `PeopleRefusal.delegationOver`, `endInThePast`, `reasonMissing`.
  public mutating func revoke(
    from day: CalendarDate, reason: String, today: CalendarDate
  ) throws(PeopleRefusal) -> PeopleEvent {
    if revocation != nil || (validTo.map { $0 < max(day, today) } ?? false) { throw .delegationOver }
    if day < today { throw .endInThePast }
    if reason.isEmpty { throw .reasonMissing }
    revocation = Revocation(from: day, reason: reason)
    return .delegationRevoked(self)
  }

  /// - Parameter documentType: the type's code, e.g. `TB`.
  public func covers(documentType: String) -> Bool {
    documentTypes.isEmpty || documentTypes.contains(documentType)
  }
}

/// Chấm dứt giao ký trước thời hạn.
public struct Revocation: Hashable, Sendable, Codable {
  /// The first day on which the delegation does not hold any more.
  public let from: CalendarDate
  public let reason: String

  public init(from: CalendarDate, reason: String) {
    self.from = from
    self.reason = reason
  }
}

public enum DelegationKind: String, Sendable, Codable, CaseIterable {
  /// TL.: thừa lệnh.
  case byOrder = "by_order"
  /// TUQ.: thừa ủy quyền.
  case specialDelegation = "special_delegation"
}
