public import Cryptography
public import Ledger
public import WorkTime

/// Cơ quan: an authority that issues documents under its own name, seal and register.
/// Nothing about its level is built in: the tree is data with dates (rules 5: no district level since 01/7/2025).
public struct Agency: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Agency>

  public var id: ID
  /// Short stable code used in settings, commands and figures, e.g. `trung-tien`.
  public var code: String
  /// As it stands in lists and reports: `UBND Xã Trung Tiến`.
  public var name: String
  /// As printed in cell 2 of a document, capitals: `UBND XÃ TRUNG TIẾN`.
  public var printedName: String
  /// Cơ quan chủ quản as printed above it; nil if none is printed.
  public var printedSuperior: String?
  /// Địa danh of the date line: `Trung Tiến`.
  public var placeName: String
  /// Ký hiệu of the body in symbols: `UBND`.
  public var symbol: String
  /// The body in authority lines after `TM.`: `ỦY BAN NHÂN DÂN`; nil for a one-head agency.
  public var collectiveName: String?
  public var superior: ID?
  public var identifiers: AgencyIdentifiers
  public var seal: SealRecord
  public var numbering: NumberingPolicy
  public var contentReview: ContentReviewPolicy
  /// From this day a paper-signed document can't be recorded any more and no step can be skipped; nil: not decided.
  public var enforcedFrom: CalendarDate?
  /// By which its deadlines are counted.
  public var officeHours: OfficeHours
  public var area: AgencyArea
  public var validFrom: CalendarDate
  /// Last day of its existence; nil: it exists.
  public var validTo: CalendarDate?
  /// Đơn vị kế thừa: the agency into which it was merged after its last day, and which answers for what it left.
  public var successor: ID?

  public init(
    id: ID, code: String, name: String, printedName: String, printedSuperior: String?, placeName: String,
    symbol: String, collectiveName: String?, superior: ID?, identifiers: AgencyIdentifiers, seal: SealRecord,
    numbering: NumberingPolicy, contentReview: ContentReviewPolicy, enforcedFrom: CalendarDate?,
    officeHours: OfficeHours = .customary, area: AgencyArea = .ordinary, validFrom: CalendarDate,
    validTo: CalendarDate?, successor: ID? = nil
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.printedName = printedName
    self.printedSuperior = printedSuperior
    self.placeName = placeName
    self.symbol = symbol
    self.collectiveName = collectiveName
    self.superior = superior
    self.identifiers = identifiers
    self.seal = seal
    self.numbering = numbering
    self.contentReview = contentReview
    self.enforcedFrom = enforcedFrom
    self.officeHours = officeHours
    self.area = area
    self.validFrom = validFrom
    self.validTo = validTo
    self.successor = successor
  }

  /// Whether the prescribed electronic process is compulsory on that day.
  public func isEnforced(on day: CalendarDate) -> Bool { enforcedFrom.map { $0 <= day } ?? false }

  public func exists(on day: CalendarDate) -> Bool { validFrom <= day && (validTo.map { day <= $0 } ?? true) }
}

extension Agency {
  /// Records of before areas were kept say nothing of them: ordinary.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try values.decode(ID.self, forKey: .id), code: try values.decode(String.self, forKey: .code),
      name: try values.decode(String.self, forKey: .name),
      printedName: try values.decode(String.self, forKey: .printedName),
      printedSuperior: try values.decodeIfPresent(String.self, forKey: .printedSuperior),
      placeName: try values.decode(String.self, forKey: .placeName),
      symbol: try values.decode(String.self, forKey: .symbol),
      collectiveName: try values.decodeIfPresent(String.self, forKey: .collectiveName),
      superior: try values.decodeIfPresent(ID.self, forKey: .superior),
      identifiers: try values.decode(AgencyIdentifiers.self, forKey: .identifiers),
      seal: try values.decode(SealRecord.self, forKey: .seal),
      numbering: try values.decode(NumberingPolicy.self, forKey: .numbering),
      contentReview: try values.decode(ContentReviewPolicy.self, forKey: .contentReview),
      enforcedFrom: try values.decodeIfPresent(CalendarDate.self, forKey: .enforcedFrom),
      officeHours: try values.decode(OfficeHours.self, forKey: .officeHours),
      area: try values.decodeIfPresent(AgencyArea.self, forKey: .area) ?? .ordinary,
      validFrom: try values.decode(CalendarDate.self, forKey: .validFrom),
      validTo: try values.decodeIfPresent(CalendarDate.self, forKey: .validTo),
      successor: try values.decodeIfPresent(ID.self, forKey: .successor))
  }
}

/// Địa bàn: what the law makes depend on where an agency lies.
public struct AgencyArea: Hashable, Sendable, Codable {
  /// Khu vực biên giới: it handles civil status matters with people of the neighbouring country. NĐ 123/2015/NĐ-CP,
  /// Điều 17-20.
  public var isBorder: Bool
  /// Vùng sâu, vùng xa, đi lại khó khăn: some limits are longer there. Luật Khiếu nại 2011, Điều 28.
  public var isRemote: Bool

  public init(isBorder: Bool = false, isRemote: Bool = false) { (self.isBorder, self.isRemote) = (isBorder, isRemote) }

  public static let ordinary = AgencyArea()
}

/// Mã định danh in both schemes that occur in traffic (rules 3.3); never parsed for a level.
public struct AgencyIdentifiers: Hashable, Sendable, Codable {
  /// QCVN 102:2016, most specific part first: `000.03.97.H56`.
  public var qcvn2016: String
  /// QĐ 20/2020/QĐ-TTg, general to specific: `H56.97.03`.
  public var decision2020: String

  public init(qcvn2016: String, decision2020: String) {
    self.qcvn2016 = qcvn2016
    self.decision2020 = decision2020
  }
}

/// Con dấu: its picture (PNG, red, transparent) and real size.
public struct SealRecord: Hashable, Sendable, Codable {
  /// Tenths of a millimetre, e.g. 360; the picture is placed at exactly this diameter (trap 19).
  public var diameterTenthsOfMillimetre: Int
  /// The picture in the file store; nil: none recorded yet.
  public var picture: SHA256Digest?

  public init(diameterTenthsOfMillimetre: Int, picture: SHA256Digest?) {
    self.diameterTenthsOfMillimetre = diameterTenthsOfMillimetre
    self.picture = picture
  }
}

/// How the head of the agency has decided to number administrative documents. NĐ 30/2020/NĐ-CP, Điều 15.
public enum NumberingPolicy: String, Sendable, Codable, CaseIterable {
  /// One running series a year for all types.
  case common
  /// A running series a year for each type.
  case perType = "per_type"
}

/// Kiểm tra nội dung: whether a unit head checks the content before the format check. NĐ 30/2020/NĐ-CP, Điều 12.1.
public enum ContentReviewPolicy: String, Sendable, Codable, CaseIterable {
  case required, none
}
