import Ledger
import WebShell

extension Position {
  /// As offered and shown; what is printed under a signature is the appointment's title.
  var vietnameseName: String {
    switch self {
    case .chairman: "Chủ tịch"
    case .viceChairman: "Phó Chủ tịch"
    case .officeHead: "Chánh Văn phòng"
    case .unitHead: "Trưởng đơn vị soạn thảo"
    case .officer: "Chuyên viên, công chức"
    case .clerk: "Văn thư"
    case .monitor: "Giám sát"
    case .administrator: "Quản trị"
    }
  }

  static let choices = allCases.map { FieldChoice($0.rawValue, $0.vietnameseName) }
}

extension Tenure {
  var vietnameseName: String {
    switch self {
    case .full: "Chính thức"
    case .acting: "Quyền (Q.)"
    }
  }

  static let choices = allCases.map { FieldChoice($0.rawValue, $0.vietnameseName) }
}

extension NumberingPolicy {
  var vietnameseName: String {
    switch self {
    case .common: "Một hệ thống số chung cho các loại văn bản"
    case .perType: "Mỗi loại văn bản một hệ thống số"
    }
  }

  static let choices = allCases.map { FieldChoice($0.rawValue, $0.vietnameseName) }
}

extension ContentReviewPolicy {
  var vietnameseName: String {
    switch self {
    case .required: "Bắt buộc trước khi kiểm tra thể thức"
    case .none: "Không quy định bước riêng"
    }
  }

  static let choices = allCases.map { FieldChoice($0.rawValue, $0.vietnameseName) }
}

extension DelegationKind {
  var vietnameseName: String {
    switch self {
    case .byOrder: "Ký thừa lệnh (TL.)"
    case .specialDelegation: "Ký thừa ủy quyền (TUQ.)"
    }
  }

  static let choices = [
    FieldChoice(byOrder.rawValue, byOrder.vietnameseName, hint: "Theo quy chế làm việc của cơ quan"),
    FieldChoice(
      specialDelegation.rawValue, specialDelegation.vietnameseName,
      hint: "Bằng văn bản, có thời hạn, không ủy quyền lại"),
  ]
}

extension AgencyBranch {
  /// For a select: deeper ones further in.
  var choice: FieldChoice {
    FieldChoice(agency.id.description, String(repeating: "– ", count: depth) + agency.name)
  }
}
