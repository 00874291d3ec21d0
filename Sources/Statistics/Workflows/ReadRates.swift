public import OneStop
public import People
import Storage
public import WorkTime

/// Các tỷ lệ of a period, each by its own definition; one without anything to divide by has no value.
public struct StatisticsRates: Sendable {
  public let figures: DossierFigures
  /// Hồ sơ trực tuyến toàn trình: of the dossiers of procedures offered in full online, those sent online.
  public let fullyOnline: Share
  /// Thanh toán trực tuyến: of the dossiers with something to pay, those paid through a gateway.
  public let paidOnline: Share
  /// Số hóa thành phần hồ sơ: of the dossiers with components, those with all of them as files or data.
  public let digitised: Share
  /// Số hóa kết quả: of those that have a result, those whose result is a file.
  public let resultFiles: Share
  /// Tái sử dụng: of the dossiers with components, those with one that was here already.
  public let reused: Share
}

extension StatisticsDesk {
  public func rates(
    of units: [Agency], slice: DossierSlice, in window: StatisticsWindow
  ) async throws -> StatisticsRates {
    try await records.read { [rule] db in
      var slice = slice
      slice.units = try UnitSelection(units, in: window, db: db).members
      let queries = DossierFigureQueries(db, rule: rule)
      guard let counts = try queries.rateCounts(of: slice, in: window) else {
        throw StorageFault.engine(code: "congvu", message: "a count gave no row")
      }
      return StatisticsRates(
        figures: try queries.figures(of: slice, in: window),
        fullyOnline: Share(counts.fullLevelOnline, of: counts.fullLevel),
        paidOnline: Share(counts.paidOnline, of: counts.withFee),
        digitised: Share(counts.digitised, of: counts.withComponents),
        resultFiles: Share(counts.resultFiles, of: counts.resolved),
        reused: Share(counts.reused, of: counts.withComponents))
    }
  }

  /// Sổ thu phí, lệ phí: totals and one page of lines.
  public func fees(
    of units: [Agency], slice: DossierSlice, in window: StatisticsWindow, page: Int
  ) async throws -> FeeRegister {
    try await records.read { [rule] db in
      var slice = slice
      slice.units = try UnitSelection(units, in: window, db: db).members
      let queries = DossierFigureQueries(db, rule: rule)
      guard let totals = try queries.feeTotals(of: slice, in: window) else {
        throw StorageFault.engine(code: "congvu", message: "a sum gave no row")
      }
      let size = DossierFigureList.pageSize
      let page = min(max(1, page), max(1, (totals.dossiers + size - 1) / size))
      let found = try DossierCensus(db).lines(where: queries.feeCondition(slice, window), limit: page * size)
      let shown = Array(found.dropFirst((page - 1) * size))
      let splits = try queries.feeSplits(of: shown.map(\.id)).reduce(into: [:]) { $0[$1.id] = $1 }
      let lines = shown.compactMap { line in
        splits[line.id].map {
          FeeLine(line: line, fees: $0.fees, charges: $0.charges, isPaidOnline: $0.isPaidOnline)
        }
      }
      return FeeRegister(totals: totals, page: page, lines: lines)
    }
  }

  /// What is due within so many days from today on, today included, and not done.
  public func dueSoon(
    of units: [Agency], slice: DossierSlice, from day: CalendarDate, days: Int, page: Int
  ) async throws -> DossierFigureList {
    try await records.read { db in
      var slice = slice
      let all = try PeopleRegister(db).allAgencies()
      let succession = AgencySuccession(all, on: day)
      slice.units = succession.members(of: Set(units.map(\.id)))
      let condition = slice.dueCondition(from: day, to: day.adding(days: days))
      let census = DossierCensus(db)
      let count = try census.count(where: condition)
      let size = DossierFigureList.pageSize
      let page = min(max(1, page), max(1, (count + size - 1) / size))
      let lines = try census.lines(where: condition, limit: page * size)
      return DossierFigureList(count: count, page: page, lines: Array(lines.dropFirst((page - 1) * size)))
    }
  }
}

/// One line of the fee register.
public struct FeeLine: Sendable {
  public let line: DossierLine
  /// Phí, in đồng.
  public let fees: Int
  /// Lệ phí, in đồng.
  public let charges: Int
  public let isPaidOnline: Bool

  /// In đồng.
  public var paid: Int { line.paid }
}

/// Sổ theo dõi phí, lệ phí.
public struct FeeRegister: Sendable {
  public let totals: FeeTotals
  /// From 1.
  public let page: Int
  public let lines: [FeeLine]
}
