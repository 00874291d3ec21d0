public import People
public import WorkTime

/// Sổ số: a running series of one agency and calendar year (Vietnam time). NĐ 30/2020/NĐ-CP, Điều 15.
/// Gapless, from 1 each year; dates never go backwards; a voided number stays.
public struct NumberSeries: Hashable, Sendable {
  public let agency: Agency.ID
  public let year: Int
  /// `common`, or the type's code.
  public let name: String
  public private(set) var lastNumber: Int
  public private(set) var lastDate: CalendarDate?

  public init(agency: Agency.ID, year: Int, name: String, lastNumber: Int, lastDate: CalendarDate?) {
    self.agency = agency
    self.year = year
    self.name = name
    self.lastNumber = lastNumber
    self.lastDate = lastDate
  }

  static let commonName = "common"

  /// Which series a document of this type takes its number from.
  public static func name(for type: DocumentType, policy: NumberingPolicy) -> String {
    policy == .common ? commonName : type.code
  }

  /// The next number, dated `day`.
  ///
  /// - Throws: `DocumentRefusal.dateWouldGoBack` if a later date was given out already.
  public mutating func next(symbol: String, on day: CalendarDate) throws(DocumentRefusal) -> IssuedNumber {
    precondition(day.year == year, "a series numbers the documents of its own year")
    if let lastDate, day < lastDate { throw .dateWouldGoBack(last: lastDate) }
    lastNumber += 1
    lastDate = day
    return IssuedNumber(number: lastNumber, year: year, series: name, symbol: symbol, date: day)
  }
}

extension NumberSeries {
  /// The series that a register opens with: the common one, or that of the first type.
  public static func firstName(policy: NumberingPolicy) -> String {
    policy == .common ? commonName : DocumentTypeCatalogue.all[0].code
  }
}
