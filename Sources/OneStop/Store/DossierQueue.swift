import Ledger
public import People
public import Storage
import WorkTime

/// Hàng việc hồ sơ: what waits for somebody. Counter and list come from the same condition.
public enum DossierQueue: String, Sendable, CaseIterable {
  /// Chờ tiếp nhận: sent online or by post; to be answered within eight working hours.
  case toAccept = "cho-tiep-nhan"
  /// Chờ bàn giao.
  case toHandOver = "cho-ban-giao"
  /// Đang xử lý, của tôi.
  case mine = "cua-toi"
  /// Chờ nhận xử lý: at a step that I may do, nobody's yet.
  case toTake = "cho-nhan"
  /// Phiếu xin lỗi, thông báo từ chối, dừng giải quyết chờ ký.
  case toSign = "cho-ky"
  /// Đơn vị khác hỏi ý kiến, chuyển phần việc liên thông.
  case referrals = "lay-y-kien"
  /// Hồ sơ của ta chờ đơn vị khác trả lời, làm phần việc của họ.
  case awaited = "cho-don-vi-khac"
  /// Phải xong hoặc phải xin lỗi trong hôm nay: the last day on which the date can be put off.
  case lastChance = "can-xin-loi"
  /// Đến hạn hôm nay.
  case dueToday = "den-han-hom-nay"
  /// Quá hạn.
  case late = "qua-han"
  /// Đã gửi bổ sung, chờ kiểm tra.
  case supplemented = "da-bo-sung"
  /// Chờ bổ sung.
  case waiting = "cho-bo-sung"
  /// Chờ nghĩa vụ tài chính.
  case waitingFinance = "cho-nop-tien"
  /// Có kết quả, chưa trả.
  case ready = "co-ket-qua"
  /// Dừng, rút: giấy tờ, tiền của người nộp còn ở Bộ phận Một cửa.
  case toGiveBack = "cho-tra-lai"

  /// What one must be able to do one of to have this queue.
  public var capabilities: Set<Capability> {
    switch self {
    case .toAccept, .toHandOver, .supplemented, .ready, .toGiveBack: [.receive]
    case .waiting, .waitingFinance, .lastChance, .dueToday, .late:
      [.receive, .superviseCounter, .assignDossiers, .examine]
    case .awaited: [.superviseCounter, .assignDossiers, .examine]
    case .mine, .toTake: [.examine, .sign, .register]
    case .toSign: [.sign]
    case .referrals: [.examine, .assignDossiers]
    }
  }

  /// Those that this viewer has, in order.
  public static func all(for viewer: Standing) -> [DossierQueue] {
    allCases.filter { !$0.capabilities.isDisjoint(with: viewer.capabilities) }
  }

  /// On `dossiers d`.
  func condition(for viewer: Standing, at now: Instant) -> SQL {
    let agency = viewer.agency.id
    let today = now.startOfDay
    let atCounter: SQL = "d.receiving = \(agency)"
    let open = [DossierStatus.accepted, .inProcess]
    switch self {
    case .toAccept: return "\(atCounter) AND d.status = \(DossierStatus.submitted)"
    case .toHandOver: return "\(atCounter) AND d.status = \(DossierStatus.accepted)"
    case .mine:
      return "d.handler = \(viewer.person.id) AND d.status IN \(DossierQueue.worked) AND d.competent = \(agency)"
    case .toTake:
      return """
        d.competent = \(agency) AND d.status IN \(DossierQueue.worked) AND d.handler IS NULL
          AND (\(DossierQueue.steps(of: viewer)))
        """
    case .toSign:
      return """
        d.competent = \(agency) AND d.status IN \([DossierStatus.inProcess, .waitingSupplement])
          AND d.needs_signature = 1
        """
    case .referrals:
      return """
        d.id IN (SELECT r.dossier FROM dossier_referrals r
          WHERE r.agency = \(agency) AND r.ended_at IS NULL AND (\(DossierQueue.ownReferrals(of: viewer))))
          AND d.status IN \(DossierQueue.referable)
        """
    case .awaited:
      return """
        d.competent = \(agency) AND d.status IN \(DossierQueue.referable)
          AND EXISTS (SELECT 1 FROM dossier_referrals r WHERE r.dossier = d.id AND r.ended_at IS NULL)
        """
    case .lastChance:
      return """
        d.competent = \(agency) AND d.status IN \(open) AND d.needs_signature = 0
          AND d.reschedule_until >= \(today) AND d.reschedule_until < \(today.adding(seconds: 86_400))
        """
    case .dueToday: return "d.competent = \(agency) AND d.status IN \(open) AND d.due_day = \(today)"
    case .late: return "d.competent = \(agency) AND d.status IN \(open) AND d.due_day < \(today)"
    case .supplemented:
      return "\(atCounter) AND d.status = \(DossierStatus.waitingSupplement) AND d.is_delivered = 1"
    case .waiting:
      return "\(atCounter) AND d.status IN \([DossierStatus.waitingSupplement, .supplementAtReception])"
    case .waitingFinance: return "\(atCounter) AND d.status = \(DossierStatus.waitingFinance)"
    case .ready: return "\(atCounter) AND d.status = \(DossierStatus.resultReady)"
    case .toGiveBack: return "\(atCounter) AND d.owes_back = 1"
    }
  }

