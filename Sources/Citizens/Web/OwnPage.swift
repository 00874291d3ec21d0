import Markup
import OneStop
import WebShell
import WorkTime

/// Hồ sơ của tôi.
struct OwnPage: Renderable {
  static let title = "Hồ sơ của tôi"
  static let longestList = 50

  let account: CitizenAccount
  let lines: [DossierLine]
  let token: CSRFToken

  var html: HTML {
    """
    <h1>\(OwnPage.title)</h1>
    <p>\(LinkButton("Nộp hồ sơ mới", to: CitizensURL.procedures, .main))</p>
    \(if: lines.isEmpty, "<p>Ông/bà chưa nộp hồ sơ nào bằng tài khoản này.</p>")
    <ul class="list">\(HTML.each(lines) { line in
      """
      <li><a href="\(CitizensURL.own(line.id))">\(line.procedureName)<span>\(line.status.plainName) · nộp ngày \
      \(line.submittedAt.vietnamDate.shortText)\(if: line.code != nil, " · \(line.code?.description ?? "")")</span></a></li>
      """
    })</ul>
    \(Sheet("Tài khoản", """
      <p>\(account.contact.text)<span class="sub">\(account.verifiedBy.plainText)</span></p>
      <p class="row"><a href="\(CitizensURL.particulars)">Thông tin của tôi</a>\
      \(ButtonForm(SubmitButton("Đăng xuất", .plain), to: CitizensURL.signOut, token: token))</p>
      """))
    """
  }
}

/// Thông tin của tôi: typed once.
struct ParticularsPage: Renderable {
  static let title = "Thông tin của tôi"

  let token: CSRFToken
  let back: WebPath?
  let state: FormState

  var html: HTML {
    """
    <h1>\(ParticularsPage.title)</h1><p>Nhập một lần; lần nộp hồ sơ sau không phải nhập lại.</p>
    <div class="sheet">\(Form(to: CitizensURL.particulars.with("ve", back), token: token, state: state, """
      \(Field("name", "Họ và tên", .line(autocomplete: "name"), in: state))
      \(Field("identity_number", "Số căn cước (hoặc giấy tờ khác)", .line(width: .half, autocomplete: "off"), in: state))
      \(Field("birth_date", "Ngày sinh", hint: "Ngày/tháng/năm, ví dụ 17/8/1990", isOptional: true, .line(width: .short, autocomplete: "bday"), in: state))
      \(Field("address", "Nơi ở: thôn, bản, xã", .line(autocomplete: "street-address"), in: state))
      \(Field("phone", "Số điện thoại", isOptional: true, .line(width: .half, autocomplete: "tel"), in: state))
      \(Field("email", "Thư điện tử", isOptional: true, .line(width: .half, autocomplete: "email"), in: state))
      <p>\(SubmitButton("Lưu"))</p>
      """))</div>
    """
  }
}
