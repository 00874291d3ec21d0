public import OfficialText

/// Văn bản hành chính: everything that is printed on one administrative document, cell by cell.
/// Cells and their numbers: Nghị định 30/2020/NĐ-CP, Phụ lục I.
public struct OfficialDocument: Hashable, Sendable {
  /// Cơ quan chủ quản trực tiếp (cell 2), e.g. `UBND HUYỆN QUAN SƠN`; nil for a body without one.
  public var superior: String?
  /// Cơ quan ban hành (cell 2); a newline forces a break, otherwise a long name wraps into even lines.
  public var issuer: String
  /// The issuer as written inside a sentence, e.g. `Ủy ban nhân dân huyện Quan Sơn`; nil prints `issuer` there.
  public var issuerInSentence: String?
  /// Ký hiệu (cell 3), what follows the slash, e.g. `QĐ-UBND`; empty with `.blank` numbering prints no number line.
  public var symbol: String
  public var numbering: Numbering
  /// Địa danh (cell 4).
  public var place: String
  public var heading: Heading
  /// Mức độ khẩn (cell 10b).
  public var urgency: Urgency?
  /// Chỉ dẫn phạm vi lưu hành (cell 11), e.g. `LƯU HÀNH NỘI BỘ`.
  public var circulationMark: String?
  /// Kính gửi (cell 9a), without punctuation at the end.
  public var addressees: [String]
  /// Nội dung (cell 6) and annexes.
  public var text: StructuredText
  /// Quyền hạn, chức vụ (cell 7a), one entry a line, e.g. `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.
  public var authority: [String]
  /// Họ tên người ký (cell 7b).
  public var signerName: String
  /// Nơi nhận (cell 9b), without dash and punctuation.
  public var recipients: [String]
  /// What follows `Lưu: `, e.g. `VT, VHTT`.
  public var archive: String
  /// Ký hiệu người soạn thảo và số lượng bản (cell 12), e.g. `PL.(300)`.
  public var drafterMark: String?
  /// Địa chỉ, điện thoại, thư điện tử (cell 13), printed at the foot of page 1.
  public var contact: String?
  /// Diameter of the agency's round seal, millimetres; its field is reserved in real size.
  public var sealDiameter: Double

  /// A document with neither marks of urgency or circulation, nor cells 12 and 13.
  public init(
    superior: String?, issuer: String, symbol: String, numbering: Numbering, place: String, heading: Heading,
    addressees: [String] = [], text: StructuredText, authority: [String], signerName: String,
    recipients: [String], archive: String, sealDiameter: Double
  ) {
    self.superior = superior
    self.issuer = issuer
    self.symbol = symbol
    self.numbering = numbering
    self.place = place
    self.heading = heading
    self.addressees = addressees
    self.text = text
    self.authority = authority
    self.signerName = signerName
    self.recipients = recipients
    self.archive = archive
    self.sealDiameter = sealDiameter
  }
}
