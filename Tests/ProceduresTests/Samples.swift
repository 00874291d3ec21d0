import Ledger
import People
import TestWorld
import WorkTime

@testable import Procedures

/// Procedures made up for tests.
enum Samples {
  static let code = ProcedureCode("1.000894")!
  static let otherCode = ProcedureCode("2.000815")!

  static func procedure(
    _ code: ProcedureCode = code, from day: String = "2019-01-01", name: String = "Đăng ký kết hôn",
    limit: TimeLimit? = TimeLimit([.sameDay])
  ) -> Procedure {
    Procedure(
      id: .init(rawValue: 0), code: code, version: 0, name: name, field: "Hộ tịch", validFrom: Times.day(day),
      term: ProcedureTerm(limit: limit), components: [DossierComponent(name: "Tờ khai")],
      result: "Giấy chứng nhận kết hôn")
  }

  /// A procedure with a value for every particular that is not the usual one.
  static func full() -> Procedure {
    var procedure = procedure(limit: TimeLimit([.workingDays(tenths: 50), .days(12)]))
    procedure.suffix = "000.00.00.H56"
    procedure.validTo = Times.day("2025-06-30")
    procedure.replacedBy = otherCode
    procedure.term.onlineLimit = TimeLimit([.workingDays(tenths: 25)])
    procedure.term.remoteExtension = .days(15)
    procedure.term.namedExtension = NamedExtension(name: "xác minh: | khó; \\ dễ", by: .workingDays(tenths: 50))
    procedure.term.supplement = .shift
    procedure.term.slack = .passedOn
    procedure.term.isSuspendedForPayment = true
    procedure.fees = [
      FeeItem(
        name: "Lệ phí | hộ tịch", kind: .charge, price: .flat(30_000), onlinePrice: .flat(15_000),
        exemptions: ["Hộ nghèo; cận nghèo", "Người khuyết tật"]),
      FeeItem(name: "Phí bản sao", kind: .fee, price: .perCopy(8_000)),
      FeeItem(name: "Phí chứng thực", kind: .fee, price: .certifiedCopy(page: 2_000, laterPage: 1_000, cap: 200_000)),
    ]
    procedure.components = [
      DossierComponent(name: "Tờ khai \\ đơn", form: .electronic, quantity: 2, isRequired: false),
      DossierComponent(name: "Căn cước", form: .shown, isReplaceableByData: true),
      DossierComponent(name: "Bản sao \"giấy tờ\"", form: .copy),
    ]
    procedure.resultCarrier = .paper
    procedure.steps = [
      ProcedureStep(name: "Thẩm định", position: .officer, unit: "TPHT", limit: .workingDays(tenths: 5)),
      ProcedureStep(name: "Ký", position: .viceChairman),
    ]
    procedure.onlineLevel = .full
    procedure.place = .elsewhere("Bộ Công an: VNeID")
    procedure.discretion = .restricted
    procedure.situations = [.marriage, .legalWork]
    procedure.legalGround = "Luật Hộ tịch 2014;\nNghị định 123/2015/NĐ-CP"
    procedure.needsPresence = true
    procedure.provenance = "Độ tin cậy: cao"
    return procedure
  }
}
