import Cryptography
import OfficialText
import PDFSigning
import SigningKeys
import Typesetting
import WorkTime

/// The two-page letter that is typeset and signed, and who signs it.
enum SampleLetter {
  static let pin = "200815"
  static let signedAt = VietnamTime(date, hour: 9).instant
  static let judgedAt = signedAt.adding(seconds: 600)
  private static let date = CalendarDate("2020-08-17") ?? CalendarDate(dayNumber: 0)

  static var document: OfficialDocument { document(text: body) }

  /// The same in twenty pages.
  static var report: OfficialDocument {
    document(text: (1...12).map { "Phần \($0).\n\(body)" }.joined(separator: "\n"))
  }

  private static func document(text: String) -> OfficialDocument {
    OfficialDocument(
      superior: "UBND HUYỆN QUAN SƠN", issuer: "ỦY BAN NHÂN DÂN XÃ TRUNG TIẾN", symbol: "UBND-VHXH",
      numbering: .reserved(digits: 3), place: "Trung Tiến",
      heading: .letter(subject: "chấn chỉnh việc xử lý văn bản trên hệ thống quản lý văn bản và hồ sơ công việc"),
      addressees: ["Trưởng các bản", "Cán bộ, công chức xã"], text: StructuredText(typed: text),
      authority: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], signerName: "Lương Văn Bường",
      recipients: ["Như trên", "UBND huyện (b/c)", "Thường trực Đảng ủy, HĐND xã"], archive: "VT, VHXH",
      sealDiameter: 36)
  }

  /// Two pages' worth.
  static let body =
    (1...4).map { part in
      """
      Qua theo dõi việc sử dụng hệ thống quản lý văn bản và hồ sơ công việc trong tháng \(part), Ủy ban nhân dân \
      xã nhận thấy còn một số văn bản dự thảo chưa đúng thể thức, trình ký chưa đúng quy trình, ký số chậm so với \
      thời hạn.
      1. Dự thảo, trình ký toàn bộ văn bản trên hệ thống; không trình ký văn bản giấy. Người được giao dự thảo \
      chịu trách nhiệm về nội dung và thể thức, kỹ thuật trình bày văn bản trước khi trình người có thẩm quyền.
      2. Gửi văn thư kiểm tra thể thức, kỹ thuật trình bày trước khi trình lãnh đạo; văn thư chỉ cấp số sau khi \
      lãnh đạo đã ký số, ký số của cơ quan và phát hành ngay trong ngày, chậm nhất là trong ngày làm việc tiếp theo.
      """
    }.joined(separator: "\n") + "\nYêu cầu các bản, cán bộ, công chức nghiêm túc thực hiện./."

  static func authority() throws -> DemoAuthority {
    try DemoAuthority.create(at: VietnamTime(date).instant, validYears: 10)
  }

  /// A new demonstration key.
  static func issuedKey(by authority: DemoAuthority, _ kind: PrivateKey.Kind = .rsa2048) throws -> IssuedKey {
    let begin = VietnamTime(date).instant
    let subject = CertificateSubject(
      commonName: "Lương Văn Bường", organization: "UBND xã Trung Tiến", title: "Chủ tịch")
    return try authority.issue(
      CertificateRequest(
        subject: subject, purpose: .person, notBefore: begin, notAfter: begin.adding(seconds: 31_000_000), pin: pin),
      key: kind)
  }

  /// A picture of 360 x 180 pixels with transparency; `peers/sign.py` draws the same.
  static func picture() throws -> SignaturePicture {
    let (width, height) = (360, 180)
    var rgba: [UInt8] = []
    rgba.reserveCapacity(width * height * 4)
    for y in 0..<height {
      for x in 0..<width {
        let isInk = (x * x / 50 + y * y / 9) % 97 < 20
        rgba += isInk ? [30, 40, UInt8(150 + x % 64), 255] : [0, 0, 0, 0]
      }
    }
    return try SignaturePicture(width: width, height: height, rgba: rgba)
  }
}
