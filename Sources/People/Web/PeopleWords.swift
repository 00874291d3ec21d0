import Ledger
public import WebShell
import WorkTime

extension Position: NamedChoice {
  /// As offered and shown; what is printed under a signature is the appointment's title.
  public var vietnameseName: String {
    switch self {
    case .chairman: "Chủ tịch"
    case .viceChairman: "Phó Chủ tịch"
    case .officeHead: "Chánh Văn phòng"
    case .unitHead: "Trưởng đơn vị soạn thảo"
    case .officer: "Chuyên viên, công chức"
    case .clerk: "Văn thư"
    case .monitor: "Giám sát"
    case .administrator: "Quản trị"
    case .counterOfficer: "Cán bộ Bộ phận Một cửa"
    case .counterHead: "Trưởng Bộ phận Một cửa"
    }
  }
}

extension Capability {
  var vietnameseName: String {
    switch self {
    case .draft: "soạn thảo"
    case .reviewContent: "kiểm tra nội dung"
    case .reviewFormat: "kiểm tra thể thức"
    case .sign: "ký văn bản"
    case .register: "cấp số, đăng ký, đóng dấu, phát hành"
    case .monitor: "giám sát"
    case .administer: "quản trị"
    case .receive: "tiếp nhận hồ sơ và trả kết quả"
    case .superviseCounter: "phụ trách Bộ phận Một cửa"
    case .examine: "giải quyết hồ sơ"
    case .assignDossiers: "phân công giải quyết hồ sơ"
    }
  }
}

extension Tenure: NamedChoice {
  public var vietnameseName: String {
    switch self {
    case .full: "Chính thức"
    case .acting: "Quyền (Q.)"
    }
  }
}

extension NumberingPolicy: NamedChoice {
  public var vietnameseName: String {
    switch self {
    case .common: "Một hệ thống số chung cho các loại văn bản"
    case .perType: "Mỗi loại văn bản một hệ thống số"
    }
  }
}

extension ContentReviewPolicy: NamedChoice {
  public var vietnameseName: String {
    switch self {
    case .required: "Bắt buộc trước khi kiểm tra thể thức"
    case .none: "Không quy định bước riêng"
    }
  }
}

extension DelegationKind: NamedChoice {
  public var vietnameseName: String {
    switch self {
    case .byOrder: "Ký thừa lệnh (TL.)"
    case .specialDelegation: "Ký thừa ủy quyền (TUQ.)"
    }
  }

  public var hint: String? {
    switch self {
    case .byOrder: "Theo quy chế làm việc của cơ quan"
    case .specialDelegation: "Bằng văn bản, có thời hạn, không ủy quyền lại"
    }
  }
}

extension KeyRetirementReason: NamedChoice {
  public var vietnameseName: String {
    switch self {
    case .forgottenPIN: "Quên mã PIN"
    case .compromised: "Nghi lộ khóa hoặc mã PIN"
    case .noLongerNeeded: "Không còn sử dụng"
    }
  }

  public var hint: String? {
    switch self {
    case .forgottenPIN: "Không ai xem hay đặt lại được mã PIN; cần gắn tệp khóa mới"
    case .compromised: "Chứng thư số này không được gắn lại; xin đề nghị đơn vị cấp thu hồi"
    case .noLongerNeeded: "Thôi giữ chức vụ, chứng thư số bị thu hồi"
    }
  }
}

extension AgencyBranch {
  /// For a select: deeper ones further in.
  var choice: FieldChoice {
    FieldChoice(agency.id.description, String(repeating: "– ", count: depth) + agency.name)
  }
}

extension AgencyArea {
  static let choices = [
    FieldChoice(
      "border", "Xã khu vực biên giới",
      hint: "Được tiếp nhận thủ tục hộ tịch có yếu tố nước ngoài tại khu vực biên giới"),
    FieldChoice(
      "remote", "Vùng sâu, vùng xa, đi lại khó khăn", hint: "Một số thủ tục, như khiếu nại, được tính thời hạn dài hơn"),
  ]

  /// `Xã khu vực biên giới; vùng sâu, vùng xa`
  var vietnameseText: String {
    let words = [
      isBorder ? "khu vực biên giới" : nil, isRemote ? "vùng sâu, vùng xa, đi lại khó khăn" : nil,
    ].compactMap(\.self)
    return words.isEmpty ? "bình thường" : words.joined(separator: "; ")
  }
}

extension HeldKey {
  /// How its holder tells it from others.
  public var label: String { "\(subjectName), số hiệu \(serial), hết hạn \(notAfter.vietnamDate.shortText)" }
}
