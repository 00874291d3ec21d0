public import Certificates
public import Documents
import Ledger
public import People
import Procedures
public import Storage
import Submissions
public import WorkTime

/// Một cửa: the workflows of the one-stop shop. Each change of a dossier is one transaction on its receiving unit's
/// chain, whoever makes it.
public struct DossierDesk: Sendable {
  public let records: Records
  public let directory: Directory
  /// Where results and apologies are drafted and signed.
  public let documents: DocumentDesk
  public let calendar: WorkCalendar
  public let currentTrust: CurrentTrust
  /// The roots that signatures of uploaded files are judged by, as they stand now.
  public var trust: TrustList { currentTrust.list }
  /// Printed on slips; nil: citizens can't look dossiers up here.
  public let lookUp: LookUpAddress?

  public init(
    records: Records, directory: Directory, documents: DocumentDesk, calendar: WorkCalendar, trust: CurrentTrust,
    lookUp: LookUpAddress? = nil
  ) {
    self.records = records
    self.directory = directory
    self.documents = documents
    self.calendar = calendar
    currentTrust = trust
    self.lookUp = lookUp
  }

  /// Where uploads wait until they are kept; on the same disk as the files.
  public var uploadFolder: String { records.files.folder }

  /// Loads a dossier, lets `body` change it, and saves it with the events that `body` returns.
  ///
  /// - Parameters:
  ///   - viewer: whose rights the transition asks for; nil: the citizen's own act, or the system's.
  ///   - revision: what the form was made from; nil where nothing typed could be lost.
  ///   - once: the form's one-time key; a repetition changes nothing and is no error.
  ///   - body: the transition; may also write rows that go with it.
  /// - Throws: `DossierRefusal.overtaken` when somebody else changed the dossier in between; `restricted` for a
  ///   dossier that the viewer may not see.
  @discardableResult
  func change(
    _ id: Dossier.ID, by viewer: Standing?, expecting revision: Int? = nil, once: String = "", at now: Instant,
    _ body: @escaping @Sendable (inout Dossier, DossierTerms, Database) throws -> [DossierEvent]
  ) async throws -> Dossier {
    let receiving = try await records.read { db in try DossierStore(db).receiving(of: id) }
    return try await records.write(chain: Chain(rawValue: receiving.rawValue)) { [calendar] db in
      let store = DossierStore(db)
      var loaded = try store.load(id)
      if try Submission.claim(once, outcome: id.description, at: now, in: db) != nil { return loaded.dossier }
      if let revision, revision != loaded.dossier.revision { throw DossierRefusal.overtaken }
      let terms = try DossierTerms(of: loaded.dossier, calendar: calendar, in: db)
      if let viewer { try loaded.dossier.requireSeen(by: viewer, discretion: terms.procedure.discretion) }
      let events = try body(&loaded.dossier, terms, db)
      if events.isEmpty { return loaded.dossier }
      let newest = try terms.following(loaded.dossier, in: db)
      try store.save(&loaded, recording: events, by: viewer?.person.id, terms: newest, at: now)
      try store.follow(loaded.dossier, after: events, terms: newest, at: now)
      return loaded.dossier
    }
  }

  /// What somebody must be able to do one of to see dossiers at all.
  static let duties: Set<Capability> = [.receive, .superviseCounter, .assignDossiers, .examine, .sign, .register]

  /// Whether a form with this one-time key has done its work already.
  func isRepeated(_ once: String) async throws -> Bool {
    try await records.read { db in try Submission.earlierOutcome(of: once, in: db) != nil }
  }
}

extension Dossier {
  /// Tố cáo: seen by whoever received or handles it and by the heads of its agencies only. Luật Tố cáo 2018, Điều 10.
  func requireSeen(by viewer: Standing, discretion: Discretion) throws(DossierRefusal) {
    // Who did a part of it can show later what they did; who was merely asked, only while they are.
    let asked = referrals.contains { ($0.isOpen || $0.kind == .leg) && $0.agency == viewer.agency.id }
    let isOurs = [receiving, competent].contains(viewer.agency.id)
    let duties: Set<Capability> = isOurs ? DossierDesk.duties : [.examine, .assignDossiers, .sign]
    guard isOurs || asked, !viewer.capabilities.isDisjoint(with: duties) else { throw .otherAgency }
    guard discretion == .restricted else { return }
    let isAtCounter = acceptance == nil && viewer.capabilities.contains(.receive)
    let involved = [receiver, handler] + referrals.map(\.handler)
    let isInvolved = involved.contains(viewer.person.id) || isAtCounter
    if !isInvolved && !viewer.isLeader { throw .restricted }
  }
}

extension DossierStore {
  /// What follows from a change beside the dossier's own rows: it is found by what is new, its people are known, and
  /// whoever waits for it is told.
  func follow(_ dossier: Dossier, after events: [DossierEvent], terms: DossierTerms, at now: Instant) throws {
    try DossierNotices(db).tell(dossier, of: events, at: now)
    if events.contains(where: \.changesSearch) { try index(dossier, terms: terms) }
    // What came from afar was not shown to anybody: it must not change who is known at the counter.
    let isKnown = terms.procedure.discretion == .ordinary && dossier.intake.channel == .counter
    if isKnown, events.contains(where: \.isAcceptance) {
      for party in [dossier.intake.parties.applicant, dossier.intake.parties.owner].compactMap(\.self) {
        try KnownParties(db).note(party, at: dossier.receiving, at: now)
      }
    }
  }

  /// Puts the dossier into the search, unless its kind is restricted.
  func index(_ dossier: Dossier, terms: DossierTerms) throws {
    if terms.procedure.discretion == .restricted { return }
    let (applicant, owner) = (dossier.intake.parties.applicant, dossier.intake.parties.concerned)
    let words = [
      dossier.code?.description ?? "", applicant.name, owner.name, applicant.identity?.number ?? "",
      owner.identity?.number ?? "", applicant.phone, terms.procedure.name, terms.procedure.code.text,
      dossier.result?.number ?? "",
    ]
    try db.indexText(
      .dossiers, id: dossier.id.rawValue, text: words.joined(separator: "\n"),
      marks: Set([dossier.receiving, dossier.competent]).sorted().map(DossierMark.agency))
  }
}

extension DossierEvent {
  /// Whether a search must find the dossier by something new.
  var changesSearch: Bool {
    switch self {
    case .opened, .completed, .accepted, .resultReady: true
    default: false
    }
  }

  var isAcceptance: Bool {
    if case .accepted = self { true } else { false }
  }
}
