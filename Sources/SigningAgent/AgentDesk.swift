import BlockingWork
public import Certificates
import Cryptography
import Tokens
public import WorkTime

/// Bàn ký của máy này: the rounds that wait for their signer, in memory only.
public actor AgentDesk {
  nonisolated let servers: [ServerOrigin]
  private let cabinet: KeyCabinet
  private let trust: TrustList
  private let clock: @Sendable () -> Instant
  private let retries: [Duration]
  private var rounds: [SigningRound] = []
  private var gathering = 0
  /// One key at a time: drivers know one login.
  private var isSigning = false

  /// What may wait at once; the oldest makes room.
  private static let mostRounds = 8
  private static let mostBytes = 512 << 20
  /// Links that are followed at once.
  private static let mostGatherings = 2
  /// In seconds: tickets live far shorter.
  private static let longestLife: Int64 = 3600

  /// - Parameters:
  ///   - trust: by which signatures that files bear already are judged.
  ///   - retries: the pauses after which a delivery is tried again when the line broke.
  public init(
    servers: [ServerOrigin], cabinet: KeyCabinet, trust: TrustList, clock: @escaping @Sendable () -> Instant,
    retries: [Duration] = [.milliseconds(500), .seconds(2)]
  ) {
    (self.servers, self.cabinet, self.trust, self.clock, self.retries) = (servers, cabinet, trust, clock, retries)
  }

  /// What following a link gave.
  enum Gathered: Sendable {
    case round(id: String)
    /// Nothing of it can be signed, so that nothing is kept.
    case nothing([RoundDocument])
    case busy
  }

  /// Fetches and checks what a link asks for.
  func follow(_ link: SigningLink) async throws -> Gathered {
    guard gathering < AgentDesk.mostGatherings else { return .busy }
    gathering += 1
    defer { gathering -= 1 }
    let now = clock()
    let work = RoundGathering(link: link, trust: trust, now: now)
    let documents = try await offload { work.gather() }
    guard documents.contains(where: { $0.waiting != nil }) else { return .nothing(documents) }
    let round = SigningRound(id: SecureRandom.token(), server: link.server, begun: now, documents: documents)
    rounds.append(round)
    makeRoom(at: now)
    return .round(id: round.id)
  }

  private func makeRoom(at now: Instant) {
    rounds.removeAll { !$0.isBusy && $0.begun.adding(seconds: AgentDesk.longestLife) < now }
    while rounds.count > AgentDesk.mostRounds || rounds.reduce(0, { $0 + $1.byteCount }) > AgentDesk.mostBytes {
      guard rounds.count > 1, let oldest = rounds.dropLast().firstIndex(where: { !$0.isBusy }) else { return }
      rounds.remove(at: oldest)
    }
  }

  /// The round as its page shows it, with fresh offers in place of all that were made before; nil when there is none.
  func show(_ id: String) async throws -> ShownRound? {
    guard let wanted = rounds.first(where: { $0.id == id })?.wanted else { return nil }
    var searches: [SHA256Digest: KeySearch] = [:]
    // While a key is at work its driver is left alone.
    if !isSigning {
      let cabinet = cabinet
      searches = try await offload {
        Dictionary(uniqueKeysWithValues: wanted.map { ($0, cabinet.search(for: $0)) })
      }
    }
    guard let index = rounds.firstIndex(where: { $0.id == id }) else { return nil }
    rounds[index].offer(offers(for: rounds[index], searches))
    return ShownRound(round: rounds[index], searches: searches, isKeyBusy: isSigning)
  }

  private func offers(for round: SigningRound, _ searches: [SHA256Digest: KeySearch]) -> [SigningRound.Offer] {
    guard !round.isBusy else { return [] }
    var offers: [SigningRound.Offer] = round.wanted.compactMap { certificate in
      guard let places = searches[certificate]?.places, !places.isEmpty else { return nil }
      let documents = round.documents.indices.filter {
        round.documents[$0].waiting?.notice.certificate == certificate
      }
      return SigningRound.Offer(
        secret: SecureRandom.token(), act: .sign(documents: documents, certificate: certificate, places: places))
    }
    if !round.undelivered.isEmpty { offers.append(SigningRound.Offer(secret: SecureRandom.token(), act: .deliver)) }
    return offers
  }

  /// The bytes that are signed if the document at this place is; nil: there is none, or it is delivered.
  func file(_ id: String, _ place: Int) -> [UInt8]? {
    guard let round = rounds.first(where: { $0.id == id }), round.documents.indices.contains(place) else { return nil }
    return round.documents[place].checked?.bytes
  }

  /// Does what a form of the page asks for, once.
  ///
  /// - Returns: whether the secret was one of the page shown last.
  func act(_ id: String, on form: OfferForm) async throws -> Bool {
    guard !isSigning, let index = rounds.firstIndex(where: { $0.id == id }), let offer = rounds[index].take(form.secret)
    else { return false }
    defer { change(id) { $0.rest() } }
    if case .sign(let documents, let certificate, let places) = offer.act {
      guard places.indices.contains(form.place) else { return false }
      let signing = RoundSigning(
        cabinet: cabinet, place: places[form.place], certificate: certificate, now: clock())
      try await sign(id, documents, signing, form)
    }
    try await deliver(id)
    return true
  }

  private func sign(_ id: String, _ documents: [Int], _ act: RoundSigning, _ form: OfferForm) async throws {
    guard let round = rounds.first(where: { $0.id == id }) else { return }
    let waiting = documents.compactMap { place in
      round.documents[place].waiting.map { (place: place, document: $0) }
    }
    isSigning = true
    defer { isSigning = false }
    let outcome = try await offload { act.sign(waiting, pin: form.pin(for: act.place)) }
    change(id) { round in
      for (place, answer) in outcome.answers { round.sign(place, with: answer) }
      round.note(outcome.problem, for: act.certificate)
    }
  }

  private func deliver(_ id: String) async throws {
    guard let round = rounds.first(where: { $0.id == id }) else { return }
    let exchange = TicketExchange(with: round.server)
    var isBroken = false
    for place in round.undelivered {
      guard case .signed(let checked, let answer, _) = round.documents[place] else { continue }
      // Where the line broke for one, the next is tried once.
      let result = try await deliver(answer, for: checked.ticket, exchange, pauses: isBroken ? [] : retries)
      if case .failure(.lineBroken) = result { isBroken = true }
      change(id) { $0.deliver(place, result) }
    }
  }

  private func deliver(
    _ answer: SignatureAnswer, for ticket: Ticket, _ exchange: TicketExchange, pauses: [Duration]
  ) async throws -> Result<Void, DeliveryProblem> {
    for pause in pauses {
      let result = try await attempt(answer, for: ticket, exchange)
      guard case .failure(.lineBroken) = result else { return result }
      try await Task.sleep(for: pause)
    }
    return try await attempt(answer, for: ticket, exchange)
  }

  private func attempt(
    _ answer: SignatureAnswer, for ticket: Ticket, _ exchange: TicketExchange
  ) async throws -> Result<Void, DeliveryProblem> {
    try await offload {
      Result { () throws(DeliveryProblem) in try exchange.deliver(answer, for: ticket) }
    }
  }

  private func change(_ id: String, _ change: (inout SigningRound) -> Void) {
    guard let index = rounds.firstIndex(where: { $0.id == id }) else { return }
    change(&rounds[index])
  }
}

/// A round as it is shown, with where the keys were found.
struct ShownRound: Sendable {
  let round: SigningRound
  let searches: [SHA256Digest: KeySearch]
  /// A key is at work, for this round or another.
  let isKeyBusy: Bool
}

/// What a form of the page sends back.
struct OfferForm: Sendable {
  let secret: String
  /// Which of the offered places of the key.
  let place: Int
  /// As typed; empty where none was asked for.
  let pin: String

  /// nil where the PIN is typed on the token itself.
  func pin(for place: KeyPlace) -> String? {
    if case .token(let token, _, _) = place, token.hasPINPad { nil } else { pin }
  }
}
