import People
public import WorkTime

/// Huyện Quan Sơn, August 2020: the named world of the demo and of tests.
///
/// Places and the twelve communes' figures are those of the letter of August 2020. Every person is invented but the
/// vice-chairman who signed it, and every identifier and reference number too.
public enum QuanSon {
  /// `Agency.code` of the district.
  public static let districtCode = PlannedAgency.district.code

  /// `Agency.code` of the communes, in the order of the letter's appendix.
  public static let communeCodes = Commune.all.map(\.code)

  /// The first and last day that the letter reports on.
  public static let firstDay = day(2020, 8, 1)
  public static let lastDay = day(2020, 8, 14)

  /// From this day no step may be skipped and nothing may be signed on paper.
  public static let enforcedFrom = day(2020, 8, 15)

  /// Where the demo's clock stands after loading: Monday, 17 August 2020, 8 o'clock.
  public static let clock = VietnamTime(day(2020, 8, 17), hour: 8).instant

  /// When the demo's authority begins, and for how many years: `DemoAuthority.create(at:validYears:)`.
  public static let authorityBegins = VietnamTime(day(2020, 1, 1)).instant
  public static let authorityYears = 12

  /// Sign-in names, passwords and PINs of everybody, the district's people first.
  public static let accounts: [DemoAccount] = agencies.flatMap { agency in
    agency.people.map { person in
      DemoAccount(
        name: person.account, password: password, pin: person.signs || person.position == .clerk ? pin : nil,
        displayName: person.fullName, title: person.title, agencyName: agency.name)
    }
  }

  /// The commune whose vice-chairman's certificate is about to expire.
  static let earlyExpiryCommune = "na-meo"
  /// Until when that certificate is valid.
  static let earlyExpiry = VietnamTime(day(2020, 9, 4), hour: 23, minute: 59, second: 59).instant
  static let keysBegin = VietnamTime(day(2020, 1, 2)).instant
  static let keysEnd = VietnamTime(day(2025, 1, 1), hour: 23, minute: 59, second: 59).instant
  /// When the agencies, people, keys and accounts are entered.
  public static let setUp = VietnamTime(day(2020, 7, 20), hour: 8).instant
  static let agenciesBegin = day(2016, 7, 1)

  /// The same for all: nothing here is secret.
  static let password = "Quan-Son-2020"
  static let pin = "200815"

  static let agencies = [PlannedAgency.district] + Commune.all.map(\.planned)

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("the days of the named world are written down right")
    }
    return date
  }
}
