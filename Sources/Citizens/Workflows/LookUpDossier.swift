import Cryptography
import BlockingWork
import Ledger
import OneStop
import Procedures
import Storage
public import WorkTime

extension CitizenDesk {
  /// How long what was found stays open, in seconds: on a shared phone it must end by itself.
  public static let visitSeconds: Int64 = 30 * 60

  /// Tra cứu by the whole code and a second fact.
  ///
  /// A code that isn't there is checked against another dossier, so that the same work is done for every answer; and
  /// every failure counts, for the address it came from and for the code, whether there is such a code or not.
  ///
  /// - Parameters:
  ///   - typed: as typed; a fragment is a code that isn't there.
  ///   - peer: the address that asks.
  /// - Returns: what opens the dossier's state for `visitSeconds`.
  /// - Throws: `CitizenRefusal.notFoundOrNotMatching`, `tooManyAttempts`.
  public func lookUp(
    code typed: String, fact: SecondFact?, from peer: String, at now: Instant
  ) async throws -> VisitToken {
    let code = DossierCode(typed)
    let asked = code?.description ?? typed.uppercased().filter { !$0.isWhitespace }
    let attempts = [
      Attempt(.lookUpPeer, peer, key: key), Attempt(.lookUpPeerDay, peer, key: key),
      Attempt(.lookUpCode, asked, key: key),
      Attempt(.lookUpCodeDay, asked, key: key),
    ]
    let isFound = try await records.write(chain: .system) { db in
      let buckets = AttemptBuckets(db)
      try buckets.require(attempts, at: now)
      let isFound = try LookUps(db).agrees(code: code, fact: fact)
      if !isFound { try buckets.count(attempts, at: now) }
      return isFound
    }
    guard isFound else { throw CitizenRefusal.notFoundOrNotMatching }
    return key.visit(to: asked, until: now.adding(seconds: CitizenDesk.visitSeconds))
  }

  /// What an address carries.
  ///
  /// - Throws: `CitizenRefusal.linkOver`.
  public func token(_ text: String, at now: Instant) throws(CitizenRefusal) -> LookUpToken {
    guard let token = key.token(text, at: now) else { throw .linkOver }
    return token
  }

  /// The same where only the slip's will do.
  ///
  /// - Throws: `CitizenRefusal.linkOver`, `slipNeeded`.
  public func slip(_ text: String, at now: Instant) throws(CitizenRefusal) -> SlipToken {
    switch try token(text, at: now) {
    case .slip(let slip): return slip
    case .visit: throw .slipNeeded
    }
  }

  /// The state of the dossier that a token opens.
  ///
  /// - Throws: `CitizenRefusal.linkOver`, also for what may not be shown to anybody.
  public func publicDossier(_ token: LookUpToken, at now: Instant) async throws -> PublicDossier {
    let code = try dossierCode(of: token)
    return try await records.read { [calendar = dossiers.calendar] db in
      guard let dossier = try LookUps(db).shown(code) else { throw CitizenRefusal.linkOver }
      return try PublicDossier(dossier, calendar: calendar, at: now, in: db)
    }
  }

  /// The signed result, as a file.
  ///
  /// - Throws: `CitizenRefusal.linkOver`, `noResultFile`.
  public func resultFile(with slip: SlipToken, at now: Instant) async throws -> PublicFile {
    try await shownFile(of: try await publicDossier(.slip(slip), at: now))
  }

  /// Nhận kết quả trực tuyến: the file, and with it the return.
  public func takeResult(with slip: SlipToken, at now: Instant) async throws -> PublicFile {
    try await take(try await publicDossier(.slip(slip), at: now), at: now)
  }

  func take(_ dossier: PublicDossier, at now: Instant) async throws -> PublicFile {
    let file = try await file(of: dossier)
    if dossier.isReturnedByDownload { try await dossiers.returnOnline(dossier.id, at: now) }
    return file
  }

  /// Where downloading is the return, merely looking is not offered: the register would not know of it.
  func shownFile(of dossier: PublicDossier) async throws -> PublicFile {
    if dossier.isReturnedByDownload { throw CitizenRefusal.noResultFile }
    return try await file(of: dossier)
  }

  private func file(of dossier: PublicDossier) async throws -> PublicFile {
    guard let digest = dossier.file else { throw CitizenRefusal.noResultFile }
    let bytes = try await offload { [files = records.files] in try files.read(digest) }
    return PublicFile(name: "\(dossier.code ?? "ket-qua").pdf", bytes: bytes)
  }

  func dossierCode(of token: LookUpToken) throws(CitizenRefusal) -> DossierCode {
    guard let code = DossierCode(token.code) else { throw .linkOver }
    return code
  }
}

/// A file for download.
public struct PublicFile: Sendable {
  public let name: String
  public let bytes: [UInt8]
}
