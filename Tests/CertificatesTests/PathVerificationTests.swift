import Certificates
import Foundation
import SigningFixtures
import Testing
import WorkTime

/// Paths of all kinds: what is remembered changes no verdict, and no path is taken that `openssl verify` refuses.
@Suite("Paths, remembered or not")
struct PathVerificationTests {
  private let now = SigningWorld.signingTime
  private let root: TestAuthority
  private let key = TestKey.ellipticCurve()

  init() throws { root = try TestAuthority("Gốc thử nghiệm") }

  private struct Path {
    let name: String
    let signer: Certificate
    let intermediates: [Certificate]
  }

  /// Paths through each of these, the last of them the signer's issuer.
  private func paths() throws -> [Path] {
    let middle = try TestAuthority("CA cấp phát", issuer: root)
    let below = try TestAuthority("CA cấp dưới", issuer: middle)
    let short = try TestAuthority("CA không cấp dưới", constraints: "critical,CA:TRUE,pathlen:0", issuer: root)
    let tooDeep = try TestAuthority("CA cấp dưới", issuer: short)
    let silent = try TestAuthority("CA chỉ ký danh sách", keyUsage: "critical,cRLSign", issuer: root)
    let past = TestAuthority.decade.lowerBound...now.adding(seconds: -1)
    let outdated = try TestAuthority("CA cũ", validity: past, issuer: root)
    // NameConstraints (RFC 5280, 4.2.1.10): no names but those in Laos.
    let laos = "critical,DER:3015A0133011A40F300D310B3009060355040613024C41"
    let confined = try TestAuthority("CA nước bạn", names: laos, issuer: root)
    let weaklySigned = try TestAuthority("CA băm yếu", hash: "sha1", issuer: root)
    let small = try TestAuthority("CA khóa ngắn", key: .rsa(bits: 1024), issuer: root)
    let person = try TestAuthority(
      "Người ký", constraints: "critical,CA:FALSE", keyUsage: "critical,digitalSignature", issuer: root)
    let stranger = try TestAuthority("CA cấp phát")
    let ways: [(String, TestAuthority, [TestAuthority])] = [
      ("under the root", root, []), ("under an intermediate", middle, [middle]), ("under two", below, [middle, below]),
      ("deeper than allowed", tooDeep, [short, tooDeep]), ("by one that may not", silent, [silent]),
      ("by an expired one", outdated, [outdated]), ("by one for other names", confined, [confined]),
      ("by one signed over SHA-1", weaklySigned, [weaklySigned]), ("by a short key", small, [small]),
      ("by a person", person, [person]), ("by a stranger", stranger, [stranger]), ("by a namesake", stranger, [middle]),
    ]
    return try ways.map { name, issuer, authorities in
      Path(
        name: name, signer: try issuer.issue(to: "Hà Văn Ca", key: key, validity: signerValidity),
        intermediates: authorities.map(\.certificate))
    }
  }

  private var signerValidity: ClosedRange<Instant> { now.adding(seconds: -100)...now.adding(seconds: 100) }

  /// Within the signer's validity, at its ends, and beyond.
  private var instants: [Instant] { [-101, -100, 0, 99, 100, 101].map { now.adding(seconds: $0) } }

  @Test("every path is judged as by a list that remembers nothing, whatever was judged before")
  func sameVerdict() throws {
    let paths = try paths()
    let remembering = TrustList(roots: [root.certificate])
    for _ in 0..<3 {
      for (path, instant) in paths.flatMap({ path in instants.map { (path, $0) } }).shuffled() {
        let fresh = TrustList(roots: [root.certificate])
        let expected = fresh.judge(path.signer, intermediates: path.intermediates, at: instant)
        let verdict = remembering.judge(path.signer, intermediates: path.intermediates, at: instant)
        #expect(verdict == expected, "\(path.name)")
      }
    }
  }

  @Test("a path holds exactly where openssl verify has it")
  func opensslAgrees() throws {
    let remembering = TrustList(roots: [root.certificate])
    var accepted = 0
    for path in try paths() {
      for instant in instants {
        for _ in 0..<2 {
          let verdict = remembering.judge(path.signer, intermediates: path.intermediates, at: instant)
          // Without a list a path that holds is no more than unknown.
          let holds = verdict == .revocationUnknown
          let isAccepted = try isAccepted(path, at: instant)
          #expect(holds == isAccepted, "\(path.name)")
          if holds { accepted += 1 }
        }
      }
    }
    // Three ways at three instants, and the one by an authority that had not expired yet at the first; each asked twice.
    #expect(accepted == (3 * 3 + 1) * 2)
  }

  private func isAccepted(_ path: Path, at instant: Instant) throws -> Bool {
    try SystemTool.withDirectory { folder in
      let files = [("root", [root.certificate]), ("others", path.intermediates), ("signer", [path.signer])]
      for (name, certificates) in files {
        try Data(certificates.flatMap(\.pem)).write(to: folder.appending(path: name))
      }
      let untrusted = path.intermediates.isEmpty ? [] : ["-untrusted", folder.appending(path: "others").path]
      do {
        _ = try SystemTool.run(
          "openssl",
          ["verify", "-no-CApath", "-no-CAstore", "-auth_level", "2", "-attime", "\(instant.microseconds / 1_000_000)"]
            + ["-CAfile", folder.appending(path: "root").path] + untrusted + [folder.appending(path: "signer").path])
        return true
      } catch is SystemTool.Failure {
        return false
      }
    }
  }
}
