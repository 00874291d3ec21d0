import Certificates
import Cryptography
import Markup
import Tokens
import WebShell
import WorkTime

/// Which key signs, and where its PIN is typed; or why there is none.
struct KeyForm: Renderable {
  let round: SigningRound
  let certificate: SHA256Digest
  /// nil while a key is at work.
  let search: KeySearch?

  /// Why the last attempt failed.
  var problem: HTML {
    guard let problem = round.problems[certificate] else { return HTML() }
    return "<div role=\"alert\">\(Notice(.bad, "\(problem.sentence)"))</div>"
  }

  var html: HTML {
    guard let search else { return "<p>Xin chờ lượt ký đang chạy xong.</p>" }
    guard let offer, case .sign(let documents, _, let places) = offer.act else { return missing(search) }
    return """
      <form class="form" method="post" action="\(AgentURL.round(round.id))" autocomplete="off" novalidate>\
      \(HiddenField(OfferField.secret, offer.secret))\(places.count == 1 ? only(places[0]) : choice(of: places))\
      \(if: places.contains(where: \.asksForPIN), pinField)\
      \(if: places.contains { $0.isUsable }, "<p class=\"row\">\(SubmitButton("Ký số \(documents.count) văn bản"))</p>")</form>
      """
  }

  private var offer: SigningRound.Offer? {
    round.offers.first { if case .sign(_, certificate, _) = $0.act { true } else { false } }
  }

  private var pinField: HTML {
    Field(
      OfferField.pin, "Mã PIN", hint: "Mã PIN của thiết bị hoặc tệp khóa. Không đưa mã PIN cho ai.", .pin,
      in: FormState()
    ).html
  }

  private func only(_ place: KeyPlace) -> HTML {
    "\(DefinitionList(place.facts(serial: serial)))\(place.warning.map { Notice(.warn, "\($0)").html })"
  }

  private func choice(of places: [KeyPlace]) -> HTML {
    let choices = places.enumerated().map { FieldChoice("\($0.offset)", $0.element.name) }
    let warnings = places.compactMap(\.warning)
    return """
      \(Field(OfferField.place, "Khóa", .radios(choices), in: FormState([OfferField.place: "0"])))\
      \(HTML.each(warnings) { Notice(.warn, "\($0)").html })
      """
  }

  /// Of the certificate that the server waits for, in its words.
  private var serial: String {
    round.documents.compactMap(\.waiting?.notice).first { $0.certificate == certificate }?.serial ?? ""
  }

  private func missing(_ search: KeySearch) -> HTML {
    if let fault = search.faults.first {
      return Notice(.bad, "\(fault.sentence)").html
    }
    if search.otherTokens.isEmpty {
      return Notice(
        .warn, "Chưa thấy thiết bị ký số nào. Xin cắm thiết bị có chứng thư số \(serial) rồi tải lại trang này."
      ).html
    }
    return Notice(
      .warn,
      """
      Thiết bị đang cắm (\(search.otherTokens.joined(separator: ", "))) không có chứng thư số \(serial) mà máy chủ chờ. \
      Xin cắm đúng thiết bị rồi tải lại trang này, hoặc xem lại chứng thư đã đăng ký với máy chủ.
      """
    ).html
  }
}

extension KeyPlace {
  var name: String {
    switch self {
    case .token(let token, _, _): "Thiết bị \(token.label) (số \(token.serialNumber))"
    case .file(let file): "Tệp khóa \(file.name)"
    }
  }

  /// Typed here, not on the token.
  fileprivate var asksForPIN: Bool {
    if case .token(let token, _, _) = self { !token.hasPINPad && isUsable } else { true }
  }

  fileprivate var isUsable: Bool {
    guard case .token(let token, _, _) = self, case .usable = token.pin else {
      if case .file = self { return true } else { return false }
    }
    return true
  }

  /// - Parameter serial: of the certificate that is expected; a key file shows its own only when it is opened.
  fileprivate func facts(serial: String) -> [(term: String, value: HTML)] {
    switch self {
    case .token(let token, let certificate, _):
      [
        ("Khóa", "\(name)"),
        ("Chứng thư của", "\(certificate.commonName)\(certificate.organization.map { ", \($0)" as HTML })"),
        ("Số chứng thư", "\(certificate.serialNumber)"), ("Nơi cấp", "\(certificate.issuerName)"),
        (
          "Hiệu lực",
          "từ \(certificate.notBefore.vietnamDate.shortText) đến \(certificate.notAfter.vietnamDate.shortText)"
        ),
      ] + (token.hasPINPad ? [("Mã PIN", "nhập trên thiết bị sau khi bấm “Ký số”")] : [])
    case .file: [("Khóa", "\(name)"), ("Số chứng thư máy chủ chờ", "\(serial)")]
    }
  }

  /// What the token tells of its PIN before it is typed.
  fileprivate var warning: String? {
    guard case .token(let token, _, _) = self else { return nil }
    return switch token.pin {
    case .usable(.unknown): nil
    case .usable(.low): "Thiết bị đã ghi nhận có lần nhập sai mã PIN. Xin nhập cẩn thận."
    case .usable(.final): "Chỉ còn một lần thử: nhập sai mã PIN lần nữa, thiết bị sẽ bị khóa."
    case .locked: TokenRefusal.pinLocked.sentence
    case .expired: TokenRefusal.pinExpired.sentence
    case .notSet: TokenRefusal.pinNotSet.sentence
    }
  }
}
