public import Certificates
public import Cryptography
import Ledger
import Markup
import PDFSigning
public import Storage
public import ValidationReports
public import WorkTime

/// A signed file that goes into a bundle.
public struct SignedVersion: Sendable {
  /// `lanh-dao-ky`, without an extension.
  public let name: String
  public let pdf: [UInt8]
  public let report: ValidationReport
  /// What the report's verdicts rest on.
  public let evidence: ReceivedMaterial
  /// Timestamp tokens, DER.
  public let timestamps: [[UInt8]]
  /// The event that names it.
  public let event: Int64

  public init(
    name: String, pdf: [UInt8], report: ValidationReport, evidence: ReceivedMaterial, timestamps: [[UInt8]],
    event: Int64
  ) {
    (self.name, self.pdf, self.report) = (name, pdf, report)
    (self.evidence, self.timestamps, self.event) = (evidence, timestamps, event)
  }
}

/// Gói chứng cứ of one issued document: everything that somebody without our database and without a network needs to
/// judge it again.
public struct ProofBundle: Sendable {
  public let document: BundledDocument
  public let versions: [SignedVersion]
  public let chain: Int64
  public let events: [BundledEvent]
  /// Covers the last of the events.
  public let checkpoint: Checkpoint

  public init(
    of document: BundledDocument, versions: [SignedVersion], chain: Int64, events: [BundledEvent],
    checkpoint: Checkpoint
  ) {
    (self.document, self.versions, self.chain) = (document, versions, chain)
    (self.events, self.checkpoint) = (events, checkpoint)
  }

  static let events = "nhat-ky/su-kien.json"
  static let checkpoint = "nhat-ky/niem-phong.json"

  /// The archive; the same for the same contents, key and moment.
  public func sealed(with key: ServerKey, at now: Instant) throws -> [UInt8] {
    var files = try contents
    let manifest = BundleManifest(
      madeAt: now, document: document, chain: chain, serverKey: key.publicKey,
      versions: versions.map {
        BundledVersion(file: "van-ban/\($0.name).pdf", report: "bao-cao/\($0.name).json", event: $0.event)
      },
      files: files.sorted { $0.key < $1.key }.map {
        BundledFile(path: $0.key, size: $0.value.count, sha256: SHA256Digest(of: $0.value))
      })
    let list = try BundleCoding.bytes(manifest)
    files[BundleManifest.name] = list
    files[BundleManifest.signatureName] = try key.sign(BundleManifest.signed(list))
    return BundleArchive(files).bytes
  }

  private var contents: [String: [UInt8]] {
    get throws {
      var files: [String: [UInt8]] = [
        ProofBundle.events: try BundleCoding.bytes(events),
        ProofBundle.checkpoint: Array(try checkpoint.line.utf8),
        "bao-cao/bao-cao.html": BundlePage(bundle: self).html.bytes, "huong-dan.txt": Array(BundlePage.guide.utf8),
      ]
      for version in versions {
        files["van-ban/\(version.name).pdf"] = version.pdf
        files["bao-cao/\(version.name).json"] = try BundleCoding.bytes(version.report)
        for item in version.items { files[item.path] = item.content }
      }
      return files
    }
  }
}

/// A piece of evidence, named after its content.
private struct EvidenceItem {
  let path: String
  let content: [UInt8]

  init(_ name: String, _ content: [UInt8], _ ending: String) {
    path = "bang-chung/\(name)-\(SHA256Digest(of: content).hexadecimal).\(ending)"
    self.content = content
  }
}

extension SignedVersion {
  fileprivate var items: [EvidenceItem] {
    evidence.certificates.map { EvidenceItem("chung-thu", $0.der, "cer") }
      + evidence.evidence.revocationLists.map { EvidenceItem("thu-hoi", $0.der, "crl") }
      + evidence.evidence.ocspResponses.map { EvidenceItem("thu-hoi", $0.der, "ocsp") }
      + timestamps.map { EvidenceItem("dau-thoi-gian", $0, "tst") }
  }
}
