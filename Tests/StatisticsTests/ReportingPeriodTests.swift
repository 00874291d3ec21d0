import TestWorld
import Testing
import WorkTime

@testable import Statistics

@Suite("Periods of reports")
struct ReportingPeriodTests {
  @Test(
    "a period covers these days",
    arguments: [
      (ReportingPeriod.week(of: Times.day("2020-08-14")), "2020-08-10", "2020-08-16"),
      (.month(year: 2020, month: 2), "2020-02-01", "2020-02-29"), (.quarter(year: 2020, 4), "2020-10-01", "2020-12-31"),
      (.year(2020), "2020-01-01", "2020-12-31"), (.reportingQuarter(year: 2020, 1), "2019-12-15", "2020-03-14"),
      (.reportingQuarter(year: 2020, 2), "2020-03-15", "2020-06-14"),
      (.reportingQuarter(year: 2020, 4), "2020-09-15", "2020-12-14"),
      (.reportingHalfYear(2020), "2019-12-15", "2020-06-14"), (.reportingNineMonths(2020), "2019-12-15", "2020-09-14"),
      (.reportingYear(2020), "2019-12-15", "2020-12-14"),
    ])
  func days(_ choice: ReportingPeriod, from: String, to: String) {
    #expect([choice.period.from.description, choice.period.to.description] == [from, to])
  }

  @Test("the months of a period are its parts, none left out")
  func months() throws {
    let period = try #require(ReportPeriod(from: Times.day("2019-12-15"), to: Times.day("2020-03-14")))
    let months = ReportingPeriod.months(of: period)
    #expect(months.map(\.from.description) == ["2019-12-15", "2020-01-01", "2020-02-01", "2020-03-01"])
    #expect(months.map(\.to.description) == ["2019-12-31", "2020-01-31", "2020-02-29", "2020-03-14"])
  }

  @Test("a past period is told as of its end, as of now, or as of the end of a day")
  func moments() throws {
    let period = try #require(ReportPeriod(from: Times.day("2020-08-01"), to: Times.day("2020-08-14")))
    let now = Times.at("2020-08-20", 9)
    let days = [StatisticsMoment.periodEnd, .present, .endOf(Times.day("2020-08-10"))].map {
      $0.window(on: period, now: now)?.lastDay.description
    }
    #expect(days == ["2020-08-14", "2020-08-20", "2020-08-10"])
    #expect(StatisticsMoment.endOf(Times.day("2020-07-31")).window(on: period, now: now) == nil)
  }
}
