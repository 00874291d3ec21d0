public import Documents
public import OneStop
public import People
import Procedures
public import SigningKeys
public import Storage

/// Loads the named world into empty records. Names, numbers and texts are the same in every run; keys and signatures are
/// not.
public struct QuanSonLoader: Sendable {
  private let documents: DocumentDesk
  private let dossiers: DossierDesk
  private let people: PeopleLoader

  /// - Parameters:
  ///   - dossiers: over the same records.
  ///   - documents: over the same records, with `DemoTrust.trustList(of:at:)` of the same authority.
  ///   - authority: one that began on `QuanSon.authorityBegins` or earlier.
  public init(
    records: Records, directory: Directory, documents: DocumentDesk, dossiers: DossierDesk, authority: DemoAuthority
  ) {
    self.documents = documents
    self.dossiers = dossiers
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
    let catalogue = try await DemoCatalogue(loadingInto: documents.records)
    let scripts = agencies.map { AgencyScript(of: $0.plan) }
    let visits = agencies.map { CounterScript(of: $0.plan, catalogue).visits }
    let tickets = TicketRoll(scripts, visits)
    let turnstile = Turnstile()
    let total = scripts.map(\.documents.count).reduce(0, +) + visits.flatMap(\.self).map(\.intakes.count).reduce(0, +)
    let counter = LoadingProgress(total: total, tell: progress)
    try await withThrowingTaskGroup(of: Void.self) { [documents, dossiers] group in
      for (index, agency) in agencies.enumerated() {
        let runner = ScriptRunner(
          desk: documents, agency: agency, script: scripts[index], tickets: tickets.documents[index],
          counter: VisitRunner(
            desk: dossiers, agency: agency, visits: visits[index], tickets: tickets.visits[index]))
        group.addTask { try await runner.run(through: turnstile, telling: counter) }
      }
      try await group.waitForAll()
    }
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
