public import WorkTime

/// Yêu cầu bổ sung, hoàn thiện: everything that is wanting, once, with the reason. NĐ 61/2018/NĐ-CP, Điều 17, 19.
public struct SupplementRequest: Hashable, Sendable, Codable {
  public var items: [SupplementItem]
  public var reason: String
  /// Last day on which it can be brought; nil: none set.
  public var until: CalendarDate?
  /// Why it is asked for after the third working day, or once more; empty when it needs no reason.
  public var lateReason: String

  public init(items: [SupplementItem], reason: String, until: CalendarDate? = nil, lateReason: String = "") {
    (self.items, self.reason, self.until, self.lateReason) = (items, reason, until, lateReason)
  }
}

/// One thing to be added or put right: a component of the procedure, or something else on a stated legal ground.
public struct SupplementItem: Hashable, Sendable, Codable {
  /// The component's place in the procedure's list; nil: not a listed component.
  public var place: Int?
  /// What is wrong with it and how to mend it.
  public var wanted: String
  /// Compulsory for what the procedure does not list. NĐ 61/2018/NĐ-CP, Điều 5.
  public var ground: String

  public init(place: Int?, wanted: String, ground: String = "") {
    (self.place, self.wanted, self.ground) = (place, wanted, ground)
  }
}
