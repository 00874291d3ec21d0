import Typesetting

/// Tổ chức, cá nhân as printed; what is empty is left out.
public struct FormPerson: Hashable, Sendable {
  public var name: String
  public var salutation: Salutation
  /// Số giấy tờ.
  public var identity: String
  /// Địa chỉ.
  public var residence: String
  public var phone: String
  public var email: String

  /// Cách xưng hô.
  public enum Salutation: String, Hashable, Sendable, CaseIterable {
    case person, organisation

    /// `Ông/Bà`
    var words: String {
      switch self {
      case .person: "Ông/Bà"
      case .organisation: "Quý cơ quan, tổ chức"
      }
    }
  }

  public init(
    _ name: String, salutation: Salutation = .person, identity: String = "", residence: String = "", phone: String = "",
    email: String = ""
  ) {
    self.name = name
    self.salutation = salutation
    self.identity = identity
    self.residence = residence
    self.phone = phone
    self.email = email
  }

  /// `Ông/Bà Hà Văn Inh`
  var addressed: String {
    switch salutation {
    case .person: "Ông/Bà \(name)"
    case .organisation: name
    }
  }

  /// Who it is, with identity, address, phone and e-mail.
  func facts(as role: String) -> [SlipBlock] {
    let named = [SlipFact(role, name)] + (identity.isEmpty ? [] : [SlipFact("Số giấy tờ", identity)])
    let residence = self.residence.isEmpty ? [] : [SlipFact("Địa chỉ", self.residence)]
    let reach = [
      phone.isEmpty ? nil : SlipFact("Số điện thoại", phone), email.isEmpty ? nil : SlipFact("Thư điện tử", email),
    ].compactMap { $0 }
    return [named, residence, reach].filter { !$0.isEmpty }.map { SlipBlock.facts($0) }
  }
}
