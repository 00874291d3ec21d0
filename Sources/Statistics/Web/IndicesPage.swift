import Ledger
import Markup
import People
import WebShell
import WorkTime

/// Chín chỉ số of an agency and its officers, and the form for what only a person knows.
struct IndicesPage: Renderable {
  static let title = "Chỉ số đánh giá"

  let frame: StatisticsFrame
  let assessment: QualityAssessment
  let choice: StatisticsChoice
  /// nil for who may not enter anything here.
  let form: IndexFormView?

  var html: HTML {
    """
    \(frame.printHeader("Đánh giá việc giải quyết thủ tục hành chính"))
    \(PageHead(IndicesPage.title, lead: "\(assessment.agency.name) · \(assessment.window.words)"))
    \(frame.tabs(current: StatisticsURL.indices))\(choice)
    \(Sheet("Cơ quan: \(grade)", isPadded: false, agencyTable.html))
    \(Sheet("Cán bộ, công chức", isPadded: false, officerTable.html))
    \(if: !assessment.entries.isEmpty, Sheet("Đã nhập", isPadded: false, entryTable.html).html)
    \(form.map { Sheet("Nhập chỉ số hệ thống không tự tính được", $0.html) })
    <p class="sub">Theo Thông tư 01/2018/TT-VPCP, Điều 13 đến 15: điểm của chỉ số là trung bình các hồ sơ có kết quả trong kỳ, \
    làm tròn một chữ số thập phân; chỉ số không có dữ liệu được bỏ qua và tổng điểm được quy về đủ số chỉ số khi xếp \
    loại. Chỉ số 4: nộp và nhận trực tuyến là không phải liên hệ, còn lại là liên hệ một nơi, Bộ phận Một cửa.</p>
    """
  }

  private var grade: String {
    let words = assessment.scores.agencyGrade?.words ?? "chưa có dữ liệu"
    return "\(IndicesPage.points(assessment.scores.total)) điểm, \(words)"
  }

  static func points(_ tenths: Int) -> String { tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)" }

  private var agencyTable: Table<QualityIndex> {
    Table(
      "Chín chỉ số", QualityIndex.allCases,
      columns: [
        .ordinal("TT") { $0.rawValue }, .title("Chỉ số") { "\($0.words)" },
        .number("Điểm") { index in
          assessment.scores.scores[index].map { "<b>\(IndicesPage.points($0.tenths))</b>" } ?? "bỏ qua"
        },
        .text("Căn cứ") { basis(of: $0) },
      ])
  }

  private func basis(of index: QualityIndex) -> HTML {
    if index == .online {
      let online = assessment.online
      return """
        thủ tục trực tuyến \(online.procedures.words), hồ sơ trực tuyến \(online.dossiers.words), quá hạn \
        \(online.lateDossiers)
        """
    }
    guard let score = assessment.scores.scores[index] else { return "chưa có dữ liệu" }
    return score.dossiers > 0 ? "\(score.dossiers) hồ sơ" : "người có trách nhiệm nhập"
  }

  private var officerTable: Table<(officer: Person.ID, name: String, scores: QualityScores)> {
    Table(
      "Điểm của cán bộ", assessment.officers,
      empty: EmptyState("Chưa có cán bộ nào", "Trong kỳ chưa có hồ sơ có kết quả do cán bộ của đơn vị giải quyết."),
      columns: [.title("Cán bộ") { "<b>\($0.name)</b>" }]
        + QualityIndex.ofOfficers.map { index in
          .number("Chỉ số \(index.rawValue)") { row in
            row.scores.scores[index].map { "\(IndicesPage.points($0.tenths))" } ?? "–"
          }
        } + [
          .number("Tổng") { "<b>\(IndicesPage.points($0.scores.total))</b>" },
          .text("Mức độ") { "\($0.scores.officerGrade?.words ?? "")" },
        ])
  }

