public import Cryptography
import Foundation
public import WorkTime

/// Bản kê: what a bundle is about and holds, signed by the server's key. `docs/formats/bundle.md` describes it.
public struct BundleManifest: Hashable, Sendable, Codable {
  /// The name of this format, and what its signature begins with.
  public static let format = "congvu-bundle-1"

  public var format = BundleManifest.format
  public let madeAt: Instant
  public let document: BundledDocument
  /// The chain of events that the document's stand in.
  public let chain: Int64
  public let serverKey: ServerKey.PublicKey
  /// The signed files, the oldest first.
  public let versions: [BundledVersion]
  /// Every file of the bundle but this list and its signature.
  public let files: [BundledFile]

  static let name = "manifest.json"
  static let signatureName = "manifest.sig"

  /// What the server's key signs.
  static func signed(_ manifest: [UInt8]) -> [UInt8] { Array("\(format)\n".utf8) + manifest }
}

/// What the bundle is about, for whoever opens it.
public struct BundledDocument: Hashable, Sendable, Codable {
  public let id: Int64
  /// Số, ký hiệu as printed; empty for a type without.
  public let number: String
  public let date: CalendarDate
  public let type: String
  /// Trích yếu.
  public let subject: String
  public let agency: String

  public init(id: Int64, number: String, date: CalendarDate, type: String, subject: String, agency: String) {
    (self.id, self.number, self.date, self.type) = (id, number, date, type)
    (self.subject, self.agency) = (subject, agency)
  }
}

/// One signed version: the file, what was found in it, and the event that names its digest.
public struct BundledVersion: Hashable, Sendable, Codable {
  public let file: String
  public let report: String
  /// Place in the chain.
  public let event: Int64
}

public struct BundledFile: Hashable, Sendable, Codable {
  public let path: String
  /// Bytes.
  public let size: Int
  public let sha256: SHA256Digest
}

/// JSON of one form: the same value, the same bytes.
enum BundleCoding {
  static func bytes(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }

  /// nil: it is none.
  static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]?) throws -> Value? {
    guard let bytes else { return nil }
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch is DecodingError {
      return nil
    }
  }
}
