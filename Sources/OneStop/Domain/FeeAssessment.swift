public import Procedures

/// Phí, lệ phí của một hồ sơ: computed once, at acceptance, by the procedure's version.
public struct FeeAssessment: Hashable, Sendable, Codable {
  public let lines: [Line]
  public let exemption: String?
  public let timing: FeeTiming

  public struct Line: Hashable, Sendable, Codable {
    public let name: String
    public let kind: FeeKind
    /// In đồng.
    public let amount: Int
  }

  public init(_ intake: Intake, procedure: Procedure) {
    lines = procedure.fees.map { item in
      Line(
        name: item.name, kind: item.kind,
        amount: item.amount(
          for: intake.copyCount, isOnline: intake.channel == .online, exemption: intake.exemption))
    }
    exemption = intake.exemption
    timing = intake.feeTiming
  }

  /// In đồng.
  public var total: Int { lines.reduce(0) { $0 + $1.amount } }

  /// Phí or lệ phí alone, in đồng.
  public func total(of kind: FeeKind) -> Int { lines.filter { $0.kind == kind }.reduce(0) { $0 + $1.amount } }
}

/// Đã thu.
public struct FeePayment: Hashable, Sendable, Codable {
  /// In đồng; negative: paid back.
  public let amount: Int
  public let method: PaymentMethod
  /// Số biên lai, giao dịch.
  public let receipt: String

  public init(amount: Int, method: PaymentMethod, receipt: String = "") {
    (self.amount, self.method, self.receipt) = (amount, method, receipt)
  }
}

/// Hình thức thanh toán.
public enum PaymentMethod: String, Sendable, Codable, CaseIterable {
  case cash, transfer
  /// Through the national or a provincial gateway.
  case gateway
}
