public import Ledger
import OneStop
public import People
public import Storage

/// Kết quả đánh giá, by agency and month; not even the day is kept, and nothing that leads to the dossier.
struct DossierRatings {
  private let db: Database

  init(_ db: Database) { self.db = db }

  func isRated(_ dossier: Dossier.ID) throws -> Bool {
    try db.value("SELECT 1 FROM rated_dossiers WHERE dossier = \(dossier)", as: Int.self) != nil
  }

  /// - Throws: `CitizenRefusal.ratedAlready`.
  func add(_ rating: Rating, for dossier: Dossier.ID, at agency: Agency.ID, field: String, month: String) throws {
    let added = try db.run("INSERT INTO rated_dossiers (dossier) VALUES (\(dossier)) ON CONFLICT (dossier) DO NOTHING")
    if added == 0 { throw CitizenRefusal.ratedAlready }
    try db.run(
      """
      INSERT INTO dossier_ratings (agency, field, month, time, attitude, guidance, remark)
      VALUES (\(agency), \(field), \(month), \(rating.answers[.time]), \(rating.answers[.attitude]),
        \(rating.answers[.guidance]), \(rating.remark))
      """)
  }

  /// How often each answer was given.
  func tallies(of agencies: [Agency.ID], in months: RatingMonths) throws -> [RatingTally] {
    let rows: [AnswersRow] = try db.all(
      """
      SELECT time, attitude, guidance, COUNT(*) FROM dossier_ratings WHERE \(condition(agencies, months))
      GROUP BY time, attitude, guidance ORDER BY time, attitude, guidance
      """)
    return RatingQuestion.allCases.flatMap { question in
      Satisfaction.allCases.map { answer in
        RatingTally(
          question: question, answer: answer,
          count: rows.filter { $0.answers[question] == answer }.reduce(0) { $0 + $1.count })
      }
    }
  }

  func count(of agencies: [Agency.ID], in months: RatingMonths) throws -> Int {
    try db.value("SELECT COUNT(*) FROM dossier_ratings WHERE \(condition(agencies, months))") ?? 0
  }

  /// The newest months first; within a month not in the order in which they came, which would lead to the counter's book.
  func lines(
    of agencies: [Agency.ID], in months: RatingMonths, skipping before: Int, limit: Int
  ) throws -> [RatingLine] {
    try db.all(
      """
      SELECT time, attitude, guidance, month, agency, field, remark FROM dossier_ratings
      WHERE \(condition(agencies, months))
      ORDER BY month DESC, agency, field, time, attitude, guidance, remark LIMIT \(limit) OFFSET \(before)
      """)
  }

  private func condition(_ agencies: [Agency.ID], _ months: RatingMonths) -> SQL {
    "agency IN \(agencies) AND month >= \(months.first) AND month <= \(months.last)"
  }

  private struct AnswersRow: RowReadable {
    let answers: [RatingQuestion: Satisfaction]
    let count: Int

    init(_ row: Row) throws {
      answers = try [.time: row[0], .attitude: row[1], .guidance: row[2]]
      count = try row[3]
    }
  }
}

/// How often an answer was given to a question.
public struct RatingTally: Hashable, Sendable {
  public let question: RatingQuestion
  public let answer: Satisfaction
  public let count: Int
}

/// One rating as officials see it: nothing of whom, of which dossier, of which day.
public struct RatingLine: Hashable, Sendable {
  /// `2020-08`
  public let month: String
  public let agency: Agency.ID
  public let field: String
  public let answers: [RatingQuestion: Satisfaction]
  public let remark: String
}

extension RatingLine: RowReadable {
  public init(_ row: Row) throws {
    answers = try [.time: row[0], .attitude: row[1], .guidance: row[2]]
    month = try row[3]
    agency = try row[4]
    field = try row[5]
    remark = try row[6]
  }
}
