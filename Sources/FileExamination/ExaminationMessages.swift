import Certificates
import Cryptography
import Foundation
import ValidationReports
import WorkTime

/// What the examining process is told before the file itself.
struct ExaminationOrder: Codable {
  let now: Instant
  let existedBy: Instant?
  /// DER, each.
  let roots: [Data]
  let intermediates: [Data]
  let revocationLists: [Data]
  let ocspResponses: [Data]
  let terms: [OrderedTerm]

  /// On what terms an authority is trusted.
  struct OrderedTerm: Codable {
    let authority: SHA256Digest
    let term: TrustTerm
  }

  init(trust: TrustList, at now: Instant, existedBy: Instant?) {
    (self.now, self.existedBy) = (now, existedBy)
    roots = trust.roots.map { Data($0.der) }
    intermediates = trust.intermediates.map { Data($0.der) }
    revocationLists = trust.revocationLists.map { Data($0.der) }
    ocspResponses = trust.ocspResponses.map { Data($0.der) }
    terms = trust.terms.map(OrderedTerm.init(authority:term:))
  }

  func trustList() throws -> TrustList {
    TrustList(
      roots: try roots.map { try Certificate(der: Array($0)) },
      intermediates: try intermediates.map { try Certificate(der: Array($0)) },
      revocationLists: try revocationLists.map { try CertificateRevocationList(der: Array($0)) },
      ocspResponses: try ocspResponses.map { try OCSPResponse(der: Array($0)) },
      terms: Dictionary(terms.map { ($0.authority, $0.term) }) { first, _ in first })
  }

  /// The order's length in eight bytes, the highest first, the order, the file.
  func message(with file: [UInt8]) throws -> [UInt8] {
    let order = try JSONEncoder().encode(self)
    return (0..<8).map { UInt8(truncatingIfNeeded: order.count >> (56 - 8 * $0)) } + order + file
  }

  /// nil: that is no message.
  static func read(_ message: [UInt8]) throws -> (order: ExaminationOrder, file: [UInt8])? {
    guard message.count >= 8 else { return nil }
    let length = message[..<8].reduce(0) { $0 << 8 | Int($1) }
    guard (0...(message.count - 8)).contains(length) else { return nil }
    let order = try JSONDecoder().decode(ExaminationOrder.self, from: Data(message[8..<(8 + length)]))
    return (order, Array(message[(8 + length)...]))
  }
}

/// What it says.
enum ExaminationAnswer: Codable {
  case examined(ValidationReport)
  case refused(ExaminationRefusal)
}
