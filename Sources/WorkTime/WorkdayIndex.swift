/// The working days of a span of years in a row, so that counting days is two look-ups however many they are.
struct WorkdayIndex: Sendable {
  /// Day numbers of all working days of the span, in order.
  private let workdays: [Int32]
  /// For each day of the span: how many working days there are up to and with it.
  private let counts: [Int32]
  private let first: Int

  /// - Parameter isWorkingDay: asked once for every day of the span.
  init(_ span: ClosedRange<CalendarDate>, isWorkingDay: (CalendarDate) -> Bool) {
    first = span.lowerBound.dayNumber
    var workdays: [Int32] = []
    var counts: [Int32] = []
    for number in first...span.upperBound.dayNumber {
      if isWorkingDay(CalendarDate(dayNumber: number)) { workdays.append(Int32(number)) }
      counts.append(Int32(workdays.count))
    }
    (self.workdays, self.counts) = (workdays, counts)
  }

  /// The day that lies so many working days later, or earlier for a negative number; nil where the span doesn't reach.
  func day(_ workingDays: Int, from number: Int) -> Int? {
    guard counts.indices.contains(number - first) else { return nil }
    let passed = Int(counts[number - first])
    let isWorked = passed > 0 && Int(workdays[passed - 1]) == number
    let place = workingDays > 0 ? passed + workingDays - 1 : passed - (isWorked ? 1 : 0) + workingDays
    return workdays.indices.contains(place) ? Int(workdays[place]) : nil
  }
}
