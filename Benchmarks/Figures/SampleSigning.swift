import Certificates
import PDFSigning
import SigningKeys

/// Signs with a key that stays open.
struct SampleSigning {
  let key: UnlockedKey
  let certificate: Certificate
  let chain: [Certificate]
  let leader: SignatureRequest
  let agency: SignatureRequest

  init(key: UnlockedKey) throws {
    self.key = key
    certificate = try Certificate(der: key.certificate)
    chain = try key.chain.map { der throws(CertificateError) in try Certificate(der: der) }
    let picture = try SampleLetter.picture()
    let time = SampleLetter.signedAt
    leader = SignatureRequest(fieldName: "leader", kind: .certification, claimedTime: time, picture: picture)
    agency = SignatureRequest(
      fieldName: "agency", kind: .approval, claimedTime: time, picture: picture,
      fills: [("number", "123"), ("day", "17"), ("month", "8"), ("year", "2020")].map {
        FieldFill(name: $0.0, value: $0.1)
      })
  }

  func signTwice(_ pdf: [UInt8]) throws -> [UInt8] { try sign(try sign(pdf, leader), agency) }

  func sign(_ pdf: [UInt8], _ request: SignatureRequest) throws -> [UInt8] {
    let prepared = try request.prepare(pdf)
    let value = try key.sign(prepared.signedAttributes(for: certificate).bytesToSign)
    return try prepared.complete(with: value, certificate: certificate, chain: chain).bytes
  }
}
