public import WorkTime

/// Loại văn bản hành chính. NĐ 30/2020/NĐ-CP, Điều 7; abbreviations of Phụ lục III.
public struct DocumentType: Hashable, Sendable {
  /// Key in the database and in addresses: the abbreviation without marks in lower case, `cong-van` for a công văn.
  public let code: String
  /// As printed in the symbol; nil for the two types that have none (công văn, thư công).
  public let abbreviation: String?
  /// `Quyết định`.
  public let name: String
  /// TypeDetail of QCVN 102:2016 (the older list of 32); nil where that list has none.
  public let qcvnDetail: Int?
  public let layout: TypeLayout
  public let numbering: TypeNumbering
  public let validFrom: CalendarDate
  /// Last day in use; nil: in use.
  public let validTo: CalendarDate?

  /// The subject as people cite it: `V/v …` for a công văn.
  public func title(of subject: String) -> String { layout == .letter ? "V/v \(subject)" : subject }

  /// What rights and delegations name the type by: its abbreviation, or its code if it has none.
  public var authorityCode: String { abbreviation ?? code }
}

/// How the head of the page looks (rules 1.3, cells 5a and 5b).
public enum TypeLayout: Sendable {
  /// Công văn: `V/v` under the number, no printed type name.
  case letter
  /// The type's name, centred, with the subject below.
  case named
}

/// Whether the type has a number and symbol.
public enum TypeNumbering: Sendable {
  case numbered
  /// Thư công.
  case unnumbered
}

/// The list in force; a later decree adds rows and ends others.
public enum DocumentTypeCatalogue {
  private static let decree30 = CalendarDate(year: 2020, month: 3, day: 5)!

  public static let all: [DocumentType] = [
    row("nq", "NQ", "Nghị quyết", 1), row("qd", "QĐ", "Quyết định", 2), row("ct", "CT", "Chỉ thị", 3),
    row("qc", "QC", "Quy chế", 4), row("qyd", "QyĐ", "Quy định", 5), row("tc", "TC", "Thông cáo", 6),
    row("tb", "TB", "Thông báo", 7), row("hd", "HD", "Hướng dẫn", 8), row("ctr", "CTr", "Chương trình", 9),
    row("kh", "KH", "Kế hoạch", 10), row("pa", "PA", "Phương án", 11), row("da-de-an", "ĐA", "Đề án", 12),
    row("da", "DA", "Dự án", 13), row("bc", "BC", "Báo cáo", 14), row("bb", "BB", "Biên bản", 15),
    row("ttr", "TTr", "Tờ trình", 16), row("hdong", "HĐ", "Hợp đồng", 17),
    row("cong-van", nil, "Công văn", 18, layout: .letter), row("cd", "CĐ", "Công điện", 19),
    row("bgn", "BGN", "Bản ghi nhớ", 20), row("btt", "BTT", "Bản thỏa thuận", 22),
    row("guq", "GUQ", "Giấy ủy quyền", 24), row("gm", "GM", "Giấy mời", 25),
    row("ggt", "GGT", "Giấy giới thiệu", 26), row("gnp", "GNP", "Giấy nghỉ phép", 27),
    row("pg", "PG", "Phiếu gửi", 30), row("pc", "PC", "Phiếu chuyển", 31), row("pb", "PB", "Phiếu báo", nil),
    row("thu-cong", nil, "Thư công", 32, numbering: .unnumbered),
  ]

  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

  /// nil for a code that no list has had.
  public static func type(code: String) -> DocumentType? { byCode[code] }

  private static func row(
    _ code: String, _ abbreviation: String?, _ name: String, _ qcvn: Int?, layout: TypeLayout = .named,
    numbering: TypeNumbering = .numbered
  ) -> DocumentType {
    DocumentType(
      code: code, abbreviation: abbreviation, name: name, qcvnDetail: qcvn, layout: layout, numbering: numbering,
      validFrom: decree30, validTo: nil)
  }
}
