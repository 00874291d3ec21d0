import BlockingWork
import Certificates
import Couriers
import Cryptography
import Ledger
import Storage
public import WorkTime

/// Which addresses are asked.
public enum RefreshScope: Hashable, Sendable {
  /// Those whose time has come.
  case due
  case all
}

/// What came of asking one address.
public struct RefreshOutcome: Hashable, Sendable {
  public enum Result: Hashable, Sendable {
    case renewed(KeptEvidence)
    /// The list there is the one we have.
    case unchanged
    case failed(RefreshFault)
  }

  public let address: String
  /// Whose list it is.
  public let issuer: String
  public let result: Result
}

extension TrustKeeper {
  /// Fetches revocation lists, one after the other. Addresses come only from certificates that an authority of the list
  /// signed, those of the list and of keys bound in People, so that no uploaded file names a server for us to ask.
  public func refresh(_ scope: RefreshScope, at clock: @Sendable () -> Instant) async throws -> [RefreshOutcome] {
    let held = try await heldCertificates()
    let sources = RevocationSource.all(in: current.list, held: held)
    let known = try await records.write(chain: .system) { [addresses = Set(sources.map(\.address))] db in
      try TrustQueries(db).forget(allBut: addresses)
      return try TrustQueries(db).sources()
    }
    var outcomes: [RefreshOutcome] = []
    for source in sources where !Task.isCancelled {
      let earlier = known.first { $0.address == source.address }
      let isDue = earlier.map { $0.nextAt <= clock() } ?? true
      guard scope == .all || isDue else { continue }
      outcomes.append(try await refresh(source, after: earlier, held: held, at: clock))
    }
    return outcomes
  }

  private func refresh(
    _ source: RevocationSource, after earlier: RefreshState?, held: [Certificate], at clock: @Sendable () -> Instant
  ) async throws -> RefreshOutcome {
    let fetched = try await offload { [patience] () throws -> Result<CertificateRevocationList, RefreshFault> in
      Result { () throws(RefreshFault) in try source.fetch(within: patience) }
    }
    let now = clock()
    do {
      let list = try fetched.get()
      let kept = try await offload { [folder] in
        try folder.exclusively { try folder.renew(list, of: source.issuer, held: held, at: now) }
      }
      if let kept {
        try await settle(by: .service, at: now) { [.listRenewed(kept, address: source.address, list: $0)] }
      }
      try await keep(.renewed(source.address, at: now, staleAt: list.nextUpdate, by: rule))
      return source.outcome(kept.map { .renewed($0) } ?? .unchanged)
    } catch let fault as RefreshFault {
      try await keep(.failed(source.address, with: fault, after: earlier, at: now, by: rule))
      return source.outcome(.failed(fault))
    }
  }

  private func keep(_ state: RefreshState) async throws {
    try await records.write(chain: .system) { db in try TrustQueries(db).keep(state) }
  }
}

extension TrustActor {
  /// The refreshing of revocation lists.
  static let service = TrustActor(commandLine: "congvu")
}

/// Where an authority's revocation list lies.
private struct RevocationSource: Hashable, Sendable {
  let address: String
  let issuer: Certificate

  /// Each address once, in order.
  static func all(in list: TrustList, held: [Certificate]) -> [RevocationSource] {
    let authorities = list.roots + list.intermediates
    let sources = (authorities + held).flatMap { certificate -> [RevocationSource] in
      guard let issuer = authorities.first(where: { certificate.isIssued(by: $0) }) else { return [] }
      return certificate.revocationListAddresses.map { RevocationSource(address: $0, issuer: issuer) }
    }
    return Dictionary(sources.map { ($0.address, $0) }) { first, _ in first }.values
      .sorted { $0.address < $1.address }
  }

  func outcome(_ result: RefreshOutcome.Result) -> RefreshOutcome {
    RefreshOutcome(address: address, issuer: issuer.shownName, result: result)
  }

  /// Blocks.
  func fetch(within patience: Int) throws(RefreshFault) -> CertificateRevocationList {
    let bytes = try RevocationSource.bring(by: try courier(), within: patience)
    guard let list = RevocationSource.lists(in: bytes).first else { throw .unreadable }
    return list
  }

  private func courier() throws(RefreshFault) -> FetchCourier {
    do throws(WebhookFault) {
      return try FetchCourier(address: address)
    } catch {
      throw .refused
    }
  }

  private static func bring(by courier: FetchCourier, within patience: Int) throws(RefreshFault) -> [UInt8] {
    do throws(QueryFault) {
      return try courier.fetch(milliseconds: patience, longestAnswer: TrustFolder.largest)
    } catch {
      throw RefreshFault(error)
    }
  }

  /// One list alone, or nothing.
  private static func lists(in bytes: [UInt8]) -> [CertificateRevocationList] {
    do throws(TrustRefusal) {
      let material = try Upload.material(in: bytes)
      return material.revocationLists.count == 1 && material.certificates.isEmpty ? material.revocationLists : []
    } catch {
      return []
    }
  }
}

extension TrustFolder {
  /// - Returns: nil where the list lies there already.
  fileprivate func renew(
    _ list: CertificateRevocationList, of issuer: Certificate, held: [Certificate], at now: Instant
  ) throws -> KeptEvidence? {
    let contents = try contents()
    guard list.isIssued(by: issuer) else { throw RefreshFault.forged }
    let vetted: VettedList
    do throws(TrustRefusal) {
      vetted = try ListVetting(contents: contents, now: now).vetted(list)
    } catch {
      throw RefreshFault(error)
    }
    if contents.holds(list) { return nil }
    try keep(vetted, in: contents, held: held)
    return vetted.record
  }
}

extension RefreshFault {
  fileprivate init(_ fault: QueryFault) {
    switch fault {
    case .courier(.unreachable): self = .unreachable
    case .courier(.timedOut): self = .timedOut
    case .courier(.notSecure): self = .notSecure
    case .courier(.refused), .courier(.signInRefused), .courier(.recipientRefused): self = .refused
    case .courier(.broken): self = .broken
    case .wrongType: self = .unreadable
    case .tooLarge: self = .tooLarge
    }
  }

  fileprivate init(_ refusal: TrustRefusal) {
    switch refusal {
    case .evidenceStale: self = .stale
    case .evidenceFromFuture: self = .fromFuture
    case .evidenceOlder: self = .older
    default: self = .forged
    }
  }
}
