public import Certificates
import Cryptography
import Foundation
import Ledger
import Storage
import WorkTime

/// The folder that holds the trust list: authorities (`*.pem` of ours, or any `*.pem`, `*.cer`, `*.crt`), revocation lists
/// (`*.crl`) and answers (`*.ocsp`), PEM or DER. Files put there by hand count as well; those without an entry of ours are
/// trusted for as long as they are valid.
public struct TrustFolder: Hashable, Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  /// In bytes; a longer file is no certificate and no list that anybody can fetch.
  static let largest = 32 << 20
  private static let endings = [".pem", ".cer", ".crt", ".crl", ".ocsp"]

  /// The whole list as it lies there.
  ///
  /// - Throws: `TrustRefusal.folderDamaged` naming the first file that can't be read.
  public func list() throws -> TrustList { try contents().list }

  func contents() throws -> TrustContents {
    var contents = TrustContents()
    for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    where !name.hasPrefix(".") && TrustFolder.endings.contains(where: name.hasSuffix) {
      do {
        try contents.take(try read(name), from: name)
      } catch is CertificateError {
        throw TrustRefusal.folderDamaged(file: name)
      } catch is TrustEntryFault {
        throw TrustRefusal.folderDamaged(file: name)
      }
    }
    return contents
  }

  private func read(_ name: String) throws -> [UInt8] {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    let size = try url.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    guard size <= TrustFolder.largest else { throw TrustRefusal.folderDamaged(file: name) }
    return Array(try Data(contentsOf: url))
  }

  /// Puts a file there in one step: whoever reads the folder sees the old one or the new one.
  func keep(_ bytes: [UInt8], as name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"), options: .atomic)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

  /// Nobody else, of this process or another, changes the folder by this program while the body runs. Blocks.
  func exclusively<T>(_ body: () throws -> T) throws -> T { try FolderLock.hold(path, while: body) }
}

/// What lies in the folder, file by file.
struct TrustContents: Sendable {
  struct Authority: Sendable {
    let file: String
    let certificate: Certificate
    let record: TrustedAuthority

    var isRoot: Bool { certificate.issuerName == certificate.subjectName }
  }

  struct Kept<Evidence: Sendable>: Sendable {
    let file: String
    let evidence: Evidence
  }

  private(set) var authorities: [Authority] = []
  private(set) var lists: [Kept<CertificateRevocationList>] = []
  private(set) var answers: [Kept<OCSPResponse>] = []

  fileprivate mutating func take(_ bytes: [UInt8], from file: String) throws {
    var material = TrustMaterial()
    try material.add(bytes)
    let isText = bytes.first != 0x30
    let terms = isText ? try TrustEntry.terms(in: String(decoding: bytes, as: UTF8.self)) : nil
    if let named = terms?.fingerprint, material.certificates.map(\.fingerprint) != [named] { throw TrustEntryFault() }
    authorities += material.certificates.map { certificate in
      let record = TrustedAuthority(
        certificate, label: terms?.label ?? "", from: terms?.from, until: terms?.until, isTest: terms?.isTest ?? false)
      return Authority(file: file, certificate: certificate, record: record)
    }
    lists += material.revocationLists.map { Kept(file: file, evidence: $0) }
    answers += material.ocspResponses.map { Kept(file: file, evidence: $0) }
  }

  var list: TrustList {
    let terms = authorities.filter { $0.record.isLimited }.map { ($0.certificate.fingerprint, $0.record.term) }
    return TrustList(
      roots: unique(authorities.filter(\.isRoot)), intermediates: unique(authorities.filter { !$0.isRoot }),
      revocationLists: lists.map(\.evidence), ocspResponses: answers.map(\.evidence),
      terms: Dictionary(terms) { first, _ in first })
  }

  /// A certificate that lies in two files counts once.
  private func unique(_ authorities: [Authority]) -> [Certificate] {
    var seen: Set<Certificate> = []
    return authorities.map(\.certificate).filter { seen.insert($0).inserted }
  }

  /// Whose list this is; nil: of nobody whom we trust.
  func issuer(of list: CertificateRevocationList) -> Certificate? {
    authorities.map(\.certificate).first { list.isIssued(by: $0) }
  }
}

extension TrustedAuthority {
  init(
    _ certificate: Certificate, label: String = "", from: CalendarDate? = nil, until: CalendarDate? = nil,
    isTest: Bool = false
  ) {
    self.init(
      fingerprint: certificate.fingerprint, serial: certificate.serialNumber, name: certificate.shownName,
      label: label, from: from, until: until, isTest: isTest)
  }

  var isLimited: Bool { from != nil || until != nil || isTest || !label.isEmpty }

  /// From the first moment of the first day to the end of the last one, Vietnam time.
  var term: TrustTerm {
    TrustTerm(
      label: label, from: from.map { VietnamTime($0).instant },
      until: until.map { VietnamTime($0.adding(days: 1)).instant }, isTest: isTest)
  }
}

extension Certificate {
  /// The common name, or the whole subject where there is none.
  var shownName: String { commonName.isEmpty ? subjectName : commonName }
}
