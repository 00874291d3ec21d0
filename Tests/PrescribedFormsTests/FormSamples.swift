import PrescribedForms
import Typesetting
import WorkTime

/// Forms of a named commune, before and after July 2025.
enum FormSamples {
  static let before = FormOffice(
    agency: "Ủy ban nhân dân xã Trung Tiến", superior: "Ủy ban nhân dân huyện Quan Sơn", territory: "xã Trung Tiến",
    place: "Trung Tiến", address: "bản Chè, xã Trung Tiến", phone: "0237.3890.111", hotline: "0237.3890.222",
    website: "dichvucong.thanhhoa.example")
  static let after = FormOffice(
    agency: "Ủy ban nhân dân xã Quan Sơn", superior: "Ủy ban nhân dân tỉnh Thanh Hóa", territory: "xã Quan Sơn",
    place: "Quan Sơn", address: "bản Păng, xã Quan Sơn", phone: "0237.3890.333", hotline: "18001166",
    website: "dichvucong.gov.example")

  static let code = "000.17.22.H56-200817-0001"
  static let newCode = "H56.14.03-251020-0012"
  static let birth = "Đăng ký khai sinh"
  static let longProcedure =
    "Đăng ký kết hôn có yếu tố nước ngoài tại khu vực biên giới đối với công dân Việt Nam thường trú ở xã biên giới với "
    + "công dân nước láng giềng thường trú ở đơn vị hành chính tương đương cấp xã tiếp giáp, kết hợp đăng ký nhận cha, mẹ, con"

  static let applicant = FormPerson(
    "Hà Văn Inh", identity: "038200001234", residence: "bản Chè, xã Trung Tiến, huyện Quan Sơn, tỉnh Thanh Hóa",
    phone: "0912.345.678", email: "hvinh@thu.example")
  static let officer = FormOfficer("Lò Thị Thương")

  static let components = [
    FormComponent("Tờ khai đăng ký khai sinh", form: "Bản chính"),
    FormComponent("Giấy chứng sinh do Trung tâm Y tế huyện Quan Sơn cấp", form: "Bản chính"),
    FormComponent("Giấy chứng nhận kết hôn của cha, mẹ", form: "Bản sao", count: 2),
  ]

  static func time(_ text: String) -> VietnamTime { VietnamTime(local: text)! }

  static func day(_ text: String) -> CalendarDate { CalendarDate(text)! }

  static func lookUp(_ code: String) throws -> FormLookUp {
    try FormLookUp(
      site: "dichvucong.thanhhoa.example/tra-cuu", page: "https://dichvucong.thanhhoa.example/tra-cuu/\(code)",
      dossierCode: code)
  }

  static func reception() throws -> ReceptionSlip {
    var slip = ReceptionSlip(
      edition: .circular01of2018, office: before, number: "15", code: code, procedure: birth, applicant: applicant,
      channel: .counter, components: components, limit: "03 ngày làm việc", receivedAt: time("2020-08-17T08:20"),
      due: time("2020-08-20T17:00"), collection: .counter, receiver: officer)
    slip.explanation = [
      "Thứ Hai 17/8/2020: ngày đầu tiên, không tính (Bộ luật Dân sự 2015, Điều 147).",
      "Từ thứ Ba, 18/8/2020 đến thứ Năm, 20/8/2020: ngày làm việc thứ 1 đến thứ 3.",
      "Hạn trả kết quả: 17:00, thứ Năm, 20/8/2020.",
    ]
    slip.fees = "không thu"
    slip.lookUp = try lookUp(code)
    return slip
  }

  static func newReception() throws -> ReceptionSlip {
    var slip = try reception()
    slip.edition = .circular03of2025
    slip.office = after
    slip.code = newCode
    slip.receivedAt = time("2025-10-20T14:05")
    slip.due = nil
    slip.explanation = []
    slip.limit = "không quy định"
    slip.channel = .online
    slip.collection = .post
    slip.owner = FormPerson("Hợp tác xã Nông nghiệp Sơn Hà", salutation: .organisation, identity: "2801234567")
    slip.lookUp = try lookUp(newCode)
    slip.receiver = FormOfficer("Lò Thị Thương", room: .field(.officer))
    return slip
  }

