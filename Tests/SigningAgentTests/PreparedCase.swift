import Certificates
import Cryptography
import PDFSigning
import SigningFixtures
import WorkTime

@testable import SigningAgent

/// A document that a server prepared for the agency's signature over the leader's, and what may be changed of it.
struct PreparedCase {
  let world: SigningWorld
  var notice: String
  var file: [UInt8]
  var attributes: [UInt8]
  let ticket = String(repeating: "aB3_", count: 8)

  /// - Parameter signed: what bears the leader's signature; nil: a letter that really does.
  init(over signed: [UInt8]? = nil, in world: SigningWorld) throws {
    self.world = world
    let prepared = try world.agencyRequest().prepare(try signed ?? world.signedByLeader())
    file = prepared.bytes
    attributes = prepared.signedAttributes(for: world.agency).bytesToSign
    notice = PreparedCase.notice(of: prepared.bytes, for: world.agency)
  }

  /// As the server says it.
  static func notice(of file: [UInt8], for certificate: Certificate) -> String {
    """
    {"document":"Về việc họp","agency":"UBND xã Tam Lư","signer":"UBND xã Tam Lư","role":"agency",\
    "certificate":"\(certificate.fingerprint.hexadecimal)","serial":"66",\
    "file":"\(SHA256Digest(of: file).hexadecimal)","size":\(file.count),"expires":"2020-08-17T09:40:00+07:00",\
    "return":"/ky-so-tu-xa/1"}
    """
  }

  func checked() throws -> CheckedDocument {
    guard let ticket = Ticket(ticket) else { preconditionFailure("a ticket of the right form") }
    return try CheckedDocument(
      ticket: ticket, notice: try SigningNotice(json: Array(notice.utf8)), bytes: file, attributes: attributes,
      trust: world.trust, at: SigningWorld.judgingTime)
  }

  /// Why it is not signed.
  func refusal() -> DocumentRefusal? {
    do {
      _ = try checked()
      return nil
    } catch { return error as? DocumentRefusal }
  }
}
