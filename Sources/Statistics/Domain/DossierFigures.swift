/// The figures of a slice, or of several together.
public struct DossierFigures: Hashable, Sendable {
  /// Of those that are counted, not added up.
  private var counts: [DossierFigure: Int]

  public init(_ counts: [DossierFigure: Int] = [:]) { self.counts = counts }

  public subscript(figure: DossierFigure) -> Int {
    figure.parts.isEmpty ? counts[figure] ?? 0 : figure.parts.reduce(0) { $0 + self[$1] }
  }

  public static func + (left: DossierFigures, right: DossierFigures) -> DossierFigures {
    DossierFigures(left.counts.merging(right.counts) { $0 + $1 })
  }

  /// Whether what came in is what went out and what is left.
  public var isBalanced: Bool { self[.total] == self[.done] + self[.open] }

  /// Whether nothing was there at all.
  public var isEmpty: Bool { counts.values.allSatisfy { $0 == 0 } }
}

/// Một tỷ lệ: so many of so many; without a value where there is nothing to divide by.
public struct Share: Hashable, Sendable {
  public let part: Int
  public let whole: Int

  public init(_ part: Int, of whole: Int) { (self.part, self.whole) = (part, whole) }

  /// In hundredths of a percent, rounded half up; nil: N/A, nothing to divide by.
  public var basisPoints: Int? { whole == 0 ? nil : (part * 20_000 + whole) / (2 * whole) }
}

extension DossierFigures {
  /// Tỷ lệ đúng hạn của hồ sơ đã giải quyết: (early + on time) of what has a result.
  public var onTimeOfResolved: Share { Share(self[.resolvedEarly] + self[.resolvedOnTime], of: self[.resolved]) }

  /// Tỷ lệ đúng hạn trên tổng số: what was or is in time, waiting included, of all.
  public var onTimeOfTotal: Share { Share(self[.total] - self[.doneLate] - self[.late], of: self[.total]) }

  /// Tỷ lệ hồ sơ trực tuyến.
  public var online: Share { Share(self[.receivedOnline], of: self[.received]) }
}

extension DossierFigure {
  /// The columns (2) to (12) of biểu II.06a/VPCP/KSTT, in order. (2) = (3) + (4) + (5) = (6) + (10); (6) = (7) + (8) +
  /// (9); (10) = (11) + (12). TT 01/2020/TT-VPCP.
  public static let nationalForm: [DossierFigure] = [
    .total, .receivedOnline, .receivedDirectly, .carriedOver, .done, .resolvedEarly, .doneOnTime, .doneLate, .open,
    .openInTime, .late,
  ]
}
