import Ledger
public import People
public import Storage

/// Hàng việc: what waits for somebody. Counter and list come from the same condition, so that they can't disagree.
public enum Queue: String, Sendable, CaseIterable {
  /// Bản thảo của tôi (bị trả lại đứng trước).
  case myDrafts = "du-thao"
  /// Đã qua kiểm tra, chờ tôi trình ký.
  case toSubmit = "cho-trinh"
  case contentReview = "kiem-tra-noi-dung"
  case formatReview = "kiem-tra-the-thuc"
  /// Chờ tôi ký số.
  case toSign = "cho-ky"
  /// Đã ký, chờ cấp số.
  case toNumber = "cho-cap-so"
  /// Chờ ký số cơ quan.
  case toSeal = "cho-ky-so-co-quan"
  /// Chờ phát hành.
  case toIssue = "cho-phat-hanh"

  /// What one must be able to do to have this queue.
  public var capability: Capability {
    switch self {
    case .myDrafts, .toSubmit: .draft
    case .contentReview: .reviewContent
    case .formatReview: .reviewFormat
    case .toSign: .sign
    case .toNumber, .toSeal, .toIssue: .register
    }
  }

  /// The stage of the documents in it.
  public var stage: Stage {
    switch self {
    case .myDrafts: .draft
    case .toSubmit: .cleared
    case .contentReview: .contentReview
    case .formatReview: .formatReview
    case .toSign: .awaitingSignature
    case .toNumber: .leaderSigned
    case .toSeal: .numbered
    case .toIssue: .sealed
    }
  }

  func condition(for person: Person.ID, in agency: Agency.ID) -> SQL {
    switch self {
    case .myDrafts, .toSubmit: "d.author = \(person) AND d.stage = \(stage) AND d.agency = \(agency)"
    case .toSign: "d.signer = \(person) AND d.stage = \(stage) AND d.agency = \(agency)"
    case .toNumber: "d.agency = \(agency) AND d.stage = \(stage) AND d.type NOT IN \(Queue.unnumberedTypes)"
    case .toSeal:
      // Both stages by IN: from an OR of stages SQLite concludes that it must look at all the agency's documents.
      """
      d.agency = \(agency) AND d.stage IN \([stage, .leaderSigned])
        AND (d.stage = \(stage) OR d.type IN \(Queue.unnumberedTypes))
      """
    default: "d.agency = \(agency) AND d.stage = \(stage)"
    }
  }

  /// Sealed right after the leader's signature.
  private static let unnumberedTypes = DocumentTypeCatalogue.all.filter { $0.numbering == .unnumbered }.map(\.code)
}

/// How many wait in a queue.
public struct QueueTally: Hashable, Sendable, RowReadable {
  public let queue: Queue
  public let count: Int
  /// Those among them whose deadline has passed.
  public let lateCount: Int

  public init(_ row: Row) throws {
    queue = try row[0]
    count = try row[1]
    lateCount = try row[2]
  }
}
