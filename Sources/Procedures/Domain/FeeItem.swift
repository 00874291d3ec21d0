/// Phí hay lệ phí: two accounts. Luật Phí và lệ phí 2015, Điều 3.
public enum FeeKind: String, Sendable, Codable, CaseIterable {
  /// Phí.
  case fee
  /// Lệ phí.
  case charge
}

/// A fee or charge of a procedure.
public struct FeeItem: Hashable, Sendable, Codable {
  public var name: String
  public var kind: FeeKind
  public var price: FeePrice
  /// The price when it is submitted online; nil: the same.
  public var onlinePrice: FeePrice?
  /// Groups of people who pay nothing, each as shown.
  public var exemptions: [String]

  public init(
    name: String, kind: FeeKind, price: FeePrice, onlinePrice: FeePrice? = nil, exemptions: [String] = []
  ) {
    self.name = name
    self.kind = kind
    self.price = price
    self.onlinePrice = onlinePrice
    self.exemptions = exemptions
  }

  /// In đồng.
  /// - Parameter exemption: the group that the payer proves to belong to; one that is not listed changes nothing.
  public func amount(for copies: CopyCount, isOnline: Bool, exemption: String? = nil) -> Int {
    if let exemption, exemptions.contains(exemption) { return 0 }
    return ((isOnline ? onlinePrice : nil) ?? price).amount(for: copies)
  }
}

/// How much is copied: what prices by the page or copy are counted from.
public struct CopyCount: Hashable, Sendable, Codable {
  /// Pages of the original, not of the copies.
  public var pages: Int
  public var copies: Int

  public init(pages: Int = 1, copies: Int = 1) { (self.pages, self.copies) = (pages, copies) }

  public static let one = CopyCount()
}

/// Mức thu, in đồng.
public enum FeePrice: Hashable, Sendable, Codable {
  /// A case, a dossier.
  case flat(Int)
  case perCopy(Int)
  /// Chứng thực bản sao: each of the first two pages of the original at one price, later pages at another, and no copy
  /// dearer than `cap`. TT 226/2016/TT-BTC, Điều 4.
  case certifiedCopy(page: Int, laterPage: Int, cap: Int)

  /// Pages at the first price.
  static let firstPages = 2

  public func amount(for count: CopyCount) -> Int {
    switch self {
    case .flat(let price): return price
    case .perCopy(let price): return price * count.copies
    case .certifiedCopy(let page, let laterPage, let cap):
      let first = min(count.pages, FeePrice.firstPages) * page
      let later = max(0, count.pages - FeePrice.firstPages) * laterPage
      return min(first + later, cap) * count.copies
    }
  }
}
