import Certificates
import Cryptography
import Foundation
import SigningKeys
import Storage

/// Where everything the program keeps lies: one folder to back up.
struct Installation: Sendable {
  let path: String

  var database: String { "\(path)/congvu.sqlite" }
  var files: String { "\(path)/files" }
  /// Trusted roots and intermediates (`*.cer`, DER) and revocation lists (`*.crl`, DER).
  var trust: String { "\(path)/trust" }
  /// The server's own key, which seals the checkpoints.
  var serverKey: String { "\(path)/server.key" }
  var checkpoints: String { "\(path)/checkpoints.jsonl" }
  /// There only in a demo.
  var demoAuthority: String { "\(path)/demo-authority.pem" }
  /// Lịch nghỉ that was announced since the program was built; its years replace the program's own. May be missing.
  var holidays: String { "\(path)/holidays.csv" }
  var settings: String { "\(path)/congvu.env" }

  var isDemo: Bool { FileManager.default.fileExists(atPath: demoAuthority) }
  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  func create() throws {
    for folder in [path, files, trust] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
  }

  /// Every certificate and revocation list of the trust folder; self-issued ones are roots.
  func trustList() throws -> TrustList {
    var material = TrustMaterial()
    for name in try FileManager.default.contentsOfDirectory(atPath: trust).sorted()
    where name.hasSuffix(".cer") || name.hasSuffix(".crl") {
      try material.add(try read(name))
    }
    return material.list
  }

  func keepTrust(_ bytes: [UInt8], as name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(trust)/\(name)"))
  }

  private func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(trust)/\(name)")))
  }
}
