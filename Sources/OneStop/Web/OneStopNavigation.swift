public import Markup
public import People
public import Storage
public import WebShell
public import WorkTime

/// What the one-stop shop adds to the navigation, and where it has people begin.
public enum OneStopNavigation {
  /// Counters equal the lists, since both come from the queue's condition.
  public static func groups(
    viewer: Viewer, current: WebPath, now: Instant, db: Database
  ) throws -> [NavigationGroup] {
    let standing = viewer.standing
    let queues = DossierQueue.all(for: standing)
    if queues.isEmpty { return [] }
    let tallies = try DossierCensus(db).tallies(for: standing, at: now)
    func item(_ label: String, _ path: WebPath, icon: Icon? = nil) -> NavigationItem {
      NavigationItem(label, path, isCurrent: current == path, phoneIcon: icon)
    }
    let isReceiver = standing.capabilities.contains(.receive)
    let waiting = tallies.filter { $0.count > 0 || $0.queue.isAlwaysShown }.map { tally in
      NavigationItem(
        tally.queue.words, OneStopURL.queue(tally.queue), count: tally.count, isLate: tally.lateCount > 0,
        isCurrent: current == OneStopURL.queue(tally.queue))
    }
    let reception = isReceiver ? [item("Tiếp nhận hồ sơ", OneStopURL.reception, icon: .incoming)] : []
    let books = [
      item("Tra cứu hồ sơ", OneStopURL.list), item("Hồ sơ qua bưu chính", OneStopURL.postal),
      item("Sổ theo dõi hồ sơ", OneStopURL.register),
    ]
    return [
      NavigationGroup("Một cửa", [item("Bàn Một cửa", OneStopURL.desk, icon: .dossier)] + reception + waiting + books)
    ]
  }

  /// Where somebody begins who has to do with dossiers only; nil: at home.
  public static func home(of viewer: Viewer) -> WebPath? {
    let counter: Set<Capability> = [.receive, .superviseCounter, .assignDossiers]
    let own = viewer.capabilities
    return own.contains(.receive) && own.isSubset(of: counter) ? OneStopURL.desk : nil
  }

  /// Whether these words look for a dossier: they are its code.
  public static func isMeant(_ words: String) -> Bool { DossierCode(words) != nil }

  /// Whether these words must stand in no address: the number of a person's card is among them.
  public static func isConfidential(_ words: String) -> Bool { IdentityNumber.first(in: words) != nil }

  /// Where words are looked for among dossiers.
  public static let searchPlace = SearchPlace("Hồ sơ một cửa", in: OneStopURL.list) { OneStopURL.search($0) }
}

extension DossierQueue {
  /// Shown also when nothing waits, so that the hand finds it.
  var isAlwaysShown: Bool { [.toAccept, .mine, .ready].contains(self) }
}
