import Certificates
import Foundation
import SignatureJudgement
import SigningFixtures
import WorkTime
import XMLSignatures

/// The commune of the PDF tests with keys of both kinds, and other people's programs at hand.
struct XMLWorld: Sendable {
  let signing: SigningWorld
  let rsaKey: TestKey
  let rsa: Certificate

  static let now = SigningWorld.judgingTime
  static let shared = Result { try XMLWorld() }

  init() throws {
    signing = try SigningWorld()
    rsaKey = .rsa(bits: 2048)
    rsa = try signing.root.issue(to: "Hà Văn Ca", key: rsaKey, serial: 103)
  }

  var trust: TrustList { signing.trust }

  /// The elliptic key's owner.
  var leader: Certificate { signing.leader }
  var leaderKey: TestKey { signing.leaderKey }

  /// Judged with a proof that the file existed: plain XML-DSig claims no time.
  func examine(_ xml: [UInt8], files: [String: [UInt8]] = [:]) throws(XMLRefusal) -> ExaminedXML {
    try XMLSignatures.examine(xml, files: files, trust: trust, at: XMLWorld.now, existedBy: XMLWorld.now)
  }

  func examine(_ xml: String, files: [String: [UInt8]] = [:]) throws(XMLRefusal) -> ExaminedXML {
    try examine(Array(xml.utf8), files: files)
  }

  /// What the programs need: both signers and the root.
  func write(to folder: URL) throws {
    for (name, bytes) in [
      ("rsa.key", rsaKey.pem), ("rsa.pem", rsa.pem), ("ec.key", leaderKey.pem), ("ec.pem", leader.pem),
      ("root.pem", signing.root.certificate.pem),
    ] {
      try Data(bytes).write(to: folder.appending(path: name))
    }
  }
}

/// What xmlsec1 and signxml say of a file.
struct PeerOpinion: Decodable {
  let file: String
  let xmlsec1: String
  let signxml: String
  let words: String

  var isValidSomewhere: Bool { xmlsec1 == "valid" || signxml.hasPrefix("valid") }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// On the XML files of a folder, by name.
  static func all(on folder: URL) throws -> [String: PeerOpinion] {
    let script = PeerOpinion.folder.appending(path: "judge.py").path
    let lines = try SystemTool.run("python3", [script, folder.path]).split(separator: "\n")
    let opinions = try lines.filter { $0.hasPrefix("{") }.map {
      try JSONDecoder().decode(PeerOpinion.self, from: Data($0.utf8))
    }
    return Dictionary(uniqueKeysWithValues: opinions.map { ($0.file, $0) })
  }
}
