/// Mã mở hồ sơ: what an address below `/tra-cuu/` carries. Only `LookUpKey` makes one, so whoever has a value has a
/// code that was given out and is not over.
public enum LookUpToken: Hashable, Sendable {
  case slip(SlipToken)
  case visit(VisitToken)

  /// The dossier's code as printed.
  public var code: String {
    switch self {
    case .slip(let slip): slip.code
    case .visit(let visit): visit.code
    }
  }

  /// As it stands in an address.
  public var text: String {
    switch self {
    case .slip(let slip): slip.text
    case .visit(let visit): visit.text
    }
  }
}

/// Mã trên phiếu: behind the QR code of a slip, without an end. Taken for the possession of the slip, it opens the signed
/// result as well.
public struct SlipToken: Hashable, Sendable {
  public let code: String
  public let text: String

  /// For `LookUpKey` alone.
  init(madeFor code: String, text: String) { (self.code, self.text) = (code, text) }
}

/// Lượt tra cứu: what a look-up by code and second fact is given, for a while. It opens the state and no file.
public struct VisitToken: Hashable, Sendable {
  public let code: String
  public let text: String

  /// For `LookUpKey` alone.
  init(madeFor code: String, text: String) { (self.code, self.text) = (code, text) }
}
