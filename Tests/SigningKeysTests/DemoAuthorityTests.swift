import Cryptography
import Foundation
import SigningKeys
import Testing
import WorkTime

/// What the demonstration authority makes, judged by the `openssl` command.
@Suite struct DemoAuthorityTests {
  private let world: DemoWorld
  private let bench: Workbench
  private let later = DemoWorld.beginning.adding(seconds: 86_400)
  private let muchLater = DemoWorld.beginning.adding(seconds: 3650 * 86_400)

  init() throws {
    world = try DemoWorld.shared.get()
    bench = try Workbench()
    try pem("x509", try world.authority.rootCertificate, "root.pem")
    try pem("x509", try world.authority.issuingCertificate, "issuing.pem")
    try pem("x509", world.person.certificate, "person.pem")
    try pem("x509", world.agency.certificate, "agency.pem")
    try pem("crl", try world.authority.rootCRL(at: later, nextUpdate: muchLater), "root-crl.pem")
    let revoked = [RevokedCertificate(serial: world.agency.serial, at: later)]
    try pem("crl", try world.authority.crl(at: later, nextUpdate: muchLater, revoked: revoked), "crl.pem")
  }

  @Test("openssl verifies an issued certificate with chain and revocation lists")
  func verification() throws {
    #expect(try verify("person.pem").text.contains("person.pem: OK"))
  }

  @Test("openssl refuses a revoked certificate")
  func revoked() throws {
    let outcome = try verify("agency.pem")
    #expect(outcome.status != 0 && outcome.text.contains("certificate revoked"))
  }

  @Test("openssl refuses a revocation list after its next update")
  func staleList() throws {
    try pem("crl", try world.authority.crl(at: later, nextUpdate: later.adding(seconds: 60), revoked: []), "crl.pem")
    #expect(try verify("person.pem").text.contains("CRL has expired"))
  }

  @Test("openssl verifies the signature of the revocation list and reads its number, issuer and lines")
  func revocationList() throws {
    let said = try bench.requireOpenSSL("crl", "-in", "crl.pem", "-noout", "-text", "-CAfile", "issuing.pem")
    #expect(said.contains("verify OK"))
    #expect(said.contains("X509v3 CRL Number") && said.contains("X509v3 Authority Key Identifier"))
    #expect(said.contains("Serial Number: \(world.agency.serial.description.uppercased())"))
    #expect(said.contains("Next Update: Dec 30 00:00:00 2035 GMT"))
  }

  @Test("a later revocation list has a greater number")
  func listNumbers() throws {
    let numbers = try [later, later.adding(seconds: 1)].map { instant in
      try pem("crl", try world.authority.crl(at: instant, nextUpdate: muchLater, revoked: []), "numbered.pem")
      let said = try bench.requireOpenSSL("crl", "-in", "numbered.pem", "-noout", "-crlnumber")
      return try #require(
        Int(said.trimmingCharacters(in: .whitespacesAndNewlines).dropFirst("crlNumber=0x".count), radix: 16))
    }
    #expect(numbers[1] == numbers[0] + 1)
  }

  @Test("a personal certificate names the person in Vietnamese, in UTF-8, and says that it is for show")
  func personalSubject() throws {
    let said = try text(of: "person.pem")
    for expected in [
      "C=VN", "O=Ủy ban nhân dân xã Hoằng Hóa", "OU=\(DemoAuthority.label)", "OU=Chữ ký số cá nhân (minh họa)",
      "title=Chủ tịch", "CN=Nguyễn Văn Đức", "serialNumber=CB-0001", "O=\(DemoAuthority.label)",
    ] {
      #expect(said.contains(expected))
    }
    #expect(try bench.requireOpenSSL("asn1parse", "-in", "person.pem").contains("UTF8STRING"))
  }

  @Test("an agency's certificate says so and leaves out what was not given")
  func agencySubject() throws {
    let said = try text(of: "agency.pem")
    #expect(said.contains("OU=Chữ ký số của cơ quan (minh họa)"))
    #expect(!said.contains("title=") && !said.contains("serialNumber="))
  }

  @Test("a signer's certificate is version 3, for signatures only, with key identifiers and the validity asked for")
  func extensions() throws {
    let said = try text(of: "person.pem")
    #expect(said.contains("Version: 3"))
    #expect(said.contains("X509v3 Key Usage: critical\n                Digital Signature, Non Repudiation\n"))
    #expect(said.contains("X509v3 Basic Constraints: critical\n                CA:FALSE"))
    #expect(said.contains("X509v3 Subject Key Identifier") && said.contains("X509v3 Authority Key Identifier"))
    #expect(
      said.contains("Not Before: Jan  1 00:00:00 2026 GMT") && said.contains("Not After : Dec 31 00:00:00 2030 GMT"))
    #expect(said.contains("Public-Key: (2048 bit)"))
  }

  @Test("root and issuing certificates may sign certificates and lists and name the label")
  func authorities() throws {
    for (file, pathLength) in [("root.pem", 1), ("issuing.pem", 0)] {
      let said = try text(of: file)
      #expect(said.contains("CA:TRUE, pathlen:\(pathLength)") && said.contains("Certificate Sign, CRL Sign"))
      #expect(said.contains("O=\(DemoAuthority.label)"))
    }
  }

  @Test("serial numbers are those of the certificates and all differ")
  func serials() throws {
    let said = try bench.requireOpenSSL("x509", "-in", "person.pem", "-noout", "-serial")
    #expect(said.contains(world.person.serial.description.uppercased()))
    #expect(CertificateSerial(ofCertificate: world.person.certificate) == world.person.serial)
    #expect(world.person.serial != world.agency.serial)
  }

  private func verify(_ file: String) throws -> Workbench.Outcome {
    try bench.openssl(
      "verify", "-attime", "1768000000", "-crl_check_all", "-x509_strict", "-CAfile", "root.pem", "-untrusted",
      "issuing.pem", "-CRLfile", "crl.pem", "-CRLfile", "root-crl.pem", file)
  }

  private func text(of file: String) throws -> String {
    try bench.requireOpenSSL("x509", "-in", file, "-noout", "-text", "-nameopt", "utf8,sep_comma_plus,sname")
  }

  private func pem(_ kind: String, _ der: [UInt8], _ name: String) throws {
    try bench.write(der, "input.der")
    try bench.requireOpenSSL(kind, "-inform", "DER", "-in", "input.der", "-out", name)
  }
}
