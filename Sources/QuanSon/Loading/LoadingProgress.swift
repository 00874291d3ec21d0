/// Counts finished documents and tells, one call at a time.
actor LoadingProgress {
  private let total: Int
  private let tell: @Sendable (_ done: Int, _ total: Int, _ what: String) -> Void
  private var done = 0

  init(total: Int, tell: @escaping @Sendable (_ done: Int, _ total: Int, _ what: String) -> Void) {
    self.total = total
    self.tell = tell
  }

  func finished(_ what: String) {
    done += 1
    tell(done, total, what)
  }
}
