import Markup
import WebShell
import WorkTime

/// Trang tài khoản của tôi.
struct AccountPage: Renderable {
  static let title = "Tài khoản của tôi"

  let dossier: PersonDossier
  let now: Instant
  let token: CSRFToken
  var passwordState = FormState()
  var pinState = FormState()
  var pictureState = FormState()

  var html: HTML {
    """
    \(PageHead(AccountPage.title, lead: "\(dossier.person.fullName)"))
    \(TwoColumns(main: main, aside: aside))
    """
  }

  private var main: HTML {
    """
    <div class="stack">\(Sheet("Chức vụ", isPadded: true, offices))\
    \(KeySheet(dossier.keys, now: now, footer: keyAdvice))\
    \(Sheet("Hình chữ ký", picture))</div>
    """
  }

  private var aside: HTML {
    let containers = dossier.keys.map(\.state).filter { $0.key.place.isContainer && $0.retirement == nil }
    let pinForm = Sheet(
      "Đổi mã PIN của khóa ký",
      form(
        to: PeopleURL.ownPIN, pinState, OwnPINForm.fields(pinState, of: containers), SubmitButton("Đổi mã PIN", .plain))
    ).html
    return """
      \(Sheet("Đổi mật khẩu", form(
        to: PeopleURL.ownPassword, passwordState, OwnPasswordForm.fields(passwordState),
        SubmitButton("Đổi mật khẩu", .plain))))\(if: !containers.isEmpty, pinForm)
      """
  }

  private var keyAdvice: HTML {
    guard dossier.keys.contains(where: { $0.state.key.place.isContainer }) else { return HTML() }
    return """
      <p class="hint">Quên mã PIN: không ai xem hay đặt lại được mã PIN. Xin đề nghị quản trị ngừng dùng khóa này và gắn \
      chứng thư số mới.</p>
      """
  }

  private var offices: HTML {
    let name: HTML = "\(dossier.account?.name ?? "")"
    let lines = dossier.offices.filter { $0.appointment.isInForce(on: now.vietnamDate) }.map { office in
      (office.agencyName, "\(office.appointment.title), từ ngày \(TimeText(office.appointment.validFrom))" as HTML)
    }
    return DefinitionList([("Tên đăng nhập", name)] + lines).html
  }

  private var picture: HTML {
    let shown: HTML =
      dossier.person.signaturePicture == nil
      ? "<p>Chưa có hình chữ ký. Văn bản do ông/bà ký sẽ chỉ có họ tên và dấu hiệu ký số.</p>"
      : "<p><img src=\"\(PeopleURL.ownPicture)\" alt=\"Hình chữ ký của \(dossier.person.fullName)\" width=\"240\"></p>"
    return """
      \(shown)\(Form(
        to: PeopleURL.ownPicture, token: token, state: pictureState, carriesFiles: true,
        """
        \(SignaturePictureForm.fields(pictureState))\
        <div class="row">\(SubmitButton("Tải hình chữ ký lên", .plain))</div>
        """))
      """
  }

  private func form(to path: WebPath, _ state: FormState, _ fields: HTML, _ button: SubmitButton) -> HTML {
    Form(to: path, token: token, state: state, "\(fields)<div class=\"row\">\(button)</div>").html
  }
}
