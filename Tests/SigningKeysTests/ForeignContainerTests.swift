import Certificates
import Cryptography
import Foundation
import SigningKeys
import Testing

/// Containers between this module and the `openssl` command, both ways.
@Suite struct ForeignContainerTests {
  private let world: DemoWorld
  private let bench: Workbench
  private let message = Array("thuộc tính được ký".utf8)

  init() throws {
    world = try DemoWorld.shared.get()
    bench = try Workbench()
    try bench.write(message, "message")
  }

  @Test("openssl reads a strong container and names AES-256-CBC, PBKDF2 with SHA-256 and 300,000 rounds")
  func strongContainer() throws {
    let strong = try KeyContainer.changePIN(world.person.container, old: DemoWorld.pin, new: "260817")
    try bench.write(strong, "key.p12")
    let said = try bench.requireOpenSSL("pkcs12", "-info", "-in", "key.p12", "-noout", "-passin", "pass:260817")
    #expect(said.contains("MAC: sha256, Iteration 300000"))
    #expect(said.contains("PBES2, PBKDF2, AES-256-CBC, Iteration 300000, PRF hmacWithSHA256"))
  }

  @Test("openssl finds three certificates in a container")
  func certificates() throws {
    try bench.write(world.person.container, "key.p12")
    let said = try bench.requireOpenSSL(
      "pkcs12", "-in", "key.p12", "-nokeys", "-passin", "pass:\(DemoWorld.pin)")
    #expect(said.components(separatedBy: "BEGIN CERTIFICATE").count == 4)
  }

  @Test("openssl verifies a signature of a demo key")
  func rsaSignature() throws {
    let key = try KeyContainer.open(world.person.container, pin: DemoWorld.pin)
    try bench.write(try key.sign(message).bytes, "signature")
    try verifySignature(certificate: key.certificate)
  }

  @Test("a P-256 container of openssl opens and signs")
  func ecdsaContainer() throws {
    try makeForeignKey("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256")
    try bench.requireOpenSSL(
      "pkcs12", "-export", "-inkey", "key.pem", "-in", "certificate.pem", "-out", "key.p12", "-passout", "pass:260817")
    let key = try KeyContainer.open(try bench.read("key.p12"), pin: "260817")
    #expect(key.algorithm == .ecdsaP256SHA256)
    #expect(key.chain == [] && key.friendlyName == nil)
    try bench.write(try key.sign(message).bytes, "signature")
    try verifySignature(certificate: key.certificate)
  }

  @Test(
    "old containers open and sign, and a change of PIN brings them up to date",
    arguments: [
      ["-legacy"], ["-keypbe", "PBE-SHA1-3DES", "-certpbe", "PBE-SHA1-3DES", "-macalg", "sha1"],
      ["-legacy", "-certpbe", "PBE-SHA1-RC2-128"],
    ])
  func oldContainer(options: [String]) throws {
    let old = try foreignRSAContainer(options)
    let key = try KeyContainer.open(old, pin: "260817")
    try bench.write(try key.sign(message).bytes, "signature")
    try verifySignature(certificate: key.certificate)
    #expect(throws: KeyRefusal.wrongPIN) { try KeyContainer.open(old, pin: "260818") }
    let renewed = try KeyContainer.changePIN(old, old: "260817", new: "170826", stretching: .demonstration)
    try bench.write(renewed, "renewed.p12")
    let said = try bench.requireOpenSSL("pkcs12", "-info", "-in", "renewed.p12", "-noout", "-passin", "pass:170826")
    #expect(said.contains("AES-256-CBC") && !said.contains("RC2") && !said.contains("3DES"))
  }

  @Test("a container without a private key is refused")
  func noPrivateKey() throws {
    try makeForeignKey("-newkey", "rsa:2048")
    try bench.requireOpenSSL(
      "pkcs12", "-export", "-nokeys", "-in", "certificate.pem", "-out", "key.p12", "-passout", "pass:260817")
    #expect(throws: KeyRefusal.noPrivateKey) { try KeyContainer.open(try bench.read("key.p12"), pin: "260817") }
  }

