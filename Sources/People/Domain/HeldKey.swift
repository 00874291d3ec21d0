public import Cryptography
public import Ledger
public import WorkTime

/// Chứng thư số and where the key that belongs to it is, bound to a person or an agency for a time.
public struct HeldKey: Hashable, Sendable {
  public typealias ID = Identifier<HeldKey>

  public var id: ID
  public var holder: KeyHolder
  /// Certificate serial number, hexadecimal.
  public var serial: String
  /// Common name in the certificate.
  public var subjectName: String
  public var notBefore: Instant
  public var notAfter: Instant
  /// The certificate (DER) in the file store.
  public var certificate: SHA256Digest
  public var place: KeyPlace

  public init(
    id: ID, holder: KeyHolder, serial: String, subjectName: String, notBefore: Instant, notAfter: Instant,
    certificate: SHA256Digest, place: KeyPlace
  ) {
    self.id = id
    self.holder = holder
    self.serial = serial
    self.subjectName = subjectName
    self.notBefore = notBefore
    self.notAfter = notAfter
    self.certificate = certificate
    self.place = place
  }

  /// - Throws: `keyExpired` or `keyNotYetValid` when the certificate's period does not cover the instant.
  public func requireValidity(at now: Instant) throws(PeopleRefusal) {
    if now < notBefore { throw .keyNotYetValid(from: notBefore.vietnamDate) }
    if notAfter < now { throw .keyExpired(on: notAfter.vietnamDate) }
  }
}

public enum KeyHolder: Hashable, Sendable, Codable {
  case person(Person.ID)
  case agency(Agency.ID)
}

/// Nơi giữ khóa: where the private key is, which nobody but its holder uses (docs/decisions/0026).
public enum KeyPlace: Hashable, Sendable, Codable {
  /// An encrypted PKCS#12 in the file store; it opens only with the holder's PIN, which is never stored.
  case container(SHA256Digest)
  /// A USB token or HSM that is plugged into the server.
  case token(TokenPlace)
  /// With its owner: only the certificate is known here, signatures come from the owner's own computer.
  case remote

  public var isContainer: Bool { if case .container = self { true } else { false } }

  /// Whether its PIN is typed into our forms.
  public var takesPIN: Bool { self != .remote }
}

/// Which token of the server a key is in; the key itself is known by its certificate.
public struct TokenPlace: Hashable, Sendable, Codable {
  public var serialNumber: String
  /// The token's name when the key was bound, for people to find it by.
  public var label: String

  public init(serialNumber: String, label: String) { (self.serialNumber, self.label) = (serialNumber, label) }
}

extension HeldKey: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, holder, serial, subjectName, notBefore, notAfter, certificate, place
  }

  /// What events named before keys could be anywhere but in a container.
  private enum FormerKeys: String, CodingKey {
    case container
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decode(ID.self, forKey: .id)
    holder = try values.decode(KeyHolder.self, forKey: .holder)
    serial = try values.decode(String.self, forKey: .serial)
    subjectName = try values.decode(String.self, forKey: .subjectName)
    notBefore = try values.decode(Instant.self, forKey: .notBefore)
    notAfter = try values.decode(Instant.self, forKey: .notAfter)
    certificate = try values.decode(SHA256Digest.self, forKey: .certificate)
    if let place = try values.decodeIfPresent(KeyPlace.self, forKey: .place) {
      self.place = place
    } else {
      let former = try decoder.container(keyedBy: FormerKeys.self)
      place = .container(try former.decode(SHA256Digest.self, forKey: .container))
    }
  }
}

/// How often a wrong PIN of a container may be typed before the key is locked: like a token's own counter, an
/// administrator unlocks it. A token counts for itself.
public enum PINPolicy {
  public static let triesAllowed = 5
}
