public import Certificates
public import Storage

/// Bằng chứng chữ ký: what makes the signatures of the files that we hold last, over the open records.
public struct EvidenceDesk: Sendable {
  let records: Records
  /// The roots by which signatures and timestamps are judged, as they stand when asked.
  let trust: @Sendable () -> TrustList
  /// Where timestamps come from.
  public let line: TimestampLine
  let schedule: EvidenceSchedule

  public init(
    records: Records, trust: @escaping @Sendable () -> TrustList, line: TimestampLine = .none,
    schedule: EvidenceSchedule = EvidenceSchedule()
  ) {
    (self.records, self.trust, self.line, self.schedule) = (records, trust, line, schedule)
  }
}
