import Ledger
public import People
public import WorkTime

/// One commune with its people and the district above it, as plain values: all that a test of the domain needs.
public struct Cast: Sendable {
  public var district: Agency
  public var commune: Agency
  public var delegations: [Delegation] = []

  public init() {
    district = Cast.agency(
      1, code: "quan-son", name: "UBND Huyện Quan Sơn", place: "Quan Sơn", superior: nil,
      identifiers: AgencyIdentifiers(qcvn2016: "000.00.97.H56", decision2020: "H56.97"))
    commune = Cast.agency(
      2, code: "trung-tien", name: "UBND Xã Trung Tiến", place: "Trung Tiến", superior: district.id,
      identifiers: AgencyIdentifiers(qcvn2016: "000.03.97.H56", decision2020: "H56.97.03"))
  }

  public func person(_ role: Role) -> Person {
    Person(id: role.id, fullName: role.fullName, signaturePicture: nil)
  }

  public func appointment(_ role: Role) -> Appointment {
    Appointment(
      id: role.appointment, person: role.id, agency: agency(of: role).id, position: role.position, title: role.title,
      unit: role.unit, tenure: .full, validFrom: Times.founding, validTo: nil)
  }

  /// The monitor works in the district, all others in the commune.
  public func agency(of role: Role) -> Agency { role == .monitor ? district : commune }

  public func standing(_ role: Role, on day: CalendarDate = Times.friday) -> Standing {
    Standing(
      person: person(role), agency: agency(of: role), appointments: [appointment(role)], delegations: delegations,
      day: day)
  }

  private static func agency(
    _ number: Int64, code: String, name: String, place: String, superior: Agency.ID?, identifiers: AgencyIdentifiers
  ) -> Agency {
    Agency(
      id: Agency.ID(rawValue: number), code: code, name: name, printedName: name.uppercased(),
      printedSuperior: superior == nil ? nil : "UBND HUYỆN QUAN SƠN", placeName: place, symbol: "UBND",
      collectiveName: "ỦY BAN NHÂN DÂN", superior: superior, identifiers: identifiers,
      seal: SealRecord(diameterTenthsOfMillimetre: 360, picture: nil), numbering: .common, contentReview: .required,
      enforcedFrom: nil, validFrom: Times.founding, validTo: nil)
  }
}