  /// While it is at one of these, an answer is of use.
  private static let referable = [
    DossierStatus.inProcess, .waitingSupplement, .waitingFinance, .correcting,
  ]

  /// Nobody's and one's own; the head sees them all.
  private static func ownReferrals(of viewer: Standing) -> SQL {
    viewer.capabilities.contains(.assignDossiers)
      ? "1 = 1" : "r.handler IS NULL OR r.handler = \(viewer.person.id)"
  }

  private static let worked = [DossierStatus.inProcess, .correcting]

  /// The steps that somebody's offices let them do; the same rule as `PlannedStep.isOpen(to:)`.
  private static func steps(of viewer: Standing) -> SQL {
    let parts = viewer.appointments.map { office -> SQL in
      switch office.position {
      case .viceChairman: "d.step_position IN \([Position.chairman, .viceChairman])"
      case .unitHead, .officeHead: "d.step_position IN \([office.position, .officer])"
      case .officer: "d.step_position = \(Position.officer) AND d.step_unit IN \(["", office.unit])"
      default: "d.step_position = \(office.position)"
      }
    }
    return parts.isEmpty ? "1 = 0" : SQL.joined(parts.map { "(\($0))" }, by: " OR ")
  }

  /// What must come first: by the answer that is owed, or by the due day.
  var order: SQL {
    switch self {
    case .toAccept: "d.answer_due, d.id"
    case .ready, .toGiveBack: "d.ended_at, d.id"
    default: "COALESCE(d.due_day, 9223372036854775807), d.id"
    }
  }

  /// Whether one of them is past its time.
  func alarm(at now: Instant) -> SQL {
    switch self {
    case .toAccept: "d.answer_due < \(now)"
    case .toHandOver: "d.hand_over_due < \(now)"
    case .waiting, .supplemented: "d.supplement_until < \(now.vietnamDate)"
    case .ready, .waitingFinance, .toGiveBack: "1 = 0"
    case .mine, .toTake: "d.due_day < \(now.startOfDay) OR d.step_due < \(now)"
    case .referrals, .awaited:
      """
      EXISTS (SELECT 1 FROM dossier_referrals r
        WHERE r.dossier = d.id AND r.ended_at IS NULL AND r.due < \(now.startOfDay))
      """
    case .toSign: "d.status = \(DossierStatus.inProcess) AND d.due_day < \(now.startOfDay)"
    default: "d.due_day < \(now.startOfDay)"
    }
  }
}

/// How many wait in a queue.
public struct DossierTally: Hashable, Sendable, RowReadable {
  public let queue: DossierQueue
  public let count: Int
  /// Those among them that are past their time.
  public let lateCount: Int

  public init(_ row: Row) throws {
    queue = try row[0]
    count = try row[1]
    lateCount = try row[2]
  }
}
