import BlockingWork
import Certificates
public import Cryptography
import Ledger
import Storage
public import WorkTime

/// The trust list as its keepers see it.
public struct TrustOverview: Hashable, Sendable {
  /// The list's version, by which validation reports name it.
  public let digest: SHA256Digest
  public let authorities: [AuthorityLine]
  public let lists: [EvidenceLine]
  /// How the fetching goes, by address.
  public let sources: [RefreshState]
  public let rule: RefreshRule
}

/// One authority.
public struct AuthorityLine: Hashable, Sendable {
  public enum State: Hashable, Sendable {
    case trusted
    case notYet
    /// From this day on it isn't trusted any more.
    case withdrawn(from: CalendarDate)
    case expired
  }

  public let record: TrustedAuthority
  public let isRoot: Bool
  /// The certificate's own days, Vietnam time.
  public let validFrom: CalendarDate
  public let validUntil: CalendarDate
  public let state: State
  /// How the newest revocation list of this authority stands.
  public let freshness: Freshness
}

/// How a revocation list stands.
public enum Freshness: Hashable, Sendable {
  /// There is none.
  case missing
  case fresh
  /// It becomes stale within two days, or within a quarter of its life where that is shorter.
  case staleSoon
  case stale
}

/// The newest revocation list of an authority.
public struct EvidenceLine: Hashable, Sendable {
  public let issuer: String
  public let thisUpdate: Instant
  /// nil: the issuer promises no newer one.
  public let nextUpdate: Instant?
  public let freshness: Freshness
}

extension Freshness {
  init(from thisUpdate: Instant, until nextUpdate: Instant?, at now: Instant) {
    guard let nextUpdate, now <= nextUpdate else {
      self = .stale
      return
    }
    let life = nextUpdate.microseconds - thisUpdate.microseconds
    let warning = min(life / 4, 2 * 86_400_000_000)
    self = nextUpdate.microseconds - now.microseconds <= warning ? .staleSoon : .fresh
  }
}

extension TrustKeeper {
  /// - Throws: `TrustRefusal.folderDamaged`.
  public func overview(at now: Instant) async throws -> TrustOverview {
    let sources = try await records.read { db in try TrustQueries(db).sources() }
    return try await offload { [folder, rule] in
      let contents = try folder.contents()
      let lines = contents.authorities.map { contents.line(of: $0, at: now) }
      let newest = contents.authorities.compactMap { authority in
        contents.newestList(of: authority.certificate).map { EvidenceLine($0, of: authority.certificate, at: now) }
      }
      return TrustOverview(
        digest: contents.list.digest, authorities: lines, lists: newest, sources: sources, rule: rule)
    }
  }
}

extension TrustContents {
  fileprivate func newestList(of issuer: Certificate) -> CertificateRevocationList? {
    lists.map(\.evidence).filter { $0.isIssued(by: issuer) }.max { $0.precedes($1) }
  }

  fileprivate func line(of authority: Authority, at now: Instant) -> AuthorityLine {
    let certificate = authority.certificate
    return AuthorityLine(
      record: authority.record, isRoot: authority.isRoot, validFrom: certificate.notBefore.vietnamDate,
      validUntil: certificate.notAfter.vietnamDate, state: AuthorityLine.State(of: authority, at: now),
      freshness: newestList(of: certificate).map { Freshness(from: $0.thisUpdate, until: $0.nextUpdate, at: now) }
        ?? .missing)
  }
}

extension AuthorityLine.State {
  fileprivate init(of authority: TrustContents.Authority, at now: Instant) {
    let today = now.vietnamDate
    if let until = authority.record.until, until < today {
      self = .withdrawn(from: until.adding(days: 1))
    } else if authority.certificate.notAfter < now {
      self = .expired
    } else if let from = authority.record.from, today < from {
      self = .notYet
    } else {
      self = .trusted
    }
  }
}

extension EvidenceLine {
  fileprivate init(_ list: CertificateRevocationList, of issuer: Certificate, at now: Instant) {
    self.init(
      issuer: issuer.shownName, thisUpdate: list.thisUpdate, nextUpdate: list.nextUpdate,
      freshness: Freshness(from: list.thisUpdate, until: list.nextUpdate, at: now))
  }
}
