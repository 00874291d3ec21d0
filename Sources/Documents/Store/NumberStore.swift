import People
import Storage
import WorkTime

/// The running series.
struct NumberStore {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Takes the next number of the series, in the transaction that gives it to a document.
  func next(
    in name: String, of agency: Agency.ID, symbol: String, on day: CalendarDate
  ) throws -> IssuedNumber {
    var series = try series(name, of: agency, year: day.year)
    let number = try series.next(symbol: symbol, on: day)
    try db.run(
      """
      INSERT INTO number_series (agency, year, series, last_number, last_date)
      VALUES (\(agency), \(day.year), \(name), \(number.number), \(number.date))
      ON CONFLICT (agency, year, series) DO UPDATE
      SET last_number = excluded.last_number, last_date = excluded.last_date
      """)
    return number
  }

  /// The series as it stands; begun at 0 if it has no number yet.
  func series(_ name: String, of agency: Agency.ID, year: Int) throws -> NumberSeries {
    let stored: StoredSeries? = try db.first(
      """
      SELECT last_number, last_date FROM number_series
      WHERE agency = \(agency) AND year = \(year) AND series = \(name)
      """)
    return NumberSeries(
      agency: agency, year: year, name: name, lastNumber: stored?.lastNumber ?? 0, lastDate: stored?.lastDate)
  }

  /// How the year is numbered, once it has begun; nil before its first number.
  func policy(of agency: Agency.ID, year: Int) throws -> NumberingPolicy? {
    let name: String? = try db.value(
      "SELECT series FROM number_series WHERE agency = \(agency) AND year = \(year) ORDER BY series LIMIT 1")
    return name.map { $0 == NumberSeries.commonName ? .common : .perType }
  }

  private struct StoredSeries: RowReadable {
    let lastNumber: Int
    let lastDate: CalendarDate?

    init(_ row: Row) throws {
      lastNumber = try row[0]
      lastDate = try row[1]
    }
  }
}
