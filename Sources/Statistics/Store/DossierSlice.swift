public import Ledger
public import OneStop
public import People
import Storage
import WorkTime

/// Lát cắt: which dossiers a report counts. By the competent agency: it owes the result, so it answers for the time; who
/// merely received a dossier for another does not.
public struct DossierSlice: Hashable, Sendable {
  /// The agencies, merged ones among them; nil: every one.
  public var units: [Agency.ID]?
  public var field: String?
  public var procedureCode: String?
  public var officer: OfficerChoice?
  public var channel: SubmissionChannel?

  public init(
    units: [Agency.ID]? = nil, field: String? = nil, procedureCode: String? = nil, officer: OfficerChoice? = nil,
    channel: SubmissionChannel? = nil
  ) {
    self.units = units
    self.field = field
    self.procedureCode = procedureCode
    self.officer = officer
    self.channel = channel
  }
}

/// Cán bộ phụ trách of a slice: whoever a dossier was last assigned to by the moment that is reported.
public enum OfficerChoice: Hashable, Sendable {
  case person(Person.ID)
  /// Chưa phân công.
  case nobody
}

extension DossierSlice {
  /// On `dossiers d`; always true where nothing is cut away.
  func condition(asOf window: StatisticsWindow) -> SQL {
    let officer = self.officer.map { choice -> SQL in
      let handler = DossierSlice.handler(asOf: window)
      return switch choice {
      case .person(let person): "\(handler) = \(person)"
      case .nobody: "\(handler) IS NULL"
      }
    }
    let parts: [SQL?] = [
      units.map { "d.competent IN \($0)" }, field.map { "d.field = \($0)" },
      procedureCode.map { "d.procedure_code = \($0)" }, channel.map { "d.channel = \($0)" }, officer,
    ]
    let conditions = parts.compactMap(\.self)
    return conditions.isEmpty ? "1 = 1" : SQL.joined(conditions, by: " AND ")
  }

  /// The last one to whom `d` was assigned before the moment.
  static func handler(asOf window: StatisticsWindow) -> SQL {
    """
    (SELECT h.handler FROM dossier_spans h
      WHERE h.dossier = d.id AND h.since < \(window.asOf) AND h.handler IS NOT NULL ORDER BY h.number DESC LIMIT 1)
    """
  }
}