  private var entryTable: Table<EnteredIndex> {
    Table(
      "Đã nhập", assessment.entries,
      columns: [
        .title("Nội dung") { "\($0.entry.words)" }, .text("Nguồn") { "\($0.entry.source)" },
        .text("Người nhập") { "\($0.personName)<span class=\"sub\">\(TimeText($0.at))</span>" },
      ])
  }
}

/// The form of an entry.
struct IndexFormView: Renderable {
  let token: CSRFToken
  let state: FormState
  let path: WebPath

  var html: HTML {
    Form(
      to: path, token: token, state: state,
      """
      <div class="stack">\(Field("loai", "Nội dung", .select(choices), in: state))\
      \(Field(
        "diem", "Điểm", hint: "0, 1 hoặc 2; để trống với phản ánh", isOptional: true, .line(width: .short), in: state))\
      \(Field(
        "ma-ho-so", "Mã hồ sơ bị phản ánh đúng", hint: "Chỉ nhập với phản ánh về thái độ", isOptional: true,
        .line(width: .half), in: state))\
      \(Field("nguon", "Nguồn số liệu", hint: "Văn bản, biên bản kiểm tra, trang thông tin…", in: state))</div>\
      <div class="row">\(SubmitButton("Ghi nhận"))</div>
      """
    ).html
  }

  private var choices: [FieldChoice] {
    QualityIndex.given.map { FieldChoice(String($0.rawValue), "Chỉ số \($0.rawValue): \($0.words)") }
      + [FieldChoice("phan-anh", "Phản ánh, kiến nghị đúng về thái độ")]
  }
}

/// Một chỉ số hoặc phản ánh, as typed.
struct IndexEntryForm {
  let form: SubmittedForm

  func parsed() throws(FormProblems) -> IndexEntry {
    var reader = FormReader(form)
    let source = reader.requiredText("nguon", atMost: 300, missing: "Nhập nguồn số liệu")
    if form.text("loai") == "phan-anh" {
      let code = reader.requiredText("ma-ho-so", atMost: 60, missing: "Nhập mã hồ sơ bị phản ánh")
      try reader.finish()
      return .complaint(code: code, source: source)
    }
    let index = reader.choice("loai", missing: "Chọn nội dung") { text in
      Int(text).flatMap { QualityIndex(rawValue: $0) }.flatMap { QualityIndex.given.contains($0) ? $0 : nil }
    }
    let points = reader.integer("diem", in: 0...QualityIndex.most, missing: "Nhập điểm 0, 1 hoặc 2")
    return try reader.finish(index.flatMap { index in points.map { .points(index, points: $0, source: source) } })
  }
}

extension QualityIndex {
  var words: String {
    switch self {
    case .totalTime: "Thời gian giải quyết"
    case .unitTime: "Thời gian thực hiện của đơn vị, cá nhân"
    case .contacts: "Số lần liên hệ để hoàn thiện hồ sơ"
    case .agencies: "Số cơ quan phải liên hệ"
    case .organisation: "Tổ chức tại Bộ phận Một cửa"
    case .publicity: "Công khai thủ tục hành chính"
    case .attitude: "Thái độ phục vụ"
    case .complaints: "Giải quyết phản ánh, kiến nghị"
    case .online: "Giải quyết trực tuyến"
    }
  }
}

extension IndexEntry {
  var words: String {
    switch self {
    case .points(let index, let points, _): "Chỉ số \(index.rawValue), \(index.words): \(points) điểm"
    case .complaint(let code, _): "Phản ánh đúng về thái độ, hồ sơ \(code)"
    }
  }

  var source: String {
    switch self {
    case .points(_, _, let source), .complaint(_, let source): source
    }
  }
}

extension AgencyGrade {
  var words: String {
    switch self {
    case .excellent: "xuất sắc"
    case .good: "tốt"
    case .fair: "khá"
    case .average: "trung bình"
    case .weak: "yếu"
    }
  }
}

extension OfficerGrade {
  var words: String {
    switch self {
    case .full: "hoàn thành 100% nhiệm vụ"
    case .partial: "hoàn thành từ 70% đến dưới 100% nhiệm vụ"
    case .poor: "hoàn thành dưới 70% nhiệm vụ"
    }
  }
}
