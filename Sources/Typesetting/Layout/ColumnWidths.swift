/// Shares a table's width among its columns by what they hold.
struct ColumnWidths {
  /// Width of the longest word, and of the longest cell on one line, of each column, points with padding.
  var least: [Double]
  var natural: [Double]

  /// Widths that add up to `total`: narrow columns get what they want, wide ones share the rest.
  func shared(_ total: Double) -> [Double] {
    let naturalSum = natural.reduce(0, +)
    if naturalSum <= total { return natural.map { $0 * total / naturalSum } }
    let leastSum = least.reduce(0, +)
    if leastSum >= total { return least.map { $0 * total / leastSum } }
    var widths = least
    var open = Set(least.indices)
    var rest = total
    while let narrow = open.first(where: { natural[$0] <= rest / Double(open.count) }) {
      widths[narrow] = natural[narrow]
      rest -= natural[narrow]
      open.remove(narrow)
    }
    return stretched(widths, open: open.sorted(), into: rest)
  }

  /// Divides `rest` among the open columns, none below its longest word unless all must shrink.
  private func stretched(_ widths: [Double], open: [Int], into rest: Double) -> [Double] {
    let leastSum = open.reduce(0) { $0 + least[$1] }
    let wanted = open.reduce(0) { $0 + natural[$1] - least[$1] }
    guard rest >= leastSum, wanted > 0 else {
      return zip(widths.indices, widths).map { index, width in
        open.contains(index) ? least[index] * rest / leastSum : width
      }
    }
    var shared = widths
    for index in open { shared[index] = least[index] + (natural[index] - least[index]) * (rest - leastSum) / wanted }
    return shared
  }
}
