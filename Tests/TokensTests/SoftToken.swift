import Certificates
import Foundation
import SigningFixtures

/// A token of SoftHSM, set up by its own program and OpenSC's in a folder that goes with the test process.
struct SoftToken {
  static let driver = "/usr/lib/softhsm/libsofthsm2.so"
  static let pin = "246810"

  let label: String
  private let folder: URL

  /// - Parameter keys: each with its certificate; further ones, such as an authority's, have no key.
  init(_ name: String, keys: [(key: TestKey, certificate: Certificate)], others: [Certificate] = []) throws {
    // OpenSC takes any token whose label begins with the one it is given, so none may begin another.
    label = name + "."
    let before = try Store.shared.get().tokens()
    let owner = ["--so-pin", "13579246"] + SoftToken.pins
    try SoftToken.run("softhsm2-util", ["--init-token", "--free", "--label", label] + owner)
    folder = try Set(Store.shared.get().tokens()).subtracting(before).first ?? Store.shared.get().folder
    for (index, pair) in keys.enumerated() {
      try add(pair.key, id: "0\(index + 1)")
      try add(pair.certificate, id: "0\(index + 1)")
    }
    for (index, certificate) in others.enumerated() { try add(certificate, id: "a\(index + 1)") }
  }

  private static let pins = ["--pin", pin]
  private var opensc: [String] { ["--module", SoftToken.driver, "--token-label", label, "--login"] + SoftToken.pins }

  private func add(_ key: TestKey, id: String) throws {
    try SystemTool.withDirectory { directory in
      let file = directory.appending(path: "key.pem")
      try Data(key.pem).write(to: file)
      try SoftToken.run(
        "softhsm2-util", ["--import", file.path, "--token", label, "--label", "khóa", "--id", id] + SoftToken.pins)
    }
  }

  private func add(_ certificate: Certificate, id: String) throws {
    try write(certificate.der, "cert", ["--id", id])
  }

  /// A key with `CKA_ALWAYS_AUTHENTICATE`, and its certificate.
  func addCautious(_ key: TestKey, _ certificate: Certificate) throws {
    try write(key.pem, "privkey", ["--id", "c1", "--usage-sign", "--always-auth"])
    try add(certificate, id: "c1")
  }

  private func write(_ content: [UInt8], _ type: String, _ options: [String]) throws {
    try SystemTool.withDirectory { directory in
      let file = directory.appending(path: "object")
      try Data(content).write(to: file)
      try SoftToken.run("pkcs11-tool", opensc + ["--write-object", file.path, "--type", type] + options)
    }
  }

  /// Takes the token's files away, which is as near as SoftHSM comes to pulling it out.
  func pullOut() throws { try FileManager.default.moveItem(at: folder, to: pocket) }

  func putBack() throws { try FileManager.default.moveItem(at: pocket, to: folder) }

  private var pocket: URL {
    folder.deletingLastPathComponent().deletingLastPathComponent().appending(path: folder.lastPathComponent)
  }

  private static func run(_ program: String, _ arguments: [String]) throws {
    let configuration = try Store.shared.get().configuration.path
    _ = try SystemTool.run("SOFTHSM2_CONF=\(configuration)", [program] + arguments)
  }

  /// Makes this process's SoftHSM use the tests' folder too.
  static func prepare() throws { _ = try Store.shared.get() }
}

/// Where the tokens of all tests lie: SoftHSM reads its place from the environment, which is set once.
private struct Store {
  let folder: URL
  var configuration: URL { folder.appending(path: "softhsm2.conf") }

  static let shared = Result { try Store() }

  private init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tokens-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder.appending(path: "t"), withIntermediateDirectories: true)
    let text = "directories.tokendir = \(folder.path)/t\nobjectstore.backend = file\nlog.level = ERROR\n"
    try Data(text.utf8).write(to: configuration)
    setenv("SOFTHSM2_CONF", configuration.path, 1)
    atexit { Store.clear() }
  }

  func tokens() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder.appending(path: "t"), includingPropertiesForKeys: nil)
      .map(\.standardizedFileURL)
  }

  private static func clear() {
    do {
      try FileManager.default.removeItem(at: shared.get().folder)
    } catch {
      print("left behind: \(error)")
    }
  }
}
