import OfficialText
import WorkTime

@testable import Typesetting

/// Documents of a small named world, one for each layout.
enum Samples {
  static let types = [
    "Nghị quyết", "Quyết định", "Chỉ thị", "Quy chế", "Quy định", "Thông cáo", "Thông báo", "Hướng dẫn", "Chương trình",
    "Kế hoạch", "Phương án", "Đề án", "Dự án", "Báo cáo", "Biên bản", "Tờ trình", "Hợp đồng", "Công văn", "Công điện",
    "Bản ghi nhớ", "Bản thỏa thuận", "Giấy ủy quyền", "Giấy mời", "Giấy giới thiệu", "Giấy nghỉ phép", "Phiếu gửi",
    "Phiếu chuyển", "Phiếu báo", "Thư công",
  ]

  /// The letter that the product comes from, with its annex.
  static var letter: OfficialDocument {
    var document = OfficialDocument(
      superior: nil, issuer: "ỦY BAN NHÂN DÂN HUYỆN QUAN SƠN", symbol: "UBND-VHTT", numbering: .reserved(digits: 4),
      place: "Quan Sơn",
      heading: .letter(
        subject: "bảo đảm thực hiện các chỉ tiêu Chỉ thị số 04/CT-UBND ngày 21/5/2020 của Chủ tịch UBND huyện"),
      addressees: ["Chủ tịch UBND các xã, thị trấn"],
      text: StructuredText(blocks: letterBlocks, annexes: [annex]),
      authority: ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], signerName: "Chu Đình Trọng",
      recipients: ["Như trên", "Chủ tịch, các PCT UBND huyện", "Ban Chỉ đạo xây dựng CQĐT"],
      archive: "VT, VHTT", sealDiameter: 36)
    document.issuerInSentence = "Ủy ban nhân dân huyện Quan Sơn"
    return document
  }

  /// One page, as a commune writes it daily.
  static var shortLetter: OfficialDocument {
    OfficialDocument(
      superior: "UBND HUYỆN QUAN SƠN", issuer: "UBND XÃ TRUNG TIẾN", symbol: "UBND-VHXH",
      numbering: .reserved(digits: 3), place: "Trung Tiến",
      heading: .letter(subject: "triển khai phun thuốc khử trùng tại các bản"),
      addressees: ["Trưởng các bản", "Trạm Y tế xã", "Các ban, ngành, đoàn thể xã"],
      text: StructuredText(blocks: [
        .paragraph([
          Run(
            "Thực hiện Công văn của Chủ tịch UBND huyện về việc bảo đảm thực hiện các chỉ tiêu xây dựng Chính quyền "
              + "điện tử, Chủ tịch UBND xã yêu cầu Trưởng các bản khẩn trương thực hiện các nội dung sau:")
        ]),
        .clause(
          label: "1.",
          runs: [Run("Tổ chức phun thuốc khử trùng tại nhà văn hóa, trường học, khu dân cư trên địa bàn.")]),
        .clause(
          label: "2.",
          runs: [Run("Báo cáo kết quả về UBND xã trước ngày "), Run("21/8/2020", bold: true), Run("./.")]),
      ]),
      authority: ["CHỦ TỊCH"], signerName: "Hà Văn Thủy", recipients: ["Như trên", "UBND huyện (b/c)"],
      archive: "VT, VHXH", sealDiameter: 36)
  }

  static var decision: OfficialDocument {
    var document = OfficialDocument(
      superior: nil, issuer: "ỦY BAN NHÂN DÂN\nXÃ TRUNG TIẾN", symbol: "QĐ-UBND", numbering: .reserved(digits: 3),
      place: "Trung Tiến",
      heading: .named(
        type: "Quyết định", subject: "Về việc ban hành Quy chế công tác văn thư, lưu trữ của Ủy ban nhân dân xã"),
      text: StructuredText(blocks: decisionBlocks, annexes: [regulation]),
      authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], signerName: "Lò Thị Hương",
      recipients: ["Như Điều 3", "UBND huyện (b/c)", "TT Đảng ủy, TT HĐND xã (b/c)", "Chủ tịch, PCT UBND xã"],
      archive: "VT", sealDiameter: 36)
    document.drafterMark = "LTH.(15)"
    document.issuerInSentence = "Ủy ban nhân dân xã Trung Tiến"
    return document
  }

  /// A generic named type, with addressees where the type has them.
  static func named(_ type: String, subject: String, addressees: [String] = []) -> OfficialDocument {
    OfficialDocument(
      superior: "UBND TỈNH THANH HÓA", issuer: "UBND XÃ TRUNG TIẾN", symbol: "KH-UBND",
      numbering: .fixed(number: "7", date: CalendarDate(dayNumber: 18_507)), place: "Trung Tiến",
      heading: .named(type: type, subject: subject), addressees: addressees,
      text: StructuredText(blocks: planBlocks), authority: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
      signerName: "Hà Văn Thủy", recipients: ["UBND tỉnh (b/c)", "Các ban, ngành xã"], archive: "VT, VP",
      sealDiameter: 36)
  }

  static var report: OfficialDocument {
    named("Báo cáo", subject: "Kết quả công tác sáu tháng đầu năm", addressees: ["Ủy ban nhân dân tỉnh Thanh Hóa"])
  }

  static var urgentPlan: OfficialDocument {
    var document = named("Kế hoạch", subject: "Phòng, chống thiên tai và tìm kiếm cứu nạn năm 2020")
    document.urgency = .veryUrgent
    document.circulationMark = "LƯU HÀNH NỘI BỘ"
    document.contact = "Bản Chè, xã Trung Tiến, tỉnh Thanh Hóa; điện thoại: 0237 000 000; ubndtrungtien@example.vn"
    return document
  }

  /// Names and subject far longer than the columns.
  static var longNames: OfficialDocument {
    var document = letter
    document.superior = "ỦY BAN NHÂN DÂN TỈNH THANH HÓA"
    document.issuer = "BAN CHỈ ĐẠO PHÒNG, CHỐNG THIÊN TAI, TÌM KIẾM CỨU NẠN VÀ PHÒNG THỦ DÂN SỰ HUYỆN QUAN SƠN"
    document.place = "Thành phố Hồ Chí Minh"
    document.heading = .letter(
      subject: String(repeating: "rà soát, báo cáo kết quả thực hiện quy trình số; ", count: 6))
    document.addressees = [
      String(repeating: "Chủ tịch Ủy ban nhân dân các xã, phường, thị trấn và ", count: 3) + "đơn vị"
    ]
    document.authority = ["TUQ. CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN QUAN SƠN", "GIÁM ĐỐC TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"]
    return document
  }
}
