public import Storage

/// The workflows of Notices over the open records.
public struct NoticeDesk: Sendable {
  let records: Records
  public let couriers: NoticeCouriers
  let rule: RetryRule

  public init(records: Records, couriers: NoticeCouriers, rule: RetryRule = RetryRule()) {
    self.records = records
    self.couriers = couriers
    self.rule = rule
  }
}
