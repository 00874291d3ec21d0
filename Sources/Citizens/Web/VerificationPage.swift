import Markup
import ValidationReports
import WebShell
import WorkTime

/// Kiểm tra tệp: the form, and below it what was found.
struct VerificationPage: Renderable {
  static let title = "Kiểm tra tệp kết quả"

  let token: CSRFToken
  let state: FormState
  let found: HTML

  var html: HTML {
    """
    <h1>\(VerificationPage.title)</h1>\(found)
    <p>Chọn tệp PDF mà ông/bà nhận được. Hệ thống cho biết tệp có đúng do cơ quan ở đây ban hành và còn nguyên vẹn không. \
    Tệp không được lưu lại.</p>
    <div class="sheet">\(Form(to: CitizensURL.verification, token: token, state: state, carriesFiles: true, """
      \(Field("file", "Tệp PDF", hint: "Không quá \(UploadAllowance.fileSize >> 20) MB", .file(accepts: ".pdf"), in: state))
      <p>\(SubmitButton("Kiểm tra"))</p>
      """))</div>
    """
  }
}

/// One line, then the details.
struct VerificationView: Renderable {
  let found: FileVerification
  let fileName: String

  var html: HTML {
    """
    <div class="status \(mood)" role="status"><b>\(line)</b><p>\(advice)</p></div>
    \(Sheet("Chi tiết", "\(DefinitionList(facts))\(SignatureList(report: found.report))"))
    """
  }

  private var mood: String {
    switch found.conclusion {
    case .genuine: "ok"
    case .signedElsewhere, .undecided: "warn"
    case .altered, .unsigned: "bad"
    }
  }

  private var line: String {
    switch found.conclusion {
    case .genuine: "Tệp thật: đúng từng chữ như bản đã ban hành"
    case .signedElsewhere: "Tệp có chữ ký số hợp lệ, nhưng không phải do hệ thống này ban hành"
    case .altered: "Tệp không đáng tin: chữ ký số không hợp lệ hoặc tệp đã bị sửa"
    case .undecided: "Chưa đủ căn cứ để kết luận"
    case .unsigned: "Không xác nhận được: tệp không có chữ ký số và không có trong hệ thống"
    }
  }

  private var advice: String {
    switch found.conclusion {
    case .genuine: "Có thể dùng như văn bản gốc."
    case .signedElsewhere: "Xin hỏi cơ quan ghi trên văn bản."
    case .altered, .unsigned: "Xin đừng dùng tệp này. Xin lấy lại tệp từ nơi tra cứu hồ sơ hoặc hỏi cơ quan ban hành."
    case .undecided: "Hệ thống chưa có chứng thư gốc hoặc danh sách thu hồi để kiểm tra. Xin hỏi cơ quan ban hành."
    }
  }

  private var facts: [(term: String, value: HTML)] {
    var lines: [(term: String, value: HTML)] = [("Tệp", "\(fileName)")]
    guard let known = found.known else { return lines }
    lines.append(("Cơ quan ban hành", "\(known.issuer)"))
    if !known.number.isEmpty { lines.append(("Số, ký hiệu", "\(known.number)")) }
    if let date = known.date { lines.append(("Ngày", TimeText(date).html)) }
    return lines
  }
}
