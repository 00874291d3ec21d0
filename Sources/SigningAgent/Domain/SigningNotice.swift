import Cryptography
import Foundation
import Markup

/// Thông tin việc ký: what the server says of a ticket. Nothing of it is believed but what is checked against the file
/// and the key; the words are shown as the server's.
struct SigningNotice: Hashable, Sendable {
  let document: String
  let agency: String
  let signer: String
  let role: Role
  /// SHA-256 of the DER of the only certificate that may sign.
  let certificate: SHA256Digest
  /// Of that certificate, as its holder knows it.
  let serial: String
  /// SHA-256 of the prepared file.
  let file: SHA256Digest
  let byteCount: Int
  /// Where on the server to go back to.
  let back: WebPath

  enum Role: String, Hashable, Sendable, Decodable {
    case leader, agency
  }

  /// The largest file that is fetched: its bytes stay in memory until it is signed.
  static let largestFile = 64 << 20

  /// - Parameter json: as it came.
  init(json: [UInt8]) throws(DocumentRefusal) {
    let wire: Wire
    do { wire = try JSONDecoder().decode(Wire.self, from: Data(json)) } catch { throw .answerMalformed }
    guard let document = ServerText.words(wire.document), let agency = ServerText.words(wire.agency),
      let signer = ServerText.words(wire.signer), let serial = ServerText.words(wire.serial),
      let back = WebPath(received: wire.return)
    else { throw .answerMalformed }
    guard (1...SigningNotice.largestFile).contains(wire.size) else { throw .fileTooLarge }
    (self.document, self.agency, self.signer, self.serial) = (document, agency, signer, serial)
    (role, certificate, file, byteCount, self.back) = (wire.role, wire.certificate, wire.file, wire.size, back)
  }

  private struct Wire: Decodable {
    let document: String
    let agency: String
    let signer: String
    let role: Role
    let certificate: SHA256Digest
    let serial: String
    let file: SHA256Digest
    let size: Int
    let `return`: String
  }
}

/// Text of the server that is shown to whoever signs.
enum ServerText {
  private static let longest = 2000

  /// The text, trimmed; nil when it is empty, too long, or has characters that turn the order of others around or can't
  /// be seen: what is read has to be what stands there.
  static func words(_ text: String) -> String? {
    let words = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !words.isEmpty, words.count <= longest, words.unicodeScalars.allSatisfy({ !isHidden($0) }) else { return nil }
    return words
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
