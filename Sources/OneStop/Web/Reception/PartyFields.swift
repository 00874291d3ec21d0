import Foundation
import OfficialText
import WebShell
import WorkTime

/// The fields of one of the people of a dossier: `applicant_name`, `owner_name`.
struct PartyFields {
  /// Người nộp.
  static let applicant = PartyFields(role: "applicant")
  /// Chủ hồ sơ.
  static let owner = PartyFields(role: "owner")
  /// Người nộp phí, lệ phí.
  static let payer = PartyFields(role: "payer")

  let role: String

  func name(of field: String) -> String { "\(role)_\(field)" }

  /// - Parameter sentence: said when there is nobody; nil where nobody need be.
  /// - Returns: nil when nothing is typed.
  func read(_ reader: inout FormReader, missing sentence: String?) -> Party? {
    let fullName = reader.optionalText(name(of: "name"), atMost: 200) ?? ""
    let kind = reader.optionalText(name(of: "kind")).flatMap { PartyKind(rawValue: $0) } ?? .citizen
    let identity = identity(&reader, of: kind)
    let birthDate = reader.date(name(of: "birth_date"), missing: nil)
    let address = reader.optionalText(name(of: "address"), atMost: 300) ?? ""
    let (phone, email) = (phone(&reader), email(&reader))
    let isEmpty = fullName.isEmpty && identity == nil && birthDate == nil && (address + phone + email).isEmpty
    if fullName.isEmpty, let sentence = sentence ?? (isEmpty ? nil : "Nhập họ và tên, hoặc tên tổ chức") {
      reader.add(name(of: "name"), sentence)
    }
    if isEmpty { return nil }
    return Party(
      kind: kind, name: fullName, identity: identity, birthDate: birthDate, address: address, phone: phone,
      email: email)
  }

  /// The kind is told by the shape, unless it is chosen.
  private func identity(_ reader: inout FormReader, of party: PartyKind) -> IdentityNumber? {
    let chosen = reader.optionalText(name(of: "identity_kind")).flatMap { IdentityNumber.Kind(rawValue: $0) }
    guard let text = reader.optionalText(name(of: "identity"), atMost: 40) else { return nil }
    if let chosen {
      let number = IdentityNumber(chosen, text)
      if number == nil {
        reader.add(name(of: "identity"), "Số không đúng dạng của loại giấy tờ đã chọn; xin kiểm tra lại")
      }
      return number
    }
    let number = IdentityNumber.recognised(text, of: party)
    if number == nil {
      reader.add(
        name(of: "identity"), "Không nhận ra loại giấy tờ từ số này; xin kiểm tra lại số hoặc chọn loại giấy tờ")
    }
    return number
  }

  private func phone(_ reader: inout FormReader) -> String {
    guard let text = reader.optionalText(name(of: "phone"), atMost: 30) else { return "" }
    let digits = text.replacing("+84", with: "0").filter { $0.isASCII && $0.isNumber }
    if !(9...11).contains(digits.count) { reader.add(name(of: "phone"), "Nhập số điện thoại từ 9 đến 11 chữ số") }
    return digits
  }

  private func email(_ reader: inout FormReader) -> String {
    guard let text = reader.optionalText(name(of: "email"), atMost: 120) else { return "" }
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    let isPossible =
      sides.count == 2 && !sides[0].isEmpty && sides[1].contains(".") && !text.contains(where: \.isWhitespace)
    if !isPossible { reader.add(name(of: "email"), "Nhập địa chỉ thư điện tử đầy đủ, ví dụ ten@xa.gov.vn") }
    return text
  }
}

extension PartyFields {
  private static let fields = [
    "kind", "name", "identity", "identity_kind", "birth_date", "address", "phone", "email",
  ]

  /// Names of all fields.
  var names: [String] { PartyFields.fields.map(name) }

  /// What the fields show for somebody.
  func values(of party: Party) -> [String: String] {
    let isTold = party.identity.map { IdentityNumber.recognised($0.number, of: party.kind) == $0 } ?? true
    let texts = [
      party.kind.rawValue, party.name, party.identity?.number ?? "",
      isTold ? "" : party.identity?.kind.rawValue ?? "", party.birthDate?.description ?? "", party.address,
      party.phone, party.email,
    ]
    return Dictionary(uniqueKeysWithValues: zip(names, texts))
  }
}

extension IdentityNumber {
  /// The kind told by the shape of the number and by whose it is; nil for what could be anything.
  static func recognised(_ text: String, of party: PartyKind) -> IdentityNumber? {
    if party != .citizen, let tax = IdentityNumber(.tax, text) { return tax }
    if let card = IdentityNumber.recognised(text) { return card }
    let letters = text.filter { !$0.isWhitespace }
    guard let first = letters.first, first.isLetter, (7...9).contains(letters.count) else { return nil }
    return letters.dropFirst().contains(where: \.isNumber) ? IdentityNumber(.passport, text) : nil
  }
}
