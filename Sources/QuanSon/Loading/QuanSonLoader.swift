public import Documents
public import People
public import SigningKeys
public import Storage

/// Loads the named world into empty records. Names, numbers and texts are the same in every run; keys and signatures are
/// not.
public struct QuanSonLoader: Sendable {
  private let documents: DocumentDesk
  private let people: PeopleLoader

  /// - Parameters:
  ///   - documents: over the same records, with `DemoTrust.trustList(of:at:)` of the same authority.
  ///   - authority: one that began on `QuanSon.authorityBegins` or earlier.
  public init(records: Records, directory: Directory, documents: DocumentDesk, authority: DemoAuthority) {
    self.documents = documents
    people = PeopleLoader(records: records, directory: directory, authority: authority)
  }

  /// Loads the district, its communes and what they wrote.
  ///
  /// - Parameters:
  ///   - communes: codes of the communes to load; nil loads all. The district is always loaded.
  ///   - progress: told after each document is as far as it gets: how many, of how many, of which agency; never
  ///     by two threads at once.
  public func load(
    only communes: Set<String>? = nil,
    progress: @escaping @Sendable (_ done: Int, _ total: Int, _ what: String) -> Void = { _, _, _ in }
  ) async throws {
    let agencies = try await loadAgencies(only: communes)
    let scripts = agencies.map { AgencyScript(of: $0.plan) }
    let tickets = QuanSonLoader.tickets(scripts)
    let turnstile = Turnstile()
    let counter = LoadingProgress(total: scripts.map(\.documents.count).reduce(0, +), tell: progress)
    try await withThrowingTaskGroup(of: Void.self) { [documents] group in
      for (index, agency) in agencies.enumerated() {
        let runner = ScriptRunner(desk: documents, agency: agency, script: scripts[index], tickets: tickets[index])
        group.addTask { try await runner.run(through: turnstile, telling: counter) }
      }
      try await group.waitForAll()
    }
  }

  /// For each agency and document the turn in which it begins: by time, over all agencies.
  private static func tickets(_ scripts: [AgencyScript]) -> [[Int]] {
    let begins = scripts.enumerated().flatMap { agency, script in
      script.documents.enumerated().map { (at: $1.steps[0].at, agency: agency, document: $0) }
    }
    var tickets = scripts.map { Array(repeating: 0, count: $0.documents.count) }
    let ordered = begins.sorted { ($0.at, $0.agency, $0.document) < ($1.at, $1.agency, $1.document) }
    for (ticket, begin) in ordered.enumerated() { tickets[begin.agency][begin.document] = ticket }
    return tickets
  }

  /// Loads agencies, people, accounts and keys, and no documents.
  public func loadPeople(only communes: Set<String>? = nil) async throws {
    _ = try await loadAgencies(only: communes)
  }

  private func loadAgencies(only communes: Set<String>?) async throws -> [LoadedAgency] {
    let plans = QuanSon.agencies.filter { $0.isDistrict || communes?.contains($0.code) ?? true }
    return try await people.load(plans)
  }
}
