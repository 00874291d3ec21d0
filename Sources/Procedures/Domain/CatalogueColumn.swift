import Foundation

/// A column of the catalogue's files. Every particular of a procedure has one, so that what is exported can be imported.
public enum CatalogueColumn: String, Sendable, CaseIterable {
  case code, name, field
  case validFrom = "valid_from"
  case validTo = "valid_to"
  case replacedBy = "replaced_by"
  case limit
  case onlineLimit = "online_limit"
  case remoteExtension = "remote_extension"
  case namedExtension = "named_extension"
  case supplement, slack
  case suspendedForPayment = "suspended_for_payment"
  case fees, components, result
  case resultCarrier = "result_carrier"
  case steps
  case onlineLevel = "online_level"
  case place, discretion, situations
  case legalGround = "legal_ground"
  case needsPresence = "needs_presence"
  case provenance

  /// As the file's first row names it; files may also have the raw value.
  public var heading: String {
    switch self {
    case .code: "Mã thủ tục"
    case .name: "Tên thủ tục"
    case .field: "Lĩnh vực"
    case .validFrom: "Từ ngày"
    case .validTo: "Đến hết ngày"
    case .replacedBy: "Mã thay thế"
    case .limit: "Thời hạn"
    case .onlineLimit: "Thời hạn trực tuyến"
    case .remoteExtension: "Thêm vùng khó khăn"
    case .namedExtension: "Gia hạn"
    case .supplement: "Khi bổ sung"
    case .slack: "Bước xong sớm"
    case .suspendedForPayment: "Trừ chờ nộp tiền"
    case .fees: "Phí, lệ phí"
    case .components: "Thành phần hồ sơ"
    case .result: "Kết quả"
    case .resultCarrier: "Bản kết quả"
    case .steps: "Quy trình nội bộ"
    case .onlineLevel: "Mức độ trực tuyến"
    case .place: "Nơi thực hiện"
    case .discretion: "Mức độ hiển thị"
    case .situations: "Sự kiện đời người"
    case .legalGround: "Căn cứ pháp lý"
    case .needsPresence: "Phải có mặt"
    case .provenance: "Ghi chú nguồn"
    }
  }

  /// Without these a file is no catalogue.
  public static let required: [CatalogueColumn] = [.code, .name, .field, .validFrom, .limit, .components, .result]

  /// The column of a heading, in either form, whatever its case.
  public init?(heading: String) {
    let typed = heading.trimmed.lowercased()
    guard
      let column = CatalogueColumn.allCases.first(where: { [$0.heading.lowercased(), $0.rawValue].contains(typed) })
    else { return nil }
    self = column
  }
}

extension StringProtocol {
  /// Without blanks around it, its letters composed.
  var trimmed: String {
    precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
