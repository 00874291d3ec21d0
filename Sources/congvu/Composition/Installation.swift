import Certificates
import Cryptography
import Foundation
import SigningKeys
import Storage
import TrustKeeping

/// Where everything the program keeps lies: one folder to back up.
struct Installation: Sendable {
  let path: String

  var database: String { "\(path)/congvu.sqlite" }
  var files: String { "\(path)/files" }
  /// The trust list: `TrustFolder` says what lies there.
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

  /// The trust list as it lies in its folder.
  ///
  /// - Throws: `SettingFault` naming the file that can't be read.
  func trustList() throws -> TrustList {
    do {
      return try TrustFolder(path: trust).list()
    } catch let refusal as TrustRefusal {
      throw SettingFault(description: refusal.sentence)
    }
  }

  func keepTrust(_ bytes: [UInt8], as name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(trust)/\(name)"))
  }
}