  static func longReception() throws -> ReceptionSlip {
    var slip = try reception()
    slip.procedure = longProcedure
    slip.applicant.name =
      "Công ty trách nhiệm hữu hạn một thành viên Đầu tư Phát triển Nông lâm nghiệp và Du lịch cộng đồng Quan Sơn"
    slip.components = (1...40).map { index in
      FormComponent(
        "Giấy tờ thứ \(index) chứng minh quyền sử dụng đất, nguồn gốc và quá trình sử dụng thửa đất",
        form: index % 2 == 0 ? "Bản sao có chứng thực" : "Bản chính", count: index)
    }
    slip.copies = .two
    return slip
  }

  static func batch() throws -> BatchReceptionSlip {
    let entries = (1...30).map { index in
      BatchReceptionSlip.Entry(
        code: "000.17.22.H56-200817-00\(index + 10)", procedure: "Chứng thực bản sao từ bản chính",
        subject: "Giấy chứng nhận quyền sử dụng đất số BX 1234\(index + 10)", quantity: "05 trang, 03 bản",
        due: time("2020-08-17T17:00"))
    }
    var slip = BatchReceptionSlip(
      edition: .circular01of2018, office: before, number: "16", applicant: applicant, channel: .counter,
      entries: entries, receivedAt: time("2020-08-17T09:00"), collection: .counter, receiver: officer)
    slip.fees = "630.000 đồng (đã nộp)"
    return slip
  }

  static var supplement: SupplementRequestSlip {
    var slip = SupplementRequestSlip(
      edition: .circular01of2018, office: before, number: "4", date: day("2020-08-18"), code: code, procedure: birth,
      applicant: applicant,
      items: [
        .init(component: "Giấy chứng sinh", instruction: "nộp bản chính, bản đã nộp là bản chụp không có chứng thực"),
        .init(component: "Tờ khai đăng ký khai sinh", instruction: "ghi đủ họ, chữ đệm, tên của cha và ký tên"),
      ], reason: "Thành phần hồ sơ chưa đầy đủ theo Điều 16 Luật Hộ tịch 2014.", deadline: day("2020-08-25"),
      officer: officer)
    slip.officerPhone = "0237.3890.111"
    return slip
  }

  static var refusal: RefusalSlip {
    var slip = RefusalSlip(
      edition: .circular03of2025, office: after, number: "2", date: day("2025-10-20"), code: nil,
      procedure: "Cấp Giấy chứng nhận quyền sử dụng đất cho tổ chức", applicant: applicant,
      reason: "Hồ sơ không thuộc thẩm quyền giải quyết của Ủy ban nhân dân cấp xã",
      ground: "Điều 136 Luật Đất đai 2024", officer: officer)
    slip.advice = "Ông/Bà xin nộp hồ sơ tại Văn phòng Đăng ký đất đai tỉnh Thanh Hóa"
    return slip
  }

