public import Certificates
public import Cryptography
import Ledger
import PDFSigning
import Storage
public import ValidationReports
public import WorkTime

/// A bundle judged again on a machine that knows nothing but what is trusted and the server's key.
public struct BundleVerification: Sendable {
  public let manifest: BundleManifest
  public let findings: [BundleFinding]
  /// What was found now, a file.
  public let reports: [(file: String, report: ValidationReport)]
  /// The contents of the events, in their order.
  public let events: [BundledEvent]

  /// The worst of everything.
  public var verdict: ReportVerdict {
    let signatures = reports.map { $0.report.verdict ?? .invalid }
    return (findings.map(\.verdict) + signatures).max() ?? .valid
  }

  /// - Parameters:
  ///   - given: the roots that count, and what else is at hand beside the bundle.
  ///   - key: the server's, had from elsewhere; nil: unknown.
  ///   - now: as of when signatures are judged where no key vouches for the moment at which the bundle was made.
  /// - Throws: `BundleRefusal` for what is no bundle.
  public init(of archive: [UInt8], trust given: TrustList, key: ServerKey.PublicKey?, at now: Instant) throws {
    let bundle = try OpenedBundle(archive)
    manifest = bundle.manifest
    let trust = bundle.trust(with: given)
    var findings = bundle.sealFindings(key) + bundle.changedFiles
    let isVouchedFor = key != nil && findings.isEmpty
    let (events, faults) = try bundle.judgedEvents()
    findings += faults
    var reports: [(file: String, report: ValidationReport)] = []
    var last: [UInt8] = []
    for version in manifest.versions {
      let pdf = bundle.files[version.file] ?? []
      let event = events.first { $0.position == version.event }
      let isInLog = event.map { $0.names(SHA256Digest(of: pdf)) } ?? false
      if !isInLog { findings.append(.versionNotInLog(file: version.file)) }
      if !pdf.starts(with: last) { findings.append(.versionNotGrown(file: version.file)) }
      last = pdf
      let moment = isVouchedFor ? manifest.madeAt : now
      let found = OpenedBundle.report(on: pdf, trust: trust, at: moment, existedBy: isVouchedFor ? event?.at : nil)
      guard let found else {
        findings.append(.fileUnreadable(path: version.file))
        continue
      }
      findings += try bundle.disagreement(of: version, with: found)
      reports.append((version.file, found))
    }
    (self.findings, self.reports, self.events) = (findings, reports, events)
  }
}

/// A bundle whose list of contents fits what is in it.
private struct OpenedBundle {
  let files: [String: [UInt8]]
  let manifest: BundleManifest
  private let list: [UInt8]
  private let signature: [UInt8]

  init(_ archive: [UInt8]) throws {
    var files = try BundleArchive(archive).files
    guard let list = files.removeValue(forKey: BundleManifest.name),
      let signature = files.removeValue(forKey: BundleManifest.signatureName),
      let manifest = try BundleCoding.value(BundleManifest.self, from: list),
      manifest.format == BundleManifest.format, !manifest.versions.isEmpty
    else { throw BundleRefusal.manifestUnreadable }
    guard manifest.files.map(\.path) == files.keys.sorted() else { throw BundleRefusal.contentsDiffer }
    let needed = manifest.versions.flatMap { [$0.file, $0.report] } + [ProofBundle.events, ProofBundle.checkpoint]
    guard needed.allSatisfy({ files[$0] != nil }) else { throw BundleRefusal.contentsDiffer }
    (self.files, self.manifest, self.list, self.signature) = (files, manifest, list, signature)
  }

  func sealFindings(_ key: ServerKey.PublicKey?) -> [BundleFinding] {
    let isSigned = manifest.serverKey.isValid(signature: signature, for: BundleManifest.signed(list))
    let unknown: BundleFinding? =
      switch key {
      case nil: .keyNotGiven
      case manifest.serverKey: nil
      default: .keyDiffers
      }
    return [isSigned ? nil : .signatureWrong, unknown].compactMap(\.self)
  }

