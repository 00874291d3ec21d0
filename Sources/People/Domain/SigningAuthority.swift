public import Ledger
public import WorkTime

/// Whose matter a document decides: it drives `TM.`, the authority lines and the issuing body together (rules 1.4).
public enum Matter: String, Sendable, Codable, CaseIterable {
  /// The committee's: `TM. ỦY BAN NHÂN DÂN`.
  case collective
  /// The head's alone.
  case head
}

/// Quyền hạn: in what capacity somebody signs. NĐ 30/2020/NĐ-CP, Điều 13.
public enum SigningCapacity: String, Sendable, Codable, CaseIterable {
  case head
  /// Q.
  case acting
  /// KT.
  case deputy
  /// TL.
  case byOrder = "by_order"
  /// TUQ.
  case specialDelegation = "special_delegation"
}

/// Proof that a person may sign documents of a type in a capacity on a day. Only `Standing.signatory` makes one.
public struct Signatory: Hashable, Sendable {
  public let person: Person.ID
  public let fullName: String
  public let agency: Agency.ID
  public let position: Position
  public let capacity: SigningCapacity
  public let appointment: Appointment.ID
  public let delegation: Delegation.ID?
  public let day: CalendarDate
  /// Cell 7a, top to bottom, as printed: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.
  public let authorityLines: [String]
}

extension Standing {
  /// The capacity in which this person signs such a document, derived from appointments and delegations.
  ///
  /// - Parameter documentType: the type's code, e.g. `QĐ`.
  /// - Throws: `PeopleRefusal.noSigningAuthority` when no office and no delegation in force covers it;
  ///   `collectiveMatterNeedsLeader` when a committee's matter would be signed by order or delegation.
  public func signatory(for matter: Matter, documentType: String) throws(PeopleRefusal) -> Signatory {
    if let office = appointments.first(where: { $0.position == .chairman }) {
      return signatory(office, capacity: office.tenure == .acting ? .acting : .head, delegation: nil, matter: matter)
    }
    if let office = appointments.first(where: { $0.position == .viceChairman }) {
      return signatory(office, capacity: .deputy, delegation: nil, matter: matter)
    }
    guard let office = appointments.first(where: { $0.position.capabilities.contains(.sign) }),
      let delegation = delegations.first(where: { $0.covers(documentType: documentType) })
    else { throw .noSigningAuthority }
    if matter == .collective && agency.collectiveName != nil { throw .collectiveMatterNeedsLeader }
    let capacity: SigningCapacity = delegation.kind == .byOrder ? .byOrder : .specialDelegation
    return signatory(office, capacity: capacity, delegation: delegation.id, matter: matter)
  }

  private func signatory(
    _ office: Appointment, capacity: SigningCapacity, delegation: Delegation.ID?, matter: Matter
  ) -> Signatory {
    Signatory(
      person: person.id, fullName: person.fullName, agency: agency.id, position: office.position, capacity: capacity,
      appointment: office.id, delegation: delegation, day: day,
      authorityLines: AuthorityLines.lines(capacity: capacity, title: office.title, matter: matter, of: agency))
  }
}

/// The grammar of cell 7a (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7): one choice gives every line.
public enum AuthorityLines {
  public static func lines(capacity: SigningCapacity, title: String, matter: Matter, of agency: Agency) -> [String] {
    let post = title.uppercased()
    let own =
      switch capacity {
      case .head: ["CHỦ TỊCH"]
      case .acting: ["Q. CHỦ TỊCH"]
      case .deputy: ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
      case .byOrder: ["TL. CHỦ TỊCH", post]
      case .specialDelegation: ["TUQ. CHỦ TỊCH", post]
      }
    guard matter == .collective, let body = agency.collectiveName else { return own }
    return ["TM. \(body)"] + own
  }
}
