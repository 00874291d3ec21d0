public import Ledger
import WorkTime

/// Chín chỉ số đánh giá việc giải quyết thủ tục hành chính. TT 01/2018/TT-VPCP, Điều 13-14.
public enum QualityIndex: Int, Sendable, Codable, CaseIterable {
  /// 1. Thời gian giải quyết: shorter than the law allows, equal, longer.
  case totalTime = 1
  /// 2. Thời gian thực hiện của từng cơ quan, đơn vị, cá nhân, by its own steps.
  case unitTime
  /// 3. Số lần phải liên hệ với nơi tiếp nhận để hoàn thiện hồ sơ.
  case contacts
  /// 4. Số cơ quan phải liên hệ.
  case agencies
  /// 5. Tỷ lệ thủ tục được tổ chức tiếp nhận, thẩm định, quyết định tại Bộ phận Một cửa.
  case organisation
  /// 6. Việc cung cấp thông tin, công khai thủ tục.
  case publicity
  /// 7. Thái độ của công chức: early and without a complaint that proved true.
  case attitude
  /// 8. Tiếp thu, giải trình đối với phản ánh, kiến nghị.
  case complaints
  /// 9. Tiếp nhận, giải quyết hồ sơ trực tuyến.
  case online

  /// Points that an index can reach.
  public static let most = 2

  /// Those of which an officer is judged. Điều 15.
  public static let ofOfficers: [QualityIndex] = [.totalTime, .unitTime, .contacts, .agencies, .attitude]

  /// Those that nothing in the program knows: a person gives them, with the source.
  public static let given: [QualityIndex] = [.organisation, .publicity, .complaints]
}

/// Điểm của một chỉ số, in tenths: the mean over dossiers, rounded to one decimal.
public struct IndexScore: Hashable, Sendable {
  public let tenths: Int
  /// Over how many dossiers; 0: given or counted for the unit as a whole.
  public let dossiers: Int

  /// - Returns: nil without any dossier to judge by: the index is left out.
  public init?(meanOf points: [Int]) {
    if points.isEmpty { return nil }
    tenths = (points.reduce(0, +) * 20 + points.count) / (2 * points.count)
    dossiers = points.count
  }

  public init(points: Int) { (tenths, dossiers) = (points * 10, 0) }
}

/// The scores of an officer or an agency; an index without data is left out.
public struct QualityScores: Hashable, Sendable {
  public let scores: [QualityIndex: IndexScore]

  public init(_ scores: [QualityIndex: IndexScore]) { self.scores = scores }

  /// In tenths.
  public var total: Int { scores.values.reduce(0) { $0 + $1.tenths } }

  /// Xếp loại công chức. nil: nothing to judge by.
  public var officerGrade: OfficerGrade? {
    let total = comparable(to: QualityIndex.ofOfficers.count)
    return total.map { $0 >= 50 ? .full : $0 >= 35 ? .partial : .poor }
  }

  /// Xếp loại cơ quan. nil: nothing to judge by.
  public var agencyGrade: AgencyGrade? {
    let total = comparable(to: QualityIndex.allCases.count)
    return total.map { total in
      total >= 150 ? .excellent : total >= 120 ? .good : total >= 90 ? .fair : total >= 60 ? .average : .weak
    }
  }

  /// The total, in tenths, as it would be if what was left out were like the rest, so that the thresholds of the circular
  /// can be asked of it.
  private func comparable(to count: Int) -> Int? { scores.isEmpty ? nil : total * count / scores.count }
}

/// Mức độ hoàn thành nhiệm vụ. TT 01/2018/TT-VPCP, Điều 15.
public enum OfficerGrade: String, Sendable, Codable, CaseIterable {
  /// Hoàn thành 100% nhiệm vụ: from 5 points.
  case full
  /// 70% đến dưới 100%: from 3,5 points.
  case partial
  /// Dưới 70%.
  case poor
}

/// Xếp loại chất lượng thực hiện thủ tục hành chính. TT 01/2018/TT-VPCP, Điều 15.
public enum AgencyGrade: String, Sendable, Codable, CaseIterable {
  /// Xuất sắc: from 15 points.
  case excellent
  /// Tốt: from 12.
  case good
  /// Khá: from 9.
  case fair
  /// Trung bình: from 6.
  case average
  /// Yếu.
  case weak
}

/// Tỷ lệ trực tuyến as index 9 asks for it.
public struct OnlineStanding: Hashable, Sendable {
  /// Of the procedures that the agency offers, those at the levels once called 3 and 4.
  public let procedures: Share
  /// Of the dossiers received, those sent online.
  public let dossiers: Share
  /// Online dossiers that are late, or ended late.
  public let lateDossiers: Int

  public init(procedures: Share, dossiers: Share, lateDossiers: Int) {
    (self.procedures, self.dossiers, self.lateDossiers) = (procedures, dossiers, lateDossiers)
  }

  /// 2: from 20% of the procedures and 30% of the dossiers; 1: some procedure, from 15%; 0: less, or anything late. nil:
  /// no dossier was received.
  public var points: Int? {
    guard let online = dossiers.basisPoints, let offered = procedures.basisPoints else { return nil }
    if lateDossiers > 0 || online < 1_500 { return 0 }
    return offered >= 2_000 && online >= 3_000 ? 2 : offered > 0 ? 1 : 0
  }
}

/// What a person has entered for the indices of an agency and period, with the source.
public enum IndexEntry: Hashable, RecordedEvent {
  /// Points of an index that the program can't know.
  case points(QualityIndex, points: Int, source: String)
  /// Phản ánh, kiến nghị về thái độ, found true; by the code of its dossier.
  case complaint(code: String, source: String)

  public var kind: String {
    switch self {
    case .points: "quality_index.points_entered"
    case .complaint: "quality_index.complaint_entered"
    }
  }
}

/// Why an entry is refused.
public enum IndexEntryRefusal: Error, Hashable, Sendable {
  /// The program counts this index itself.
  case countedIndex
  case pointsOutOfRange
  case sourceMissing
  case unknownDossier
}

extension IndexEntry {
  /// - Throws: `IndexEntryRefusal` for what can't be entered.
  public func requireMeaning() throws(IndexEntryRefusal) {
    switch self {
    case .points(let index, let points, let source):
      guard QualityIndex.given.contains(index) else { throw .countedIndex }
      guard (0...QualityIndex.most).contains(points) else { throw .pointsOutOfRange }
      if source.isEmpty { throw .sourceMissing }
    case .complaint(let code, let source):
      if code.isEmpty { throw .unknownDossier }
      if source.isEmpty { throw .sourceMissing }
    }
  }
}
