extension StepKind {
  /// Bước công khai: whether a proof that leaves the office tells the event's contents. What was thought, said and
  /// changed on the way there stays inside (decision 0032).
  public var isPublic: Bool {
    switch self {
    case .sentForReview, .contentApproved, .formatApproved, .submitted, .leaderSigned, .numbered, .registered, .sealed,
      .issued:
      true
    case .drafted, .revised, .commented, .attached, .detached, .returned, .takenBack, .opened, .voided, .paperRecorded,
      .unknown:
      false
    }
  }
}
