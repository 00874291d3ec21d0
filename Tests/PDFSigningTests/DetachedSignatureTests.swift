import Certificates
import Foundation
import PDFSigning
import SigningFixtures
import Testing
import WorkTime

/// What OpenSSL signs beside a file.
@Suite("Signatures beside their file")
struct DetachedSignatureTests {
  private let world: SigningWorld
  private let content = Array("Báo cáo số 15/BC-UBND".utf8)

  init() throws { world = try SigningWorld() }

  private func signed(_ options: [String] = ["-cades"]) throws -> [UInt8] {
    try SystemTool.withDirectory { folder in
      let path = { (name: String) in folder.appending(path: name).path }
      let files: [(String, [UInt8])] = [
        ("content", content), ("key.pem", world.leaderKey.pem), ("leader.pem", world.leader.pem),
      ]
      for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
      _ = try SystemTool.run(
        "openssl",
        [
          "cms", "-sign", "-binary", "-in", path("content"), "-signer", path("leader.pem"), "-inkey", path("key.pem"),
          "-outform", "DER", "-out", path("content.p7s"), "-md", "sha256",
        ] + options)
      return Array(try Data(contentsOf: folder.appending(path: "content.p7s")))
    }
  }

  /// OpenSSL claims the machine's time.
  private var now: Instant { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) }

  private func verdict(_ signature: [UInt8], over bytes: [UInt8]? = nil, trust: TrustList? = nil) -> SignatureVerdict {
    DetachedSignature.examine(signature, over: bytes ?? content, trust: trust ?? world.trust, at: now).verdict
  }

  @Test(
    "it holds over the file as it was, with or without the binding to the certificate", arguments: [["-cades"], []])
  func holds(options: [String]) throws {
    let found = DetachedSignature.examine(try signed(options), over: content, trust: world.trust, at: now)
    #expect(found.verdict == .valid && found.signer == world.leader && found.level == .pkcs7)
    #expect(found.claimedTime != nil && found.provenTime == nil)
  }

  @Test("over another file, of an unknown issuer, cut short, or with its content inside it does not")
  func refused() throws {
    #expect(verdict(try signed(), over: content + [33]) == .invalid(.digestMismatch))
    #expect(verdict(try signed(), trust: TrustList(roots: [])) == .indeterminate(.issuerUnknown))
    #expect(verdict(Array(try signed().dropLast(9))) == .invalid(.signatureMalformed))
    #expect(verdict(try signed(["-nodetach"])) == .invalid(.signatureMalformed))
    #expect(verdict([]) == .invalid(.signatureMalformed))
  }
}
