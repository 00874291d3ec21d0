public import Ledger
public import People
public import WorkTime

/// Thủ tục hành chính as published: one version. A dossier keeps the version of the day it was received on.
/// NĐ 61/2018/NĐ-CP, Điều 14; NĐ 118/2025/NĐ-CP.
public struct Procedure: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Procedure>

  /// The number of this version; given by the database.
  public var id: ID
  public var code: ProcedureCode
  /// What the authority appends to the code: `000.00.00.H56`; empty: nothing.
  public var suffix: String
  /// Counts the versions of the code, from 1.
  public var version: Int
  public var name: String
  /// Lĩnh vực.
  public var field: String
  public var validFrom: CalendarDate
  /// Last day on which dossiers are received by this version; nil: it holds.
  public var validTo: CalendarDate?
  /// The code under which the procedure goes on after its last day.
  public var replacedBy: ProcedureCode?
  public var term: ProcedureTerm
  public var fees: [FeeItem]
  /// In the order of the list; a dossier names them by place.
  public var components: [DossierComponent]
  /// Kết quả: `Giấy khai sinh`.
  public var result: String
  public var resultCarrier: ResultCarrier
  /// Quy trình nội bộ. Never empty: one who publishes none gets `ProcedureStep.customary`.
  public var steps: [ProcedureStep]
  public var onlineLevel: OnlineLevel
  public var place: ProcedurePlace
  public var discretion: Discretion
  public var situations: [LifeSituation]
  /// Căn cứ pháp lý, as shown.
  public var legalGround: String
  /// Both spouses sign in person, and the like: the result can't be fetched by somebody else or from afar.
  public var needsPresence: Bool
  /// Where the particulars were taken from and how sure they are; for who keeps the catalogue.
  public var provenance: String

  public init(
    id: ID, code: ProcedureCode, suffix: String = "", version: Int, name: String, field: String,
    validFrom: CalendarDate, validTo: CalendarDate? = nil, replacedBy: ProcedureCode? = nil, term: ProcedureTerm,
    fees: [FeeItem] = [], components: [DossierComponent], result: String, resultCarrier: ResultCarrier = .electronic,
    steps: [ProcedureStep] = ProcedureStep.customary, onlineLevel: OnlineLevel = .partial,
    place: ProcedurePlace = .everywhere, discretion: Discretion = .ordinary, situations: [LifeSituation] = [],
    legalGround: String = "", needsPresence: Bool = false, provenance: String = ""
  ) {
    self.id = id
    self.code = code
    self.suffix = suffix
    self.version = version
    self.name = name
    self.field = field
    self.validFrom = validFrom
    self.validTo = validTo
    self.replacedBy = replacedBy
    self.term = term
    self.fees = fees
    self.components = components
    self.result = result
    self.resultCarrier = resultCarrier
    self.steps = steps
    self.onlineLevel = onlineLevel
    self.place = place
    self.discretion = discretion
    self.situations = situations
    self.legalGround = legalGround
    self.needsPresence = needsPresence
    self.provenance = provenance
  }

  /// Whether dossiers are received in this system at all, and not only shown.
  public var isReceivable: Bool {
    if case .elsewhere = place { false } else { true }
  }

  /// Whether the list of an agency that lies there has it.
  public func isOffered(in area: AgencyArea) -> Bool { place != .borderArea || area.isBorder }

  public func isInForce(on day: CalendarDate) -> Bool { validFrom <= day && (validTo.map { day <= $0 } ?? true) }
}

/// Thời hạn giải quyết and what may change it.
public struct ProcedureTerm: Hashable, Sendable, Codable {
  /// nil: the procedure has no due date, as a mere notice.
  public var limit: TimeLimit?
  /// For what is submitted online, where it is shorter; nil: the same.
  public var onlineLimit: TimeLimit?
  /// Added where the agency lies in a remote area hard to reach (Luật Khiếu nại, Điều 28; land procedures).
  public var remoteExtension: TimeLimit.Stretch?
  /// Gia hạn that the sector's law provides for, once: `xác minh`, 5 working days.
  public var namedExtension: NamedExtension?
  public var supplement: SupplementPolicy
  public var slack: SlackPolicy
  /// Whether the time in which a financial obligation is met is left out.
  public var isSuspendedForPayment: Bool

  public init(
    limit: TimeLimit?, onlineLimit: TimeLimit? = nil, remoteExtension: TimeLimit.Stretch? = nil,
    namedExtension: NamedExtension? = nil, supplement: SupplementPolicy = .restart, slack: SlackPolicy = .kept,
    isSuspendedForPayment: Bool = false
  ) {
    self.limit = limit
    self.onlineLimit = onlineLimit
    self.remoteExtension = remoteExtension
    self.namedExtension = namedExtension
    self.supplement = supplement
    self.slack = slack
    self.isSuspendedForPayment = isSuspendedForPayment
  }

