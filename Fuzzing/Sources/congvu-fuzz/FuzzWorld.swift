import Certificates
import Foundation

/// Who signed the seeds (`Fuzzing/World`): roots, lists, and a signer to ask about.
struct FuzzWorld {
  let trust: TrustList
  let signer: Certificate

  init() {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "World")
    do {
      var material = TrustMaterial()
      for name in ["root.der", "root.crl", "stamps.der", "stamps.crl"] {
        try material.add(Array(try Data(contentsOf: folder.appending(path: name))))
      }
      trust = material.list
      signer = try Certificate(der: Array(try Data(contentsOf: folder.appending(path: "leader.der"))))
    } catch {
      fatalError("Fuzzing/World is not as SeedFolderTests writes it: \(error)")
    }
  }
}
