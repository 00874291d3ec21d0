public import Certificates
import Foundation
import WorkTime

/// An authority with a timestamp server, both fictitious.
public struct TimestampWorld: Sendable {
  public let root: TestAuthority
  public let key: TestKey
  public let server: Certificate
  public let revocationList: CertificateRevocationList

  /// The list covers from an hour before signing time for ten years.
  public init(key: TestKey = .rsa(bits: 2048), purposes: String = "critical,timeStamping") throws {
    root = try TestAuthority("Goc thu nghiem")
    self.key = key
    server = try root.issue(to: "May cap dau thoi gian", key: key, serial: 33, purposes: purposes)
    let time = SigningWorld.signingTime
    revocationList = try root.revocationList(
      from: time.adding(seconds: -3600), until: time.adding(seconds: 86_400 * 3650))
  }

  public var trust: TrustList { TrustList(roots: [root.certificate], revocationLists: [revocationList]) }

  /// What `openssl ts -reply` needs beside the request, `request.tsq`.
  public var replyFiles: [String: [UInt8]] {
    [
      "server.pem": server.pem, "key.pem": key.pem, "root.pem": root.certificate.pem, "serial": Array("01\n".utf8),
    ]
  }

  /// The server's real answer, by OpenSSL, with its own clock.
  /// - Parameter settings: lines of its configuration that replace or add to the usual.
  public func reply(to request: [UInt8], settings: [String: String] = [:]) throws -> [UInt8] {
    let usual = [
      "signer_digest": "sha256", "default_policy": TimestampDraft.policy, "digests": "sha256",
      "accuracy": "secs:1, millisecs:500, microsecs:100", "clock_precision_digits": "3", "ordering": "yes",
      "tsa_name": "yes", "ess_cert_id_chain": "no", "ess_cert_id_alg": "sha256",
    ]
    let lines = usual.merging(settings) { $1 }.map { "\($0.key) = \($0.value)" }
    return try SystemTool.withDirectory { directory in
      let path = { (name: String) in directory.appending(path: name).path }
      let place = ["serial = \(path("serial"))"]
      let configuration = (["[ tsa ]", "default_tsa = one", "[ one ]"] + place + lines).joined(separator: "\n") + "\n"
      var files = replyFiles
      files["tsa.cnf"] = Array(configuration.utf8)
      files["request.tsq"] = request
      for (name, bytes) in files { try Data(bytes).write(to: directory.appending(path: name)) }
      _ = try SystemTool.run(
        "openssl",
        [
          "ts", "-reply", "-config", path("tsa.cnf"), "-queryfile", path("request.tsq"), "-signer", path("server.pem"),
          "-inkey", path("key.pem"), "-chain", path("root.pem"), "-out", path("answer.tsr"),
        ])
      return Array(try Data(contentsOf: directory.appending(path: "answer.tsr")))
    }
  }
}
