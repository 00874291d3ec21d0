public import Ledger
import OneStop
public import People
public import Storage
import WorkTime

/// Kết quả đánh giá, by agency and month; not even the day is kept, and nothing that leads to the dossier.
public struct DossierRatings {
  private let db: Database

  public init(_ db: Database) { self.db = db }

  func isRated(_ dossier: Dossier.ID) throws -> Bool {
    try db.value("SELECT 1 FROM rated_dossiers WHERE dossier = \(dossier)", as: Int.self) != nil
  }

  /// - Throws: `CitizenRefusal.ratedAlready`.
  func add(_ rating: Rating, for dossier: Dossier.ID, at agency: Agency.ID, field: String, month: String) throws {
    let added = try db.run("INSERT INTO rated_dossiers (dossier) VALUES (\(dossier)) ON CONFLICT (dossier) DO NOTHING")
    if added == 0 { throw CitizenRefusal.ratedAlready }
    try db.run(
      """
      INSERT INTO dossier_ratings (agency, field, month, time, attitude, guidance)
      VALUES (\(agency), \(field), \(month), \(rating.answers[.time]), \(rating.answers[.attitude]),
        \(rating.answers[.guidance]))
      """)
  }

  /// How often each answer was given in the months, `2020-08` to `2020-10`, both included.
  public func tallies(of agency: Agency.ID, from first: String, to last: String) throws -> [RatingTally] {
    let rows: [RatingRow] = try db.all(
      """
      SELECT time, attitude, guidance, COUNT(*) FROM dossier_ratings
      WHERE agency = \(agency) AND month >= \(first) AND month <= \(last)
      GROUP BY time, attitude, guidance ORDER BY time, attitude, guidance
      """)
    return RatingQuestion.allCases.flatMap { question in
      Satisfaction.allCases.map { answer in
        RatingTally(
          question: question, answer: answer,
          count: rows.filter { $0.answer(to: question) == answer }.reduce(0) { $0 + $1.count })
      }
    }
  }

  private struct RatingRow: RowReadable {
    let time: Satisfaction
    let attitude: Satisfaction
    let guidance: Satisfaction
    let count: Int

    init(_ row: Row) throws {
      time = try row[0]
      attitude = try row[1]
      guidance = try row[2]
      count = try row[3]
    }

    func answer(to question: RatingQuestion) -> Satisfaction {
      switch question {
      case .time: time
      case .attitude: attitude
      case .guidance: guidance
      }
    }
  }
}

/// How often an answer was given to a question.
public struct RatingTally: Hashable, Sendable {
  public let question: RatingQuestion
  public let answer: Satisfaction
  public let count: Int
}
