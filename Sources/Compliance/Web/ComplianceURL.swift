import Documents
public import Markup
public import People
public import WorkTime

/// The addresses of Compliance's pages.
public enum ComplianceURL {
  public static let appendix: WebPath = "/giam-sat"

  /// The appendix of an agency for a period.
  public static func appendix(of agency: Agency.ID, _ period: ReportPeriod) -> WebPath {
    within(period, appendix.with("don-vi", agency))
  }

  static func csv(of agency: Agency.ID, _ period: ReportPeriod) -> WebPath {
    within(period, ("/giam-sat/phu-luc.csv" as WebPath).with("don-vi", agency))
  }

  static func json(of agency: Agency.ID, _ period: ReportPeriod) -> WebPath {
    within(period, ("/giam-sat/phu-luc.json" as WebPath).with("don-vi", agency))
  }

  /// The list behind a figure.
  public static func list(of figure: Figure, of unit: Agency.ID, _ period: ReportPeriod) -> WebPath {
    within(period, "/giam-sat/\(unit)/\(figure.rawValue)")
  }

  /// The dossiers that a unit received in the period.
  public static func dossiers(of unit: Agency.ID, _ period: ReportPeriod) -> WebPath {
    within(period, "/giam-sat/\(unit)/ho-so-mot-cua")
  }

  /// The page of an outgoing document, which module Documents serves.
  static func document(_ id: OutgoingDocument.ID) -> WebPath { "/van-ban-di/\(id)" }

  private static func within(_ period: ReportPeriod, _ path: WebPath) -> WebPath {
    path.with("tu", period.from).with("den", period.to)
  }
}
