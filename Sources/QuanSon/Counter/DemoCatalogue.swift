import Procedures
import Storage
import WorkTime

/// The shipped catalogue as it held in August 2020.
struct DemoCatalogue: Sendable {
  private let byCode: [ProcedureCode: Procedure]

  init(loadingInto records: Records) async throws {
    _ = try await ProcedureCatalogue(records: records).loadShipped(at: QuanSon.setUp)
    byCode = try await records.read { db in
      try PlannedErrand.allCases.reduce(into: [:]) { found, errand in
        found[errand.code] = try ProcedureRegister(db).inForce(code: errand.code, on: QuanSon.firstDay)
      }
    }
  }

  func procedure(_ errand: PlannedErrand) -> Procedure {
    guard let procedure = byCode[errand.code] else { preconditionFailure("\(errand) was in force in August 2020") }
    return procedure
  }
}

/// Việc dân đến làm: the procedures of the demo.
enum PlannedErrand: String, CaseIterable, Sendable {
  case certifiedCopy = "2.000815"
  case certifiedSignature = "2.000884"
  case certifiedContract = "2.001035"
  case extract = "2.000635"
  case birth = "1.001193"
  case death = "1.000656"
  case marriage = "1.000894"
  case maritalStatus = "1.004873"
  case rectification = "1.004859"
  case birthAgain = "1.004884"
  case allowance = "1.001776"
  case disability = "1.001699"

  var code: ProcedureCode {
    guard let code = ProcedureCode(rawValue) else { preconditionFailure("the codes are written down right") }
    return code
  }

  /// Chứng thực và hộ tịch làm xong ngay trong ngày.
  static let sameDay: [PlannedErrand] = [.certifiedSignature, .extract, .birth, .death, .marriage, .extract]
  /// Some working days.
  static let fewDays: [PlannedErrand] = [.maritalStatus, .certifiedContract, .rectification, .birthAgain]

  /// How the number of its result ends.
  var numberEnding: String {
    switch self {
    case .certifiedCopy: "SCT/BS"
    case .certifiedSignature: "SCT/CK"
    case .certifiedContract: "SCT/HĐ,GD"
    case .maritalStatus: "XNTTHN"
    default: "TL-HT"
    }
  }
}
