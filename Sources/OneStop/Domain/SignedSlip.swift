/// Phiếu do thủ trưởng ký: each form has numbers of its own.
public enum SignedForm: String, Sendable, Codable, CaseIterable {
  /// Phiếu xin lỗi và hẹn lại.
  case apology
  /// Thông báo từ chối, dừng giải quyết.
  case stopNotice = "stop_notice"
}

/// Số của phiếu đã ký: from 1 on in each year of the agency that signs, a series a form.
public struct SlipNumber: Hashable, Sendable, Codable {
  public let number: Int
  public let year: Int

  public init(_ number: Int, of year: Int) { (self.number, self.year) = (number, year) }
}

/// A signed slip of a dossier that has a number of its own; what was signed before such numbers is none.
public struct SignedSlip: Hashable, Sendable {
  public let form: SignedForm
  public let number: SlipNumber

  public init(_ form: SignedForm, _ number: SlipNumber) { (self.form, self.number) = (form, number) }
}

extension DossierEvent {
  /// The slip that was signed by it.
  public var signedSlip: SignedSlip? {
    switch self {
    case .rescheduled(_, _, _, let number): number.map { SignedSlip(.apology, $0) }
    case .stopped(_, _, _, _, let number): number.map { SignedSlip(.stopNotice, $0) }
    default: nil
    }
  }
}
