import Testing

/// Fails with one line a breach, so that all of them are seen in one run.
func expectNone(_ breaches: [Breach], sourceLocation: SourceLocation = #_sourceLocation) {
  let list = breaches.map(\.description).joined(separator: "\n")
  #expect(breaches.isEmpty, "\(breaches.count) breaches:\n\(list)", sourceLocation: sourceLocation)
}
