public import Ledger
public import People
public import Storage
public import WorkTime

/// One line of the Sổ đăng ký văn bản đi. NĐ 30/2020/NĐ-CP, Phụ lục IV.
public struct RegisterLine: Sendable, RowReadable {
  public let document: OutgoingDocument.ID
  public let number: Int
  public let symbol: String
  public let dated: CalendarDate
  public let typeName: String
  public let subject: String
  public let signerName: String
  public let recipients: [String]
  /// Đơn vị, người nhận bản lưu.
  public let archiveUnit: String
  public let copies: Int
  /// Ngày chuyển; nil: not sent yet.
  public let sentOn: CalendarDate?
  public let remark: RegisterRemark

  public init(_ row: Row) throws {
    document = try row[0]
    number = try row[1]
    symbol = try row[2]
    dated = try row[3]
    typeName = try row[4]
    subject = try row[5]
    signerName = try row[6]
    let lines: String = try row[7]
    recipients = lines.split(separator: "\n").map { String($0) }
    archiveUnit = try row[8]
    copies = try row[9]
    sentOn = try row[10]
    let stored: String = try row[11]
    remark = RegisterRemark(stored: stored)
  }

  public var printedNumber: String { "\(DocumentSymbol.printedNumber(number))/\(symbol)" }
}

/// A document as people cite it.
public struct NumberedDocument: Sendable, RowReadable {
  public let document: OutgoingDocument.ID
  public let agency: String
  public let dated: CalendarDate

  public init(_ row: Row) throws { (document, agency, dated) = (try row[0], try row[1], try row[2]) }
}

/// Questions about the register.
public struct RegisterQueries {
  private let db: Database

  public init(_ db: Database) { self.db = db }

  /// All that bear this number and symbol, in whatever book, the newest first.
  public func documents(numbered number: Int, symbol: String) throws -> [NumberedDocument] {
    try db.all(
      """
      SELECT e.document, a.name, e.dated FROM agencies a JOIN register_entries e ON e.agency = a.id
      WHERE e.number = \(number) AND e.symbol = \(symbol) ORDER BY e.dated DESC, e.document
      """)
  }

  /// One year's book in the order of its numbers; `after` is the last number of the page before.
  public func lines(
    of agency: Agency.ID, year: Int, series: String, after: Int, limit: Int
  ) throws -> [RegisterLine] {
    try db.all(RegisterQueries.page(of: agency, year: year, series: series, after: after, limit: limit))
  }

  static func page(of agency: Agency.ID, year: Int, series: String, after: Int, limit: Int) -> SQL {
    """
    SELECT document, number, symbol, dated, type_name, subject, signer_name, recipients, archive_unit, copies,
      sent_on, remark
    FROM register_entries
    WHERE agency = \(agency) AND year = \(year) AND series = \(series) AND number > \(after)
    ORDER BY number LIMIT \(limit)
    """
  }

  /// The years and series that have a book, newest first.
  public func books(of agency: Agency.ID) throws -> [RegisterBook] {
    try db.all(
      """
      SELECT year, series, last_number FROM number_series WHERE agency = \(agency) ORDER BY year DESC, series
      """)
  }
}

/// One book: a year's series.
public struct RegisterBook: Hashable, Sendable, RowReadable {
  public let year: Int
  public let series: String
  public let lastNumber: Int

  public init(_ row: Row) throws {
    year = try row[0]
    series = try row[1]
    lastNumber = try row[2]
  }
}
