import Certificates
import Foundation
import SigningKeys

/// Giá trị chữ ký gửi về máy chủ.
struct SignatureAnswer: Hashable, Sendable {
  /// The body of the POST.
  let json: [UInt8]

  /// - Parameter chain: DER; the certificates above the signer's.
  /// - Throws: `keyUnsupported` for keys that the server's contract has no name for.
  init(_ value: SignatureValue, by certificate: Certificate, chain: [[UInt8]]) throws(KeyProblem) {
    let algorithm: String
    switch certificate.publicKey {
    case .rsa: algorithm = "rsa-pkcs1-sha256"
    case .ellipticCurve: algorithm = "ecdsa-sha256"
    case .other: throw .file(.unsupportedKey)
    }
    let wire = Wire(
      signature: Data(value.bytes).base64EncodedString(), algorithm: algorithm,
      chain: chain.map { Data($0).base64EncodedString() })
    do { json = Array(try JSONEncoder().encode(wire)) } catch { preconditionFailure("texts are always JSON") }
  }

  private struct Wire: Encodable {
    let signature: String
    let algorithm: String
    let chain: [String]
  }
}
