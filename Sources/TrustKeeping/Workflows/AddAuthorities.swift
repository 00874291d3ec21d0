import BlockingWork
import Certificates
import Cryptography
import Foundation
import Ledger
public import WorkTime

/// How authorities that are added are to be trusted.
public struct TrustWish: Hashable, Sendable {
  public let label: String
  public let from: CalendarDate?
  public let until: CalendarDate?
  public let isTest: Bool

  /// - Throws: `TrustRefusal.endBeforeStart`.
  public init(label: String, from: CalendarDate?, until: CalendarDate?, isTest: Bool) throws(TrustRefusal) {
    if let from, let until, until < from { throw .endBeforeStart }
    (self.label, self.from, self.until, self.isTest) = (label, from, until, isTest)
  }
}

extension TrustKeeper {
  /// Takes the authorities of a file into the list, all or none; those that are there already get what is wished.
  ///
  /// - Parameter file: PEM with any number of certificates, or DER of one.
  /// - Returns: what was added or changed.
  /// - Throws: `TrustRefusal`.
  public func add(
    _ file: [UInt8], as wish: TrustWish, by actor: TrustActor, at now: Instant
  ) async throws -> [TrustedAuthority] {
    let added = try await offload { [folder] in
      try folder.exclusively { try folder.add(try Upload.certificates(in: file), as: wish, at: now) }
    }
    try await settle(by: actor, at: now) { list in
      added.map { .authorityAdded($0, list: list, by: actor.name) }
    }
    return added
  }

  /// From that day on the authority isn't trusted any more; what is proved to have been signed before stays good.
  ///
  /// - Parameter mark: a serial number, or a fingerprint or its beginning (eight digits or more), hexadecimal.
  /// - Throws: `TrustRefusal`: `unknownAuthority`, `ambiguous`, `alreadyWithdrawn`.
  public func withdraw(
    _ mark: String, on day: CalendarDate, by actor: TrustActor, at now: Instant
  ) async throws -> TrustedAuthority {
    let withdrawn = try await offload { [folder] in
      try folder.exclusively { try folder.withdraw(mark, on: day) }
    }
    try await settle(by: actor, at: now) { list in [.authorityWithdrawn(withdrawn, list: list, by: actor.name)] }
    return withdrawn
  }
}

/// What somebody brings, read.
enum Upload {
  static func material(in bytes: [UInt8]) throws(TrustRefusal) -> TrustMaterial {
    if bytes.count > TrustFolder.largest { throw .tooLarge }
    var material = TrustMaterial()
    do throws(CertificateError) {
      try material.add(bytes)
    } catch {
      throw .unreadable
    }
    return material
  }

  static func certificates(in bytes: [UInt8]) throws(TrustRefusal) -> [Certificate] {
    let found = try material(in: bytes).certificates
    if found.isEmpty { throw .noCertificate }
    return found
  }
}

extension TrustFolder {
  fileprivate func add(_ certificates: [Certificate], as wish: TrustWish, at now: Instant) throws -> [TrustedAuthority]
  {
    let contents = try contents()
    let vetting = AuthorityVetting(kept: contents.list, offered: certificates, until: wish.until, now: now)
    for certificate in certificates { try vetting.check(certificate) }
    let wished = certificates.map {
      TrustedAuthority($0, label: wish.label, from: wish.from, until: wish.until, isTest: wish.isTest)
    }
    let news = zip(certificates, wished).filter { _, record in
      !contents.authorities.contains { $0.record == record }
    }
    guard !news.isEmpty else { throw TrustRefusal.alreadyTrusted(name: wished.map(\.name).joined(separator: ", ")) }
    for (certificate, record) in news { try replace(certificate, by: record, in: contents) }
    return news.map(\.1)
  }

  fileprivate func withdraw(_ mark: String, on day: CalendarDate) throws -> TrustedAuthority {
    let contents = try contents()
    let wanted = mark.lowercased().filter { $0.isHexDigit }
    let meant = contents.authorities.filter {
      $0.certificate.serialNumber == wanted
        || wanted.count >= 8 && $0.certificate.fingerprint.hexadecimal.hasPrefix(wanted)
    }
    guard let first = meant.first else { throw TrustRefusal.unknownAuthority }
    guard meant.allSatisfy({ $0.certificate == first.certificate }) else { throw TrustRefusal.ambiguous }
    var record = first.record
    let last = day.adding(days: -1)
    if let until = record.until, until <= last {
      throw TrustRefusal.alreadyWithdrawn(name: record.name, on: until.adding(days: 1))
    }
    record.until = last
    try replace(first.certificate, by: record, in: contents)
    return record
  }

  /// The entry is there before what it replaces is gone: with both, the entry's limits hold.
  private func replace(_ certificate: Certificate, by record: TrustedAuthority, in contents: TrustContents) throws {
    let entry = TrustEntry(authority: record, subject: certificate.subjectName, der: certificate.der)
    let name = "\(certificate.fingerprint.hexadecimal.prefix(16)).pem"
    try keep(Array(entry.text.utf8), as: name)
    for other in contents.authorities where other.certificate == certificate && other.file != name {
      // A file that holds others too stays.
      if contents.isAlone(other) { try remove(other.file) }
    }
  }
}

extension TrustContents {
  /// Whether nothing else lies in the authority's file.
  fileprivate func isAlone(_ authority: Authority) -> Bool {
    authorities.filter { $0.file == authority.file }.count == 1 && !lists.contains { $0.file == authority.file }
  }
}

/// What an authority must be to be taken into the list.
private struct AuthorityVetting {
  let kept: TrustList
  let offered: [Certificate]
  let until: CalendarDate?
  let now: Instant

  func check(_ certificate: Certificate) throws(TrustRefusal) {
    let name = certificate.shownName
    guard certificate.isAuthority, certificate.keyUsage?.contains(.certificateSigning) ?? true else {
      throw .notAnAuthority(name: name)
    }
    // Expired authorities are of use only for what was signed in their time, and only if that is what is meant.
    if certificate.notAfter < now, until.map({ certificate.notAfter.vietnamDate < $0 }) ?? true {
      throw .expired(name: name, on: certificate.notAfter.vietnamDate)
    }
    guard isStrong(certificate.publicKey) else { throw .tooWeak(name: name) }
    if certificate.issuerName == certificate.subjectName {
      if !certificate.isIssued(by: certificate) { throw .notSelfSigned(name: name) }
    } else {
      try checkPath(of: certificate, name)
    }
  }

  private func isStrong(_ key: PublicKeyKind) -> Bool {
    switch key {
    case .rsa(let bits): bits >= 2048
    case .ellipticCurve(let bits): bits >= 256
    case .other: false
    }
  }

  /// Every path is looked for as if no authority's term had an end: one may be needed for what was signed before.
  private func checkPath(of certificate: Certificate, _ name: String) throws(TrustRefusal) {
    let roots = kept.roots + offered.filter { $0.issuerName == $0.subjectName }
    let others = kept.intermediates + offered.filter { $0.issuerName != $0.subjectName }
    let moment = min(max(now, certificate.notBefore), certificate.notAfter)
    switch TrustList(roots: roots, intermediates: others).judgeAuthority(certificate, at: moment) {
    case .trusted: return
    case .tooWeak: throw .tooWeak(name: name)
    default: throw .issuerUnknown(name: name)
    }
  }
}
