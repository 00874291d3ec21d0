/// Tài khoản minh họa: the accounts of a demo, shown on its sign-in page.
public struct Demonstration: Sendable {
  /// The same for all of them.
  public let password: String
  public let accounts: [DemonstrationAccount]

  public init(password: String, accounts: [DemonstrationAccount]) {
    self.password = password
    self.accounts = accounts
  }
}

/// One account that a visitor of the demo may use.
public struct DemonstrationAccount: Sendable {
  /// What is typed to sign in: `vanthu.trungtien`.
  public let name: String
  public let title: String
  public let agency: String

  public init(name: String, title: String, agency: String) {
    self.name = name
    self.title = title
    self.agency = agency
  }
}
