import WorkTime

/// Working seconds since Monday, 27 July 2020, 7 o'clock: the time of the scripts, in which nights, midday rests and
/// weekends do not exist. No public holiday falls between that day and the end of August 2020.
enum WorkClock {
  static let hour = 3600
  static let day = OfficeHours.customary.secondsPerDay
  /// Monday, 3 August: the first working day of the letter's period.
  static let periodBegins = 5 * day
  /// The close of Friday, 14 August.
  static let periodEnds = 15 * day

  private static let calendar = WorkCalendar(rules: [])
  private static let begins = VietnamTime(QuanSon.day(2020, 7, 27), hour: 7)

  static func instant(_ seconds: Int) -> Instant {
    precondition(seconds >= 0, "scripts begin on 27 July 2020 or later")
    return OfficeHours.customary.adding(workingSeconds: seconds, to: begins, in: calendar).instant
  }
}
