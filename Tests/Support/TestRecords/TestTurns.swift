/// Lets only so many tests hold a PostgreSQL database at once: every test begins at the same time, the server has a limit
/// of connections, and what waits for its turn holds none.
actor TestTurns {
  static let postgreSQL = TestTurns(places: 12)

  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(places: Int) { free = places }

  func enter() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func leave() {
    if waiting.isEmpty {
      free += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
