import Hummingbird
import Ledger
import Logging
import Markup
import People
import WebShell
import WorkTime

/// Bàn Một cửa: the desk, the queues, acts on several at once.
struct CounterRoutes: Sendable {
  let dossiers: DossierDesk
  let desk: Desk

  /// Lines of a queue on one page: more than anybody works off in a day.
  private static let longestQueue = 200

  func add(to routes: some RouterMethods<DeskContext>) {
    routes.get("mot-cua") { _, context in try await showDesk(context) }
    for queue in DossierQueue.allCases {
      routes.get("mot-cua/hang/\(queue.rawValue)") { _, context in try await show(queue, context) }
    }
    for act in Set(DossierQueue.allCases.compactMap(\.batchAct)) {
      routes.post("mot-cua/hang-loat/\(act.segment)") { request, context in try await perform(act, request, context) }
    }
  }

  private func showDesk(_ context: DeskContext) async throws -> HTMLResponse {
    let now = desk.now()
    let standing = try context.viewer.requireOneStop()
    let tallies = try await dossiers.tallies(for: standing, at: now)
    var pressing: [(queue: DossierQueue, lines: [DossierLine])] = []
    for tally in tallies where tally.count > 0 && tally.queue.isPressing {
      let lines = try await dossiers.lines(of: tally.queue, for: standing, at: now, limit: 6)
      pressing.append((tally.queue, lines))
    }
    let page = CounterPage(
      tallies: tallies, pressing: pressing, outlook: try await dossiers.outlook(for: standing),
      mayReceive: standing.capabilities.contains(.receive), now: now)
    return try await desk.page("Một cửa", current: OneStopURL.desk, in: context, page.html)
  }

  private func show(_ queue: DossierQueue, _ context: DeskContext) async throws -> HTMLResponse {
    let now = desk.now()
    let standing = context.viewer.standing
    guard let tally = try await dossiers.tallies(for: standing, at: now).first(where: { $0.queue == queue }) else {
      throw PageRefusal.notFound
    }
    let lines = try await dossiers.lines(of: queue, for: standing, at: now, limit: CounterRoutes.longestQueue)
    let page = DossierQueuePage(queue: queue, lines: lines, count: tally.count, token: context.csrfToken, now: now)
    return try await desk.page(queue.words, current: OneStopURL.queue(queue), in: context, page.html)
  }

  private func perform(_ act: DossierAction, _ request: Request, _ context: DeskContext) async throws -> Response {
    let form = try await request.form(in: context)
    let chosen = form.texts("dossier").compactMap { Dossier.ID($0) }
    if chosen.isEmpty { throw DossierRefusal.batchEmpty }
    var outcomes: [BatchOutcome] = []
    for id in chosen {
      outcomes.append(try await perform(act, on: id, once: form.onceKey.map { "\($0.text)-\(id)" } ?? "", context))
    }
    return try await desk.page(
      act.words, current: OneStopURL.desk, in: context, DossierBatchPage(act: act, outcomes: outcomes).html
    ).response
  }

  /// One of the batch: its refusal is its own, a fault of the server stops the rest.
  private func perform(
    _ act: DossierAction, on id: Dossier.ID, once: String, _ context: DeskContext
  ) async throws -> BatchOutcome {
    let standing = context.viewer.standing
    var title = "Hồ sơ \(id)"
    do {
      title = try await dossiers.dossier(id, seenBy: standing).code?.description ?? title
      switch act {
      case .handOver: try await dossiers.handOver(id, by: standing, once: once, at: desk.now())
      case .take: try await dossiers.take(id, by: standing, once: once, at: desk.now())
      case .completeStep: try await dossiers.completeStep(id, note: "", by: standing, once: once, at: desk.now())
      default: preconditionFailure("only these are done to several at once")
      }
      return BatchOutcome(dossier: id, title: title, refusal: nil)
    } catch let refusal as any PublicRefusal {
      return BatchOutcome(dossier: id, title: title, refusal: refusal.sentence)
    }
  }
}

extension DossierQueue {
  /// Shown with its first lines on the desk, in this order of queues.
  fileprivate var isPressing: Bool {
    switch self {
    case .toAccept, .toHandOver, .mine, .toTake, .dueToday, .late, .supplemented, .toSign, .lastChance, .referrals,
      .ready, .toGiveBack, .awaited:
      true
    case .waiting, .waitingFinance: false
    }
  }
}
