/// Kênh nộp: how a dossier came. NĐ 61/2018/NĐ-CP, Điều 16. Independent of how its result goes back.
public enum SubmissionChannel: String, Sendable, Codable, CaseIterable {
  case counter, online, post

  /// KenhThucHien on the national portal.
  public var nationalCode: Int {
    switch self {
    case .counter: 1
    case .online: 2
    case .post: 3
    }
  }
}

/// Cách nhận kết quả.
public enum ReturnChannel: String, Sendable, Codable, CaseIterable {
  case counter, online, post
}
