import BlockingWork
import Certificates
import Foundation
import PDFSigning
import SigningFixtures
import Testing
import Tokens

extension TokensTests {
  @Suite("Signing with a token")
  struct TokenSigningTests {
    private let message = Array("thuộc tính được ký".utf8)

    @Test("the token lists itself, its certificates without a PIN, and its keys paired with them")
    func listing() throws {
      let world = try TokenWorld("danh sách")
      let module = try world.module()
      let token = try world.find(module)
      #expect(token.manufacturer == "SoftHSM project")
      #expect(token.model == "SoftHSM v2")
      #expect(token.pin == .usable(triesLeft: .unknown))
      #expect(!token.hasPINPad)
      #expect(try module.token(serialNumber: token.serialNumber) == token)
      let session = try module.open(token)
      let all = [world.signing.leader, world.signing.agency, world.signing.root.certificate]
      #expect(try Set(session.certificates()) == Set(all))
      #expect(refusal { _ = try session.keys() } == .notLoggedIn)
      try session.login(pin: TokenPIN(SoftToken.pin))
      #expect(try Set(session.keys().map(\.certificate)) == [all[0].der, all[1].der])
      #expect(try session.key(of: all[0]).chain == [all[2].der])
      #expect(refusal { _ = try session.key(of: all[2]) } == .noKey)
    }

    @Test("leader and agency sign a PDF, by RSA and P-256; our examination and pyHanko find both valid")
    func document() throws {
      let world = try TokenWorld("văn bản")
      let module = try world.module()
      let session = try world.loggedIn(module)
      let signing = world.signing
      let leader = try signing.leaderRequest().prepare(SamplePDF.letter())
        .signed(with: try session.key(of: signing.leader))
      let issued = try signing.agencyRequest().prepare(leader.bytes)
        .signed(with: try session.key(of: signing.agency))
      let examined = try PDFSignatures.examine(issued.bytes, trust: signing.trust, at: SigningWorld.judgingTime)
      #expect(examined.isValid)
      #expect(examined.signatures.map(\.fieldName) == ["leader", "agency"])
      #expect(try Judgement.all(of: issued.bytes, in: signing).map(\.bottomLine) == [true, true])
    }

    @Test("200 signatures in a row, off the cooperative pool, are all the certificates' own")
    func batch() async throws {
      let world = try TokenWorld("hàng loạt")
      let module = try world.module()
      let session = try world.loggedIn(module)
      for certificate in [world.signing.leader, world.signing.agency] {
        let key = try session.key(of: certificate)
        for number in 0..<100 {
          let message = message + [UInt8(number)]
          let value = try await offload { try key.sign(message) }
          #expect(certificate.verify(signature: value, over: message), "signature \(number)")
        }
      }
    }

    @Test("many threads sign with one session, one after the other")
    func threads() async throws {
      let world = try TokenWorld("nhiều luồng")
      let module = try world.module()
      let session = try world.loggedIn(module)
      let (key, certificate) = (try session.key(of: world.signing.agency), world.signing.agency)
      try await withThrowingTaskGroup(of: Bool.self) { [message] group in
        for _ in 0..<40 {
          group.addTask { certificate.verify(signature: try await offload { try key.sign(message) }, over: message) }
        }
        for try await isValid in group { #expect(isValid) }
      }
    }

    @Test("a key that asks each time signs only with a confirmation, a wrong one ends nothing else")
    func cautiousKey() throws {
      let world = try TokenWorld("hỏi từng lần")
      let certificate = try world.signing.root.issue(to: "Lò Thị Dung", key: world.signing.leaderKey, serial: 103)
      try world.token.addCautious(world.signing.leaderKey, certificate)
      let module = try world.module()
      let session = try world.loggedIn(module)
      let key = try session.key(of: certificate)
      #expect(key.asksEachTime)
      #expect(refusal { _ = try key.sign(message) } == .pinNeededEachTime)
      let wrong = key.confirmed(by: TokenPIN("135790"))
      #expect(refusal { _ = try wrong.sign(message) } == .wrongPIN(triesLeft: .low))
      let right = key.confirmed(by: TokenPIN(SoftToken.pin))
      for _ in 0..<3 { #expect(certificate.verify(signature: try right.sign(message), over: message)) }
    }

    @Test("an RSA key of 1024 bits is refused")
    func weakKey() throws {
      try SoftToken.prepare()
      let root = try TestAuthority("Gốc thử nghiệm")
      let key = TestKey.rsa(bits: 1024)
      let certificate = try root.issue(to: "Khóa yếu", key: key)
      let token = try SoftToken("khóa yếu", keys: [(key, certificate)])
      let module = try TokenModule(path: SoftToken.driver)
      let session = try module.open(try #require(try module.tokens().first { $0.label == token.label }))
      try session.login(pin: TokenPIN(SoftToken.pin))
      let weak = try session.key(of: certificate)
      #expect(refusal { _ = try weak.sign(message) } == .keyUnsupported)
    }
  }
}

/// What pyHanko says of one signature.
private struct Judgement: Decodable {
  let field: String
  let bottomLine: Bool

  static func all(of pdf: [UInt8], in world: SigningWorld) throws -> [Judgement] {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/pdfsigning/judge.py").path
    let output = try SystemTool.withDirectory { directory in
      let files = ["issued.pdf", "root.der", "root.crl"].map { directory.appending(path: $0) }
      let contents = [pdf, world.root.certificate.der, world.revocationList.der]
      for (file, bytes) in zip(files, contents) { try Data(bytes).write(to: file) }
      return try SystemTool.run("python3", [script] + files.map(\.path) + ["2020-08-17T09:45:00+07:00"])
    }
    return try output.split(separator: "\n").filter { $0.hasPrefix("{") }
      .map { try JSONDecoder().decode(Judgement.self, from: Data($0.utf8)) }
  }
}
