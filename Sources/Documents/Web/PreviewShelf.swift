import Cryptography

/// Pages of drafts that were just drawn, until the browser has fetched them: a picture each (PNG), the oldest thrown out
/// first. Lost without harm when the server stops.
actor PreviewShelf {
  /// How many drafts are kept: some two dozen writers, a few versions each.
  private static let capacity = 96

  private var pages: [String: [[UInt8]]] = [:]
  private var order: [String] = []

  /// Keeps the pages and returns the key to ask for them by.
  func keep(_ drawn: [[UInt8]]) -> String {
    let key = SecureRandom.token()
    pages[key] = drawn
    order.append(key)
    if order.count > PreviewShelf.capacity { pages[order.removeFirst()] = nil }
    return key
  }

  /// Page `number`, from 1; nil when it is gone.
  func page(_ number: Int, of key: String) -> [UInt8]? {
    guard let drawn = pages[key], drawn.indices.contains(number - 1) else { return nil }
    return drawn[number - 1]
  }
}
