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
  /// Cán bộ tiếp nhận tại Bộ phận Một cửa.
  case counterOfficer = "counter_officer"
  /// Trưởng Bộ phận Một cửa.
  case counterHead = "counter_head"
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
  /// Receives dossiers and returns results at the counter. NĐ 61/2018/NĐ-CP, Điều 17, 20.
  case receive
  /// Follows all dossiers of the counter, receives notices of delay. NĐ 61/2018/NĐ-CP, Điều 9.
  case superviseCounter = "supervise_counter"
  /// Examines dossiers and prepares results. NĐ 61/2018/NĐ-CP, Điều 19.
  case examine
  /// Gives a dossier to somebody to handle.
  case assignDossiers = "assign_dossiers"
}

extension Position {
  public var capabilities: Set<Capability> {
    switch self {
    case .chairman: [.sign, .assignDossiers]
    case .viceChairman: [.sign, .reviewContent, .assignDossiers]
    case .officeHead: [.draft, .reviewContent, .reviewFormat, .sign, .examine, .assignDossiers]
    case .unitHead: [.draft, .reviewContent, .sign, .examine]
    case .officer: [.draft, .examine]
    case .clerk: [.draft, .reviewFormat, .register]
    case .monitor: [.monitor]
    case .administrator: [.administer]
    case .counterOfficer: [.receive]
    case .counterHead: [.receive, .superviseCounter, .assignDossiers]
    }
  }
}
