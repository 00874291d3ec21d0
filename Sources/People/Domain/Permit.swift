public import Ledger
public import WorkTime

/// A duty as a type, so that a right to one can't be passed for a right to another.
public protocol Duty {
  static var capability: Capability { get }
}

/// Soạn thảo.
public enum Drafting: Duty { public static let capability = Capability.draft }
/// Kiểm tra nội dung.
public enum ContentReview: Duty { public static let capability = Capability.reviewContent }
/// Kiểm tra thể thức.
public enum FormatReview: Duty { public static let capability = Capability.reviewFormat }
/// Văn thư.
public enum Registry: Duty { public static let capability = Capability.register }
/// Giám sát.
public enum Monitoring: Duty { public static let capability = Capability.monitor }
/// Quản trị.
public enum Administration: Duty { public static let capability = Capability.administer }

/// Tiếp nhận và trả kết quả.
public enum Reception: Duty { public static let capability = Capability.receive }
/// Phụ trách Bộ phận Một cửa.
public enum CounterSupervision: Duty { public static let capability = Capability.superviseCounter }
/// Giải quyết hồ sơ.
public enum Examination: Duty { public static let capability = Capability.examine }
/// Phân công giải quyết hồ sơ.
public enum DossierAssignment: Duty { public static let capability = Capability.assignDossiers }

/// Proof that a person has a duty in an agency on a day. Only `Standing` makes one.
public struct Permit<D: Duty>: Sendable {
  public let person: Person.ID
  public let agency: Agency.ID
  /// The office that gives the right.
  public let appointment: Appointment.ID
  public let day: CalendarDate

  init(person: Person.ID, agency: Agency.ID, appointment: Appointment.ID, day: CalendarDate) {
    self.person = person
    self.agency = agency
    self.appointment = appointment
    self.day = day
  }
}

/// Who a person is in one agency on one day: the source of every proof.
public struct Standing: Sendable {
  public let person: Person
  public let agency: Agency
  /// Those in force on `day`, in this agency.
  public let appointments: [Appointment]
  /// Those in force on `day`, in this agency, to this person.
  public let delegations: [Delegation]
  public let day: CalendarDate

  public init(
    person: Person, agency: Agency, appointments: [Appointment], delegations: [Delegation], day: CalendarDate
  ) {
    self.person = person
    self.agency = agency
    self.appointments = appointments.filter {
      $0.person == person.id && $0.agency == agency.id && $0.isInForce(on: day)
    }
    self.delegations = delegations.filter {
      $0.delegate == person.id && $0.agency == agency.id && $0.isInForce(on: day)
    }
    self.day = day
  }

  public var capabilities: Set<Capability> {
    appointments.reduce(into: []) { $0.formUnion($1.position.capabilities) }
  }

  /// - Throws: `PeopleRefusal.lacksCapability` unless an appointment in force gives the duty.
  public func permit<D: Duty>(_ duty: D.Type = D.self) throws(PeopleRefusal) -> Permit<D> {
    guard let appointment = appointments.first(where: { $0.position.capabilities.contains(D.capability) }) else {
      throw .lacksCapability(D.capability)
    }
    return Permit(person: person.id, agency: agency.id, appointment: appointment.id, day: day)
  }
}
