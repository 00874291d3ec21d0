import Certificates
import SignedMessages
import SigningFixtures
import Testing

@Suite("Messages that OpenSSL signs")
struct OpenSSLMessageTests {
  private let content = Array("Ủy ban nhân dân xã Tam Lư\n".utf8)

  private func sign(_ key: TestKey, _ signer: Certificate, _ options: [String]) throws -> SignedMessage {
    let arguments = ["cms", "-sign", "-binary", "-in", "letter.txt", "-outform", "DER", "-out", "letter.p7s"]
    let der = try SystemTool.result(
      of: "openssl", arguments + ["-signer", "signer.cer", "-inkey", "key.pem"] + options,
      files: ["letter.txt": content, "signer.cer": signer.pem, "key.pem": key.pem], result: "letter.p7s")
    return try SignedMessage(der: der, content: .detachedData)
  }

  @Test(
    "hold in every way of signing",
    arguments: [
      [], ["-cades"], ["-keyid"], ["-md", "sha512", "-cades"], ["-md", "sha3-256"], ["-md", "sha1"],
      ["-keyopt", "rsa_padding_mode:pss", "-md", "sha384"],
      ["-keyopt", "rsa_padding_mode:pss", "-keyopt", "rsa_pss_saltlen:20", "-md", "sha256"],
    ])
  func rsa(options: [String]) throws {
    let key = TestKey.rsa(bits: 2048)
    let signer = try TestAuthority("Goc thu nghiem").issue(to: "Ha Van Ca", key: key)
    let message = try sign(key, signer, options)
    try message.verify(over: content)
    #expect(message.signer == signer)
    #expect(message.signerInfo.attributes.signingTime != nil)
    #expect(message.signerInfo.attributes.signingCertificates.count == (options.contains("-cades") ? 1 : 0))
  }

  @Test("hold with ECDSA", arguments: ["P-256", "P-384", "P-521"])
  func ecdsa(curve: String) throws {
    let key = TestKey.ellipticCurve(named: curve)
    let signer = try TestAuthority("Goc thu nghiem").issue(to: "Ha Van Ca", key: key)
    let message = try sign(key, signer, ["-cades", "-md", "sha384"])
    try message.verify(over: content)
    #expect(message.signerInfo.scheme == .ecdsa(.sha384))
  }

  @Test("are refused when the content is inside")
  func attached() throws {
    let key = TestKey.rsa(bits: 2048)
    let signer = try TestAuthority("Goc thu nghiem").issue(to: "Ha Van Ca", key: key)
    #expect(throws: SignedMessageRefusal.malformed) { try sign(key, signer, ["-nodetach"]) }
  }
}
