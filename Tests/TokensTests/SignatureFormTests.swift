import Certificates
import SigningFixtures
import Testing

@testable import Tokens

@Suite("Signature values of tokens")
struct SignatureFormTests {
  @Test("r and s become the shortest DER integers, positive, none empty")
  func der() {
    #expect(SignatureValue(rawECDSA: [0, 1, 0x80, 2]).bytes == [0x30, 8, 2, 1, 1, 2, 3, 0, 0x80, 2])
    #expect(SignatureValue(rawECDSA: [0, 0, 0, 0]).bytes == [0x30, 6, 2, 1, 0, 2, 1, 0])
  }

  @Test("the pair of P-521 has a length of two bytes")
  func longForm() {
    let value = SignatureValue(rawECDSA: [UInt8](repeating: 0xff, count: 132))
    #expect(value.bytes.prefix(5) == [0x30, 0x81, 138, 2, 67])
    #expect(value.bytes.count == 141)
  }

  @Test("an answer of another length than the curve's is refused", arguments: [0, 63, 65, 72])
  func wrongLength(count: Int) {
    let answer = [UInt8](repeating: 1, count: count)
    #expect(throws: TokenRefusal.driverBroken) { try SigningMechanism.ecdsa(bits: 256).value(from: answer) }
  }
}
