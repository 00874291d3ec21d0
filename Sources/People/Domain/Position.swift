/// Vị trí: what a person is in an agency, as far as rights depend on it; the wording of the post is the title's.
public enum Position: String, Sendable, Codable, CaseIterable {
  /// Chủ tịch: head of the agency.
  case chairman
  /// Phó Chủ tịch.
  case viceChairman = "vice_chairman"
  /// Chánh Văn phòng.
  case officeHead = "office_head"
  /// Trưởng phòng, trưởng bộ phận soạn thảo.
  case unitHead = "unit_head"
  /// Chuyên viên, công chức xã.
  case officer
  /// Văn thư.
  case clerk
  /// Giám sát: follows the units below, changes nothing.
  case monitor
  /// Quản trị.
  case administrator
}

/// What a position may do; the whole table is `Position.capabilities`, printed to a golden file by the tests.
public enum Capability: String, Sendable, CaseIterable {
  case draft
  case reviewContent = "review_content"
  case reviewFormat = "review_format"
  case sign
  /// Numbers, registers, seals, issues, records what was signed on paper: văn thư in person (NĐ 30/2020/NĐ-CP, Điều 17, 32).
  case register
  case monitor
  case administer
}

extension Position {
  public var capabilities: Set<Capability> {
    switch self {
    case .chairman: [.sign]
    case .viceChairman: [.sign, .reviewContent]
    case .officeHead: [.draft, .reviewContent, .reviewFormat, .sign]
    case .unitHead: [.draft, .reviewContent, .sign]
    case .officer: [.draft]
    case .clerk: [.draft, .reviewFormat, .register]
    case .monitor: [.monitor]
    case .administrator: [.administer]
    }
  }
}