  /// Versions written before steps had a choice say nothing of `slack`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    limit = try values.decodeIfPresent(TimeLimit.self, forKey: .limit)
    onlineLimit = try values.decodeIfPresent(TimeLimit.self, forKey: .onlineLimit)
    remoteExtension = try values.decodeIfPresent(TimeLimit.Stretch.self, forKey: .remoteExtension)
    namedExtension = try values.decodeIfPresent(NamedExtension.self, forKey: .namedExtension)
    supplement = try values.decode(SupplementPolicy.self, forKey: .supplement)
    slack = try values.decodeIfPresent(SlackPolicy.self, forKey: .slack) ?? .kept
    isSuspendedForPayment = try values.decode(Bool.self, forKey: .isSuspendedForPayment)
  }

  /// The limit that a dossier gets.
  /// - Parameters:
  ///   - isOnline: whether it was submitted online.
  ///   - isRemote: whether the competent agency lies in a remote area.
  public func limit(isOnline: Bool, isRemote: Bool) -> TimeLimit? {
    guard let base = (isOnline ? onlineLimit : nil) ?? limit else { return nil }
    guard isRemote, let remoteExtension else { return base }
    return base.extended(by: remoteExtension) ?? base
  }
}

/// Thời gian còn dư của một bước: what becomes of the time that a step of the internal process leaves over. The process is
/// the agency's own (TT 01/2018/TT-VPCP, Điều 8); no law says it, so each procedure does.
public enum SlackPolicy: String, Hashable, Sendable, Codable, CaseIterable {
  /// The next step has its own limit, counted from when it begins.
  case kept
  /// The next step has until its planned date.
  case passedOn = "passed_on"
}

/// A prolongation with its cause.
public struct NamedExtension: Hashable, Sendable, Codable {
  public var name: String
  public var by: TimeLimit.Stretch

  public init(name: String, by: TimeLimit.Stretch) { (self.name, self.by) = (name, by) }
}

/// Thành phần hồ sơ.
public struct DossierComponent: Hashable, Sendable, Codable {
  public var name: String
  public var form: ComponentForm
  /// How many of them.
  public var quantity: Int
  /// Whether a dossier without it can't be accepted.
  public var isRequired: Bool
  /// Whether data of the population database stand in for it, so that the paper may not be asked for.
  public var isReplaceableByData: Bool

  public init(
    name: String, form: ComponentForm = .original, quantity: Int = 1, isRequired: Bool = true,
    isReplaceableByData: Bool = false
  ) {
    self.name = name
    self.form = form
    self.quantity = quantity
    self.isRequired = isRequired
    self.isReplaceableByData = isReplaceableByData
  }
}

/// Loại bản: in what form a component is handed in.
public enum ComponentForm: String, Sendable, Codable, CaseIterable {
  /// Bản chính.
  case original
  /// Bản sao (chứng thực hoặc đối chiếu).
  case copy
  /// Tệp điện tử.
  case electronic
  /// Xuất trình: shown and taken back at once.
  case shown
}

/// Vật mang kết quả: what a citizen takes home.
public enum ResultCarrier: String, Sendable, Codable, CaseIterable {
  /// A digitally signed file; a print has no other value.
  case electronic
  /// Paper signed by hand; its scan is kept.
  case paper
  /// Nothing: the notice is merely taken note of.
  case acknowledgement
}

/// A step of the approved internal process. TT 01/2018/TT-VPCP, Điều 8.
public struct ProcedureStep: Hashable, Sendable, Codable {
  public var name: String
  /// Who does it: somebody who holds this position in the competent agency.
  public var position: Position
  /// Ký hiệu of the unit whose officer does it; empty: any.
  public var unit: String
  /// Its own limit; nil: only the whole dossier's.
  public var limit: TimeLimit.Stretch?

  public init(name: String, position: Position, unit: String = "", limit: TimeLimit.Stretch? = nil) {
    (self.name, self.position, self.unit, self.limit) = (name, position, unit, limit)
  }

  /// Examined by an officer, then signed by the leader.
  public static let customary = [
    ProcedureStep(name: "Thẩm định", position: .officer), ProcedureStep(name: "Ký duyệt", position: .chairman),
  ]
}

/// Mức độ dịch vụ công trực tuyến. NĐ 42/2022/NĐ-CP.
public enum OnlineLevel: String, Sendable, Codable, CaseIterable {
  /// Toàn trình.
  case full
  /// Một phần.
  case partial
  /// Cung cấp thông tin.
  case information
}

/// Nơi thực hiện.
public enum ProcedurePlace: Hashable, Sendable, Codable {
  case everywhere
  /// Only in communes of the border area (hộ tịch có yếu tố nước ngoài tại khu vực biên giới).
  case borderArea
  /// In another authority's system, named; shown, never received here.
  case elsewhere(String)
}

/// How much of a dossier others may see.
public enum Discretion: String, Sendable, Codable, CaseIterable {
  case ordinary
  /// HIV, adoption: hidden from look-up and notice boards.
  case hidden
  /// Tố cáo: hidden from the counter's staff too, but for who receives and handles it.
  case restricted
}

/// Sự kiện trong đời: how a citizen looks for a procedure.
public enum LifeSituation: String, Sendable, Codable, CaseIterable {
  case birth, marriage, death, guardianship, adoption
  case certification
  case landAndHome = "land_and_home"
  case business, hardship, merit, children, study, belief, culture, commendation, complaint, residence, environment
  case legalWork = "legal_work"
}
