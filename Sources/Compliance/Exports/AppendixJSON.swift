import People
import WorkTime

/// The appendix as JSON: the same figures under the same names as in the CSV, with totals, reasons and what it was
/// computed from.
struct AppendixJSON: Encodable {
  let agency: String
  let from: CalendarDate
  let to: CalendarDate
  /// Microseconds since 1970 UTC.
  let asOf: Instant
  let leastCorrectForGood: Int
  let leastReceivedForUsed: Int
  let rows: [Line]
  let total: Counts
  let totalOneStopDossiers: Int

  struct Line: Encodable {
    let tt: Int
    let unit: String
    let figures: Counts
    let documentsClassification: String
    let reasons: [String]
    let oneStopDossiers: Int
    let oneStopClassification: String
  }

  struct Counts: Encodable {
    let submitted: Int
    let signedByChairman: Int
    let signedByViceChairman: Int
    let correctProcess: Int
    let incorrectProcess: Int
    let sealedByAgency: Int
    let issuedOnTime: Int

    init(_ figures: Figures) {
      submitted = figures[.submitted]
      signedByChairman = figures[.signedByChairman]
      signedByViceChairman = figures[.signedByViceChairman]
      correctProcess = figures[.correct]
      incorrectProcess = figures[.incorrect]
      sealedByAgency = figures[.sealed]
      issuedOnTime = figures[.issuedOnTime]
    }
  }

  init(_ appendix: Appendix) {
    agency = appendix.agency.name
    from = appendix.period.from
    to = appendix.period.to
    asOf = appendix.asOf
    leastCorrectForGood = appendix.rule.leastCorrect
    leastReceivedForUsed = appendix.oneStopRule.leastReceived
    rows = appendix.rows.map { row in
      Line(
        tt: row.ordinal, unit: row.agency.name, figures: Counts(row.figures),
        documentsClassification: row.classification.name, reasons: row.classification.reasons,
        oneStopDossiers: row.receivedDossiers, oneStopClassification: row.oneStopClassification.name)
    }
    total = Counts(appendix.total)
    totalOneStopDossiers = appendix.receivedDossiers
  }
}