  static func apology(_ edition: FormEdition) -> ApologySlip {
    let isOld = edition == .circular01of2018
    return ApologySlip(
      edition: edition, office: isOld ? before : after, number: "3", date: day(isOld ? "2020-08-19" : "2025-10-22"),
      code: isOld ? code : newCode, procedure: birth, applicant: applicant,
      receivedOn: day(isOld ? "2020-08-17" : "2025-10-20"),
      promised: time(isOld ? "2020-08-20T17:00" : "2025-10-23T17:00"),
      reason: "cần xác minh nơi cư trú của người cha tại địa phương khác",
      newDue: time(isOld ? "2020-08-27T17:00" : "2025-10-30T17:00"),
      signer: FormSigner(
        authority: ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], name: "Vi Văn Ước", room: .sealed(diameter: 36)))
  }

  static func stop(_ edition: FormEdition) -> StopNotice {
    var notice = StopNotice(
      edition: edition, office: edition == .circular01of2018 ? before : after, number: nil, date: day("2025-10-24"),
      code: newCode, procedure: longProcedure, applicant: applicant, receivedOn: day("2025-10-20"),
      cause: .ineligible, reason: "hai bên chưa đủ tuổi kết hôn theo quy định",
      ground: "điểm a khoản 1 Điều 8 Luật Hôn nhân và gia đình 2014",
      signer: FormSigner(authority: ["CHỦ TỊCH"], name: "Lương Thị Hạnh", room: .field(.leader)))
    notice.returned = components
    notice.refund = 1_005_000
    return notice
  }

  static func control(steps: Int) -> ControlSlip {
    let reception = ControlSlip.Hand(unit: "Bộ phận Tiếp nhận và Trả kết quả", person: "Lò Thị Thương")
    let civil = ControlSlip.Hand(unit: "Tư pháp - hộ tịch", person: "Hà Văn Nguyễn")
    let outcomes: [ControlSlip.Outcome?] = [.early, .onTime, .late, nil]
    var slip = ControlSlip(
      edition: .circular01of2018, office: before, number: "15", code: code, procedure: birth, applicant: applicant,
      receivedAt: time("2020-08-17T08:20"), due: time("2020-08-20T17:00"), resolvingUnit: "Công chức Tư pháp - hộ tịch",
      steps: (0..<steps).map { index in
        ControlSlip.Step(
          giver: index % 2 == 0 ? reception : civil, receiver: index % 2 == 0 ? civil : reception,
          at: index == steps - 1 ? nil : time("2020-08-17T10:30"), outcome: outcomes[index % 4],
          note: index == 1 ? "Bàn giao cả hồ sơ giấy" : "")
      })
    slip.coordinatingUnits = ["Công an xã Trung Tiến", "Trạm Y tế xã"]
    return slip
  }

  static func register(entries: Int) -> RegisterBook {
    RegisterBook(
      edition: .circular01of2018, office: before, year: 2020, volume: 1,
      entries: (0..<entries).map { index in
        RegisterBook.Entry(
          number: index + 1, code: "000.17.22.H56-200817-\(1000 + index)",
          procedure: index % 7 == 3 ? longProcedure : birth, sets: 1, applicant: "Hà Văn Inh",
          address: "bản Chè, xã Trung Tiến; 0912.345.678", resolvingUnit: "UBND xã Trung Tiến",
          receivedOn: day("2020-08-17"), dueOn: index % 5 == 0 ? nil : day("2020-08-20"),
          returnedOn: index % 3 == 0 ? nil : day("2020-08-19"), collection: index % 4 == 0 ? .post : .counter)
      },
      closing: RegisterBook.Closing(
        date: day("2020-12-31"), keeper: officer,
        head: FormSigner(authority: ["CHỦ TỊCH"], name: "Vi Văn Ước", room: .pen)))
  }

  /// A month of an open book, with a line that is not for everybody to read.
  static var registerPeriod: RegisterBook {
    var book = register(entries: 12)
    (book.edition, book.office, book.year, book.closing) = (.circular03of2025, after, 2026, nil)
    book.period = day("2026-08-01")...day("2026-08-31")
    for index in book.entries.indices { book.entries[index].number += 213 }
    book.entries[2] = RegisterBook.Entry(
      number: 216, code: "", procedure: "Hồ sơ hạn chế", sets: nil, applicant: "", address: "", resolvingUnit: "",
      receivedOn: day("2026-08-17"), dueOn: nil, returnedOn: nil, collection: nil)
    return book
  }

  static var payment: PaymentSlip {
    var slip = PaymentSlip(
      edition: .circular01of2018, office: before, number: "7", date: day("2020-08-17"), code: code,
      procedure: "Chứng thực bản sao từ bản chính", payer: applicant,
      items: [
        .init(name: "Phí chứng thực bản sao", account: .fee, basis: "05 trang × 03 bản", amount: 21_000),
        .init(name: "Lệ phí cấp bản sao trích lục hộ tịch", account: .charge, basis: "01 bản", amount: 8_000),
        .init(name: "Lệ phí đăng ký khai sinh", account: .charge, basis: "Miễn: hộ nghèo", amount: 0),
      ], method: "Tiền mặt", collector: officer)
    slip.receiptNumber = "0001234"
    return slip
  }

  static var handover: HandoverReceipt {
    var receipt = HandoverReceipt(
      edition: .circular03of2025, office: after, number: "9", handedOverAt: time("2025-10-23T10:15"), code: newCode,
      procedure: birth, owner: applicant,
      receiver: FormPerson("Lò Thị Ín", identity: "038300004321", phone: "0987.654.321"),
      results: [FormComponent("Giấy khai sinh của Hà Gia Bảo", form: "Bản chính")], giver: officer)
    receipt.authority = "số 12, chứng thực ngày 22/10/2025 tại Ủy ban nhân dân xã Quan Sơn"
    receipt.originals = [FormComponent("Giấy chứng nhận kết hôn", form: "Bản chính")]
    return receipt
  }
}