  var changedFiles: [BundleFinding] {
    manifest.files.filter { file in
      let content = files[file.path] ?? []
      return content.count != file.size || SHA256Digest(of: content) != file.sha256
    }.map { .fileChanged(path: $0.path) }
  }

  /// The given roots, and what the bundle brings along: none of it is believed but by whose key signed it.
  func trust(with given: TrustList) -> TrustList {
    var material = ReceivedMaterial()
    for (path, content) in files.sorted(by: { $0.key < $1.key }) where path.hasPrefix("bang-chung/") {
      do throws(CertificateError) {
        if path.hasSuffix(".cer") { material.certificates.append(try Certificate(der: content)) }
        if path.hasSuffix(".crl") {
          material.evidence.revocationLists.append(try CertificateRevocationList(der: content))
        }
        if path.hasSuffix(".ocsp") { material.evidence.ocspResponses.append(try OCSPResponse(der: content)) }
      } catch {
        // What can't be read proves nothing.
        continue
      }
    }
    return given.joined(
      with: TrustList(
        roots: [], intermediates: material.certificates, revocationLists: material.evidence.revocationLists,
        ocspResponses: material.evidence.ocspResponses))
  }

  func judgedEvents() throws -> (events: [BundledEvent], findings: [BundleFinding]) {
    guard let events = try BundleCoding.value([BundledEvent].self, from: files[ProofBundle.events]),
      let last = events.last
    else { return ([], [.eventsUnreadable]) }
    let fault = events.firstFault(in: manifest.chain).map { BundleFinding.eventAltered(position: $0) }
    return (events, [fault, try covers(last) ? nil : .checkpointWrong].compactMap(\.self))
  }

  /// Whether a checkpoint of the server's key stands on the event or on one after it.
  private func covers(_ event: BundledEvent) throws -> Bool {
    guard let checkpoint = try Checkpoint(line: files[ProofBundle.checkpoint] ?? []),
      checkpoint.isSigned(by: manifest.serverKey),
      let head = checkpoint.heads.first(where: { $0.chain.rawValue == manifest.chain })
    else { return false }
    return head.position > event.position || head.position == event.position && head.hash == event.hash
  }

  /// What the bundle's own report says otherwise than what was found now.
  func disagreement(of version: BundledVersion, with found: ValidationReport) throws -> [BundleFinding] {
    let told = try BundleCoding.value(ValidationReport.self, from: files[version.report])
    guard let told, told.file == found.file, told.byteCount == found.byteCount,
      told.signatures.map(SignatureFacts.init) == found.signatures.map(SignatureFacts.init)
    else { return [.reportDiffers(path: version.report)] }
    let pairs = zip(told.signatures, found.signatures).map { ($0.verdict, $1.verdict) }
    guard let worst = pairs.filter({ $0 < $1 }).map(\.1).max() else { return [] }
    return [.reportTooGood(path: version.report, found: worst)]
  }

  /// nil: it can't be read with certainty.
  static func report(
    on pdf: [UInt8], trust: TrustList, at now: Instant, existedBy: Instant?
  ) -> ValidationReport? {
    do throws(PDFSigningRefusal) {
      return try PDFSignatures.report(on: pdf, trust: trust, at: now, existedBy: existedBy)
    } catch {
      return nil
    }
  }
}

/// What a signature says of itself, whoever is trusted.
private struct SignatureFacts: Hashable {
  let kind: SignatureKindReport
  let field: String
  let signer: SignerReport?
  let claimedTime: Instant?
  let certificationLevel: Int?
  let revisionLength: Int
  let coversWholeFile: Bool
  let laterChanges: ChangesReport

  init(_ report: SignatureReport) {
    (kind, field, signer) = (report.kind, report.fieldName, report.signer)
    (claimedTime, certificationLevel) = (report.claimedTime, report.certificationLevel)
    (revisionLength, coversWholeFile) = (report.revisionLength, report.coversWholeFile)
    laterChanges = report.laterChanges
  }
}

extension BundledEvent {
  /// Whether its payload names a file of this digest.
  fileprivate func names(_ file: SHA256Digest) -> Bool {
    contents?.payload.contains("\"file\":\"\(file.hexadecimal)\"") ?? false
  }
}