  @Test("a container without a certificate is refused")
  func noCertificate() throws {
    try makeForeignKey("-newkey", "rsa:2048")
    try bench.requireOpenSSL(
      "pkcs12", "-export", "-nocerts", "-inkey", "key.pem", "-out", "key.p12", "-passout", "pass:260817")
    #expect(throws: KeyRefusal.noMatchingCertificate) {
      try KeyContainer.open(try bench.read("key.p12"), pin: "260817")
    }
  }

  @Test("a container without an integrity check is refused as damaged")
  func noIntegrityCheck() throws {
    #expect(throws: KeyRefusal.damaged) { try KeyContainer.open(try foreignRSAContainer(["-nomac"]), pin: "260817") }
  }

  @Test(
    "a key too weak or of an unknown kind is refused",
    arguments: [
      ["-newkey", "rsa:1024"], ["-newkey", "ed25519"], ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-521"],
    ])
  func unsupportedKey(kind: [String]) throws {
    try makeForeignKey(kind)
    try bench.requireOpenSSL(
      "pkcs12", "-export", "-inkey", "key.pem", "-in", "certificate.pem", "-out", "key.p12", "-passout", "pass:260817")
    #expect(throws: KeyRefusal.unsupportedKey) { try KeyContainer.open(try bench.read("key.p12"), pin: "260817") }
  }

  @Test("a file that asks for more than ten million rounds is refused without doing them")
  func endlessStretching() throws {
    // An integrity check with a salt of 8 bytes and 2,147,483,647 rounds around nothing.
    let structure = """
      asn1=SEQUENCE:pfx
      [pfx]
      version=INTEGER:3
      safe=SEQUENCE:content
      mac=SEQUENCE:mac
      [content]
      type=OID:1.2.840.113549.1.7.1
      value=EXPLICIT:0,OCTWRAP,SEQUENCE:nothing
      [nothing]
      [mac]
      digest=SEQUENCE:digest
      salt=FORMAT:HEX,OCT:0102030405060708
      rounds=INTEGER:2147483647
      [digest]
      algorithm=SEQUENCE:sha256
      value=FORMAT:HEX,OCT:\(String(repeating: "00", count: 32))
      [sha256]
      id=OID:2.16.840.1.101.3.4.2.1
      none=NULL
      """
    try bench.write(Array(structure.utf8), "structure")
    try bench.requireOpenSSL("asn1parse", "-genconf", "structure", "-noout", "-out", "key.p12")
    #expect(throws: KeyRefusal.damaged) { try KeyContainer.open(try bench.read("key.p12"), pin: "260817") }
  }

  private func foreignRSAContainer(_ options: [String]) throws -> [UInt8] {
    try makeForeignKey("-newkey", "rsa:2048")
    try bench.requireOpenSSL(
      ["pkcs12", "-export", "-inkey", "key.pem", "-in", "certificate.pem", "-out", "key.p12"]
        + ["-passout", "pass:260817"] + options)
    return try bench.read("key.p12")
  }

  private func makeForeignKey(_ kind: String...) throws { try makeForeignKey(kind) }

  private func makeForeignKey(_ kind: [String]) throws {
    try bench.requireOpenSSL(
      ["req", "-x509", "-nodes", "-subj", "/CN=Foreign", "-keyout", "key.pem", "-out", "certificate.pem"] + kind)
  }

  private func verifySignature(certificate: [UInt8]) throws {
    try bench.write(certificate, "certificate.der")
    try bench.requireOpenSSL(
      "x509", "-inform", "DER", "-in", "certificate.der", "-pubkey", "-noout", "-out", "public.pem")
    let said = try bench.requireOpenSSL(
      "dgst", "-sha256", "-verify", "public.pem", "-signature", "signature", "message")
    #expect(said.contains("Verified OK"))
  }
}
