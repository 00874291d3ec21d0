/// Tài khoản minh họa: printed by the demo and shown on its sign-in page.
public struct DemoAccount: Hashable, Sendable {
  /// `vanthu.trungtien`.
  public let name: String
  public let password: String
  /// Of the person's own key, or of the agency's for its văn thư; nil for who signs nothing.
  public let pin: String?
  public let displayName: String
  /// Chức vụ.
  public let title: String
  public let agencyName: String
}
