import Foundation
import PrescribedForms
import Testing
import Typesetting

/// The words of each form, as poppler reads them.
@Suite struct ContentTests {
  @Test("the reception slip says who, what, when, where and why")
  func reception() throws {
    let printed = try PrintedForm(try FormSamples.reception().slip)
    try expect(
      printed,
      lines: [
        "Mẫu số 01", "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 15/TNHS Trung Tiến, ngày 17 tháng 8 năm 2020",
        "Người nộp hồ sơ: Hà Văn Inh Số giấy tờ: 038200001234",
        "Số điện thoại: 0912.345.678 Thư điện tử: hvinh@thu.example",
        "Thủ tục hành chính: Đăng ký khai sinh", "TT Tên giấy tờ Hình thức Số lượng",
        "1 Tờ khai đăng ký khai sinh Bản chính 01", "2. Số lượng hồ sơ: 01 bộ Hình thức nộp: Trực tiếp",
        "3. Thời hạn giải quyết theo quy định: 03 ngày làm việc",
        "4. Thời gian nhận hồ sơ: 08 giờ 20 phút, ngày 17 tháng 8 năm 2020",
        "5. Thời gian trả kết quả: 17 giờ 00 phút, ngày 20 tháng 8 năm 2020",
        "6. Đăng ký nhận kết quả: Trực tiếp tại Bộ phận Tiếp nhận và Trả kết quả", "7. Phí, lệ phí: không thu",
        "NGƯỜI NỘP HỒ SƠ NGƯỜI TIẾP NHẬN HỒ SƠ", "Hà Văn Inh Lò Thị Thương",
      ],
      words: [
        "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        "Mã hồ sơ: 000.17.22.H56-200817-0001", "ngày đầu tiên, không tính (Bộ luật Dân sự 2015, Điều 147).",
        "Tra cứu tình trạng hồ sơ tại dichvucong.thanhhoa.example/tra-cuu",
      ])
  }

