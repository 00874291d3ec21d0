import Hummingbird
import Ledger
import Logging
public import Markup
public import People
public import Storage
import Tokens
public import WebShell
public import WorkTime

/// Bàn làm việc: the desk, the queues, signing in a batch.
struct QueueRoutes: Sendable {
  let documents: DocumentDesk
  let desk: Desk
  let elsewhere: Elsewhere
  let remote: RemoteStart

  func add(to routes: some RouterMethods<DeskContext>) {
    routes.get("/") { _, context in
      if let home = elsewhere.home(context.viewer) { return Redirect(to: home, flash: context.flash).response }
      return try await showDesk(context).response
    }
    for queue in Queue.allCases {
      routes.get("viec/\(queue.rawValue)") { _, context in try await show(queue, context) }
    }
    routes.post("viec/cho-ky/ky-so") { request, context in try await signBatch(request, context) }
  }

  private func showDesk(_ context: DeskContext) async throws -> HTMLResponse {
    let now = desk.now()
    let standing = context.viewer.standing
    let queues = try await documents.queues(of: standing, linesEach: 8, at: now)
    let certificates = try await documents.directory.certificateNotices(for: context.viewer, at: now)
    let page = DeskPage(
      queues: queues, mayDraft: standing.capabilities.contains(.draft), certificates: certificates, now: now)
    return try await desk.page("Việc của tôi", current: DocumentsURL.desk, in: context, page.html)
  }

  private func show(_ queue: Queue, _ context: DeskContext) async throws -> HTMLResponse {
    let now = desk.now()
    guard context.viewer.capabilities.contains(queue.capability),
      let view = try await documents.queue(queue, of: context.viewer.standing, at: now)
    else { throw PageRefusal.notFound }
    let page = QueuePage(view: view, token: context.csrfToken, now: now)
    return try await desk.page(queue.words, current: DocumentsURL.queue(queue), in: context, page.html)
  }

  /// Without a PIN the chosen documents are shown once more; with it they are signed, each with its own result.
  private func signBatch(_ request: Request, _ context: DeskContext) async throws -> Response {
    let form = try await request.form(in: context)
    let standing = context.viewer.standing
    let chosen = form.texts("document").compactMap { OutgoingDocument.ID($0) }
    if chosen.isEmpty {
      let flash = Flash(.warn, "Chọn ít nhất một văn bản để ký.")
      return Redirect(to: DocumentsURL.queue(.toSign), flash: flash).response
    }
    let lines = try await documents.signable(chosen, by: standing)
    guard form.text("pin") != nil || form.text(BatchPage.confirmed) != nil else {
      guard lines.isEmpty else { return try await confirm(lines, FormState(), context) }
      let flash = Flash(.warn, "Các văn bản đã chọn không còn chờ ông/bà ký.")
      return Redirect(to: DocumentsURL.queue(.toSign), flash: flash).response
    }
    do {
      let seen = chosen.map { SeenDocument(id: $0, file: BatchPage.seenFile(of: $0, in: form)) }
      let key = ActForm(form).key
      if let begun = try await remote.begin(seen, by: .leader(standing), key: key, request) { return begun.response }
      let pin = try ActForm(form).pin()
      let outcomes = try await documents.signBatch(seen, as: standing, key: key, pin: pin, at: desk.now())
      for case let fault? in outcomes.map(\.failure) where !(fault is any PublicRefusal) {
        context.logger.error("signing failed", metadata: ["error": "\(fault)"])
      }
      let page = BatchResultPage(outcomes: outcomes)
      return try await desk.page(
        "Kết quả ký số", current: DocumentsURL.queue(.toSign), in: context, page.html
      ).response
    } catch let problems as FormProblems {
      return try await confirm(lines, FormState(form, problems: problems), context)
    } catch let refusal as PeopleRefusal where refusal.concernsKey && !lines.isEmpty {
      return try await confirm(
        lines, FormState(form, problems: FormProblems("pin", refusal.sentence)), context)
    } catch let refusal as TokenRefusal where !lines.isEmpty {
      return try await confirm(lines, FormState(form, problems: FormProblems("pin", refusal.sentence)), context)
    }
  }

  private func confirm(
    _ lines: [DocumentLine], _ state: FormState, _ context: DeskContext
  ) async throws -> Response {
    let now = desk.now()
    let keys = try await documents.keys(of: .person(context.viewer.person.id), at: now)
    let page = BatchPage(
      lines: lines, token: context.csrfToken, once: OnceKey(), state: state, now: now, keys: keys)
    let current = DocumentsURL.queue(.toSign)
    return state.problems.isEmpty
      ? try await desk.page("Ký số hàng loạt", current: current, in: context, page.html).response
      : try await desk.problemPage("Ký số hàng loạt", current: current, in: context, page.html).response
  }
}

/// What Documents adds to the navigation.
public enum DocumentNavigation {
  /// Counters equal the lists, since both come from the queue's condition.
  public static func groups(
    viewer: Viewer, current: WebPath, now: Instant, db: Database
  ) throws -> [NavigationGroup] {
    let standing = viewer.standing
    let lists = DocumentLists(db)
    let queues = Queue.of(standing)
    let tallies = try lists.tallies(of: queues, for: standing.person.id, in: standing.agency.id, at: now)
    let items = queues.map { queue in
      NavigationItem(
        queue.words, DocumentsURL.queue(queue), count: tallies[queue]?.count ?? 0,
        isLate: (tallies[queue]?.lateCount ?? 0) > 0, isCurrent: current == DocumentsURL.queue(queue),
        phoneIcon: queue.phoneIcon)
    }
    let desk = NavigationItem(
      "Việc của tôi", DocumentsURL.desk, isCurrent: current == DocumentsURL.desk, phoneIcon: .desk)
    let books = [
      NavigationItem("Văn bản đi", DocumentsURL.list, isCurrent: current == DocumentsURL.list, phoneIcon: .outgoing),
      NavigationItem("Sổ văn bản đi", DocumentsURL.register, isCurrent: current == DocumentsURL.register),
    ]
    // Who works at the counter only begins there and has nothing to do here.
    let isAtCounter = queues.isEmpty && standing.capabilities.contains(.receive)
    let own = isAtCounter ? [] : [NavigationGroup("Bàn làm việc", [desk] + items)]
    return own + [NavigationGroup("Văn bản", books)]
  }
}

extension Queue {
  /// On the phone's bar only the queue of the signer and that of the drafter have room.
  fileprivate var phoneIcon: Icon? {
    switch self {
    case .toSign: .pen
    case .toNumber: .flag
    default: nil
    }
  }
}
