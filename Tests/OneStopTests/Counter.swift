import Cryptography
import Ledger
import OneStop
import People
import Procedures
import TestWorld
import WorkTime

/// The people around a dossier: the cast's, with two at the counter and a second officer.
enum CounterRole: String, CaseIterable, Sendable {
  case receiver, counterHead, justice, land, chairman, viceChairman, officeHead, clerk, monitor, administrator

  var position: Position {
    switch self {
    case .receiver: .counterOfficer
    case .counterHead: .counterHead
    case .justice, .land: .officer
    case .chairman: .chairman
    case .viceChairman: .viceChairman
    case .officeHead: .officeHead
    case .clerk: .clerk
    case .monitor: .monitor
    case .administrator: .administrator
    }
  }

  /// Ký hiệu of their unit.
  var unit: String {
    switch self {
    case .justice: "TPHT"
    case .land: "DC"
    default: "VP"
    }
  }

  /// The cast's own, or after them.
  var id: Person.ID {
    switch self {
    case .receiver: Person.ID(rawValue: 8)
    case .counterHead: Person.ID(rawValue: 9)
    case .justice: Person.ID(rawValue: 10)
    case .land: Person.ID(rawValue: 11)
    case .chairman: Role.chairman.id
    case .viceChairman: Role.viceChairman.id
    case .officeHead: Role.officeHead.id
    case .clerk: Role.clerk.id
    case .monitor: Role.monitor.id
    case .administrator: Role.administrator.id
    }
  }

  /// Those whom the cast doesn't have.
  static let newcomers: [CounterRole] = [.receiver, .counterHead, .justice, .land]

  /// - Parameter agency: the commune unless told otherwise.
  func standing(in agency: Agency = Cast().commune, on day: CalendarDate = Times.friday) -> Standing {
    let office = Appointment(
      id: Appointment.ID(rawValue: id.rawValue), person: id, agency: agency.id, position: position,
      title: rawValue, unit: unit, tenure: .full, validFrom: Times.founding, validTo: nil)
    return Standing(
      person: Person(id: id, fullName: rawValue, signaturePicture: nil), agency: agency, appointments: [office],
      delegations: [], day: day)
  }
}

/// Procedures and intakes as the tests of the one-stop shop hand them in.
enum Sample {
  static let reception = Times.at("2020-08-03", 8)  // a Monday

  /// The calendar that the program ships.
  static var calendar: WorkCalendar {
    get throws { try shipped.get() }
  }

  private static let shipped = Result { try TestWorld.calendar }

  static func limit(_ text: String) -> TimeLimit {
    guard let limit = Result(catching: { try TimeLimit(text) }).success else { preconditionFailure("\(text)?") }
    return limit
  }

  static func code(_ text: String) -> ProcedureCode {
    guard let code = ProcedureCode(text) else { preconditionFailure("\(text)?") }
    return code
  }

  /// Ten working days; examined by Tư pháp - Hộ tịch in four, signed in two, sealed in one; two components, the first
  /// required; a charge of 8.000 đồng; the result is paper.
  static func procedure(_ change: (inout Procedure) -> Void = { _ in }) -> Procedure {
    var procedure = Procedure(
      id: Procedure.ID(rawValue: 1), code: code("1.004873"), version: 1, name: "Cấp Giấy xác nhận tình trạng hôn nhân",
      field: "Hộ tịch", validFrom: Times.founding,
      term: ProcedureTerm(
        limit: limit("10 working days"),
        namedExtension: NamedExtension(name: "xác minh", by: .workingDays(tenths: 30))),
      fees: [FeeItem(name: "Lệ phí hộ tịch", kind: .charge, price: .flat(8000), exemptions: ["Hộ nghèo"])],
      components: [
        DossierComponent(name: "Tờ khai"), DossierComponent(name: "Bản án ly hôn", form: .copy, isRequired: false),
      ],
      result: "Giấy xác nhận tình trạng hôn nhân", resultCarrier: .paper,
      steps: [
        ProcedureStep(name: "Thẩm định", position: .officer, unit: "TPHT", limit: .workingDays(tenths: 40)),
        ProcedureStep(name: "Ký duyệt", position: .chairman, limit: .workingDays(tenths: 20)),
        ProcedureStep(name: "Đóng dấu", position: .clerk, limit: .workingDays(tenths: 10)),
      ])
    change(&procedure)
    return procedure
  }

  static let applicant = Party(
    kind: .citizen, name: "Hà Thị Mẩy", identity: IdentityNumber(.personal, "000000000017"),
    address: "bản Lốc, xã Trung Tiến", phone: "0900000017")

  static func intake(_ change: (inout Intake) -> Void = { _ in }) -> Intake {
    var intake = Intake(
      procedure: Procedure.ID(rawValue: 1), parties: Parties(applicant: applicant),
      components: [ReceivedComponent(place: 0, originals: 1)])
    change(&intake)
    return intake
  }

  static let payment = FeePayment(amount: 8000, method: .cash, receipt: "0000123")

  static let result = DossierResult(
    kind: .paper, name: "Giấy xác nhận tình trạng hôn nhân", number: "17/XN-UBND", date: Times.friday,
    signerName: "Lò Văn Thành", file: .init(of: Array("result".utf8)))

  static let givingBack = GivingBack(
    receiverName: "Hà Thị Mẩy", identity: "000000000017", originalsReturned: false)

  static let handover = ResultReturn(
    channel: .counter, receiverName: "Hà Thị Mẩy", identity: "000000000017", originalsReturned: false)

  static let request = SupplementRequest(
    items: [SupplementItem(place: 0, wanted: "Tờ khai chưa ký")], reason: "Thiếu chữ ký",
    until: Times.day("2020-08-21"))

  /// A week to bring it.
  static func request(at now: Instant) -> SupplementRequest {
    var request = request
    request.until = max(Times.day("2020-08-21"), now.vietnamDate.adding(days: 7))
    return request
  }
}

extension Result {
  fileprivate var success: Success? {
    if case .success(let value) = self { value } else { nil }
  }
}