  @Test("the codes of the slip are read by another program as the code and the page")
  func codes() throws {
    let printed = try PrintedForm(try FormSamples.reception().slip)
    #expect(
      try printed.codes() == [
        FormSamples.code, "https://dichvucong.thanhhoa.example/tra-cuu/\(FormSamples.code)",
      ])
  }

  @Test("after 2025 the centre is named; without due date none is promised; the owner is another than the applicant")
  func newReception() throws {
    try expect(
      try PrintedForm(try FormSamples.newReception().slip),
      lines: [
        "5. Thời gian trả kết quả: thông báo ngay khi có kết quả",
        "6. Đăng ký nhận kết quả: Qua dịch vụ bưu chính công ích",
      ],
      words: [
        "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ QUAN SƠN", "Chủ hồ sơ: Hợp tác xã Nông nghiệp Sơn Hà",
        "Hình thức nộp: Trực tuyến", "(Ký số)",
      ])
  }

  @Test("a batch has one appointment when all agree, and every dossier in its list")
  func batch() throws {
    var slip = try FormSamples.batch()
    let printed = try PrintedForm(slip.slip)
    try expect(
      printed,
      lines: ["1. Số lượng hồ sơ: 30 hồ sơ", "3. Thời gian trả kết quả: 17 giờ 00 phút, ngày 17 tháng 8 năm 2020"],
      words: ["(30 hồ sơ, có danh sách kèm theo)", "DANH SÁCH HỒ SƠ", "kết quả số 16/TNHS, ngày 17 tháng 8 năm 2020)"])
    #expect(printed.words.components(separatedBy: "Chứng thực bản sao từ bản chính").count == 31)
    slip.entries[3].due = nil
    try expect(
      try PrintedForm(slip.slip), lines: ["3. Thời gian trả kết quả: theo từng hồ sơ trong danh sách"],
      words: ["Khi có kết quả"])
  }

  @Test("the supplement request lists all at once, with reason, deadline and whom to ask")
  func supplement() throws {
    try expect(
      try PrintedForm(FormSamples.supplement.slip),
      lines: [
        "2. Tờ khai đăng ký khai sinh: ghi đủ họ, chữ đệm, tên của cha và ký tên.",
        "Thời hạn bổ sung: chậm nhất ngày 25 tháng 8 năm 2020",
        "Người hướng dẫn: Lò Thị Thương Điện thoại: 0237.3890.111",
      ],
      words: [
        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", "Số: 04/HDHS",
        "Lý do: Thành phần hồ sơ chưa đầy đủ theo Điều 16 Luật Hộ tịch 2014.",
      ])
  }

  @Test("a refusal gives its reason, its ground and where to go")
  func refusal() throws {
    try expect(
      try PrintedForm(FormSamples.refusal.slip), lines: ["Căn cứ: Điều 136 Luật Đất đai 2024."],
      words: [
        "PHIẾU TỪ CHỐI TIẾP NHẬN HỒ SƠ", "không thuộc thẩm quyền giải quyết của Ủy ban nhân dân cấp xã.",
        "Hướng dẫn: Ông/Bà xin nộp hồ sơ tại Văn phòng Đăng ký đất đai tỉnh Thanh Hóa.",
      ])
  }

  @Test("an apology says sorry, why and until when, in its edition's words", arguments: FormEdition.allCases)
  func apology(edition: FormEdition) throws {
    let isOld = edition == .circular01of2018
    try expect(
      try PrintedForm(FormSamples.apology(edition).slip),
      lines: [
        "Thời gian trả kết quả mới: 17 giờ 00 phút, ngày \(isOld ? "27 tháng 8 năm 2020" : "30 tháng 10 năm 2025")",
        "- Như trên; PHÓ CHỦ TỊCH", "Vi Văn Ước",
      ],
      words: [
        "Kính gửi: Ông/Bà Hà Văn Inh", "Sự chậm trễ này đã gây phiền hà cho Ông/Bà",
        isOld ? "và hẹn lại thời gian trả kết quả" : "đề nghị được gia hạn thời gian trả kết quả",
        isOld
          ? "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ" : "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN TRẢ KẾT QUẢ",
      ])
  }

  @Test("a stop notice names cause, ground, papers and money that go back", arguments: StopNotice.Cause.allCases)
  func stop(cause: StopNotice.Cause) throws {
    var notice = FormSamples.stop(.circular03of2025)
    notice.cause = cause
    let sentences: [StopNotice.Cause: String] = [
      .ineligible: "hồ sơ không đủ điều kiện giải quyết.", .supplementMissed: "Hết thời hạn yêu cầu",
      .withdrawn: "Theo đề nghị rút hồ sơ của Ông/Bà",
    ]
    try expect(
      try PrintedForm(notice.slip), lines: ["1 Tờ khai đăng ký khai sinh Bản chính 01"],
      words: [
        "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", try #require(sentences[cause]), "thông báo dừng giải quyết hồ sơ",
        "1.005.000 đồng (Một triệu không trăm linh năm nghìn đồng)", "quyền khiếu nại theo quy định",
      ])
  }

  @Test("the control slip has a row for each hand-over with its outcome")
  func control() throws {
    try expect(
      try PrintedForm(FormSamples.control(steps: 4).slip), lines: [],
      words: [
        "Cơ quan phối hợp giải quyết: Công an xã Trung Tiến; Trạm Y tế xã", "1. Giao: Bộ phận Tiếp nhận",
        "2. Nhận: Tư pháp - hộ tịch", "Đúng hạn", "Quá hạn", "Bàn giao",
      ])
  }

  @Test("phí and lệ phí are summed apart, the whole in words")
  func payment() throws {
    let slip = FormSamples.payment
    #expect(slip.sum(.fee) == 21_000 && slip.sum(.charge) == 8_000 && slip.total == 29_000)
    try expect(
      try PrintedForm(slip.slip),
      lines: [
        "Cộng phí: 21.000 đồng Cộng lệ phí: 8.000 đồng", "Số tiền bằng chữ: Hai mươi chín nghìn đồng",
        "Tổng cộng 29.000", "Biên lai số: 0001234",
      ], words: ["Miễn: hộ nghèo", "không thay cho biên lai"])
  }

  @Test("a hand-over receipt lists results and originals, and who takes them for whom")
  func handover() throws {
    try expect(
      try PrintedForm(FormSamples.handover.slip),
      lines: [
        "1 Giấy khai sinh của Hà Gia Bảo Bản chính 01", "1 Giấy chứng nhận kết hôn Bản chính 01",
        "Người nhận kết quả: Lò Thị Ín Số giấy tờ: 038300004321",
      ],
      words: ["GIẤY BIÊN NHẬN TRẢ KẾT QUẢ", "Giấy ủy quyền: số 12, chứng thực ngày 22/10/2025"])
  }

  private func expect(
    _ printed: PrintedForm, lines: [String], words: [String],
    at location: SourceLocation = #_sourceLocation
  ) throws {
    for line in lines {
      let isThere = printed.lines.contains(line)
      #expect(isThere, "\(line)", sourceLocation: location)
    }
    for phrase in words { #expect(printed.words.contains(phrase), "\(phrase)", sourceLocation: location) }
  }
}
