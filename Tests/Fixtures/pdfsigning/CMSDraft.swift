public import Certificates

/// A SignedData as a test wants it, right or wrong (RFC 5652, 5).
public struct CMSDraft {
  public static let idData = "1.2.840.113549.1.7.1"
  public static let idTimestampInfo = "1.2.840.113549.1.9.16.1.4"
  public static let contentTypeAttribute = "1.2.840.113549.1.9.3"
  public static let digestAttribute = "1.2.840.113549.1.9.4"
  public static let signingTimeAttribute = "1.2.840.113549.1.9.5"
  public static let bindingAttribute = "1.2.840.113549.1.9.16.2.12"
  public static let bindingV2Attribute = "1.2.840.113549.1.9.16.2.47"
  public static let archiveAttribute = "1.2.840.113583.1.1.8"
  public static let timestampAttribute = "1.2.840.113549.1.9.16.2.14"

  public struct Attribute {
    public let type: String
    public var values: [[UInt8]]

    public init(_ type: String, _ values: [UInt8]...) { (self.type, self.values) = (type, values) }

    var der: [UInt8] { Element.sequence(Element.object(type), Element.set(of: values)) }
  }

  public var contentType = CMSDraft.idData
  /// What is signed; carried along unless `isDetached`.
  public var content: [UInt8]
  public var isDetached = true
  public var hash = HashAlgorithm.sha256
  /// Makes it RSA-PSS.
  public var saltLength: Int32?
  public var namesKeyIdentifier = false
  /// DER in place of the right ones.
  public var digestAlgorithm: [UInt8]?
  public var signatureAlgorithm: [UInt8]?
  public var signedAttributes: [Attribute]
  public var unsignedAttributes: [Attribute] = []
  /// DER of each certificate; the signer's in any case comes first, unless `leavesSignerOut`.
  public var certificates: [[UInt8]] = []
  public var leavesSignerOut = false
  /// DER of each RevocationInfoChoice.
  public var revocationChoices: [[UInt8]] = []
  /// Whether the signer info comes twice.
  public var hasTwoSigners = false

  /// Content type and digest are there to begin with.
  public init(_ content: [UInt8], hash: HashAlgorithm = .sha256, type: String = CMSDraft.idData) {
    self.content = content
    self.hash = hash
    contentType = type
    signedAttributes = [
      Attribute(CMSDraft.contentTypeAttribute, Element.object(type)),
      Attribute(CMSDraft.digestAttribute, Element.octets(hash.digest(of: content))),
    ]
  }

  /// Adds the binding to a certificate: ESSCertIDv2, or ESSCertID where the hash is SHA-1.
  public mutating func bind(to certificate: Certificate, hash: HashAlgorithm = .sha256, issuerSerial: [UInt8] = []) {
    let digest = Element.octets(hash.digest(of: certificate.der))
    let algorithm = [.sha1, .sha256].contains(hash) ? [] : Element.algorithm(CMSDraft.identifier(of: hash))
    let reference = Element.sequence(algorithm, digest, issuerSerial)
    signedAttributes.append(
      Attribute(
        hash == .sha1 ? CMSDraft.bindingAttribute : CMSDraft.bindingV2Attribute,
        Element.sequence(Element.sequence(reference))))
  }

  /// The ContentInfo.
  public func signed(by key: TestKey, as certificate: Certificate) -> [UInt8] {
    let attributes = signedAttributes.map(\.der)
    let value = key.sign(Element.set(of: attributes), hash: hash, saltLength: saltLength)
    let digest = digestAlgorithm ?? Element.algorithm(CMSDraft.identifier(of: hash))
    let signer =
      namesKeyIdentifier
      ? Element.tagged(0x80, certificate.subjectKeyIdentifier ?? [])
      : Element.sequence(certificate.issuerDER, certificate.serialNumberDER)
    let info = Element.sequence(
      Element.integer(namesKeyIdentifier ? 3 : 1), signer, digest, Element.set(of: attributes, tag: 0xA0),
      signatureAlgorithm ?? CMSDraft.algorithm(of: certificate.publicKey, hash: hash, saltLength: saltLength),
      Element.octets(value.bytes),
      unsignedAttributes.isEmpty ? [] : Element.set(of: unsignedAttributes.map(\.der), tag: 0xA1))
    let carried = (leavesSignerOut ? [] : [certificate.der]) + certificates
    let inner = Element.sequence(
      Element.object(contentType), isDetached ? [] : Element.context(0, Element.octets(content)))
    let message = Element.sequence(
      Element.integer(contentType == CMSDraft.idData ? 1 : 3), Element.set(of: [digest]), inner,
      carried.isEmpty ? [] : Element.set(of: carried, tag: 0xA0),
      revocationChoices.isEmpty ? [] : Element.set(of: revocationChoices, tag: 0xA1),
      Element.set(of: hasTwoSigners ? [info, info] : [info]))
    return Element.sequence(Element.object("1.2.840.113549.1.7.2"), Element.context(0, message))
  }

  public static func identifier(of hash: HashAlgorithm) -> String {
    switch hash {
    case .sha1: "1.3.14.3.2.26"
    case .sha256: "2.16.840.1.101.3.4.2.1"
    case .sha384: "2.16.840.1.101.3.4.2.2"
    case .sha512: "2.16.840.1.101.3.4.2.3"
    case .sha3Bits256: "2.16.840.1.101.3.4.2.8"
    case .sha3Bits384: "2.16.840.1.101.3.4.2.9"
    case .sha3Bits512: "2.16.840.1.101.3.4.2.10"
    }
  }

  public static func algorithm(of key: PublicKeyKind, hash: HashAlgorithm, saltLength: Int32?) -> [UInt8] {
    if let saltLength { return pss(hash: hash, maskHash: hash, saltLength: Int(saltLength)) }
    let isRSA = if case .rsa = key { true } else { false }
    let name =
      switch hash {
      case .sha1: isRSA ? "1.2.840.113549.1.1.5" : "1.2.840.10045.4.1"
      case .sha256: isRSA ? "1.2.840.113549.1.1.11" : "1.2.840.10045.4.3.2"
      case .sha384: isRSA ? "1.2.840.113549.1.1.12" : "1.2.840.10045.4.3.3"
      case .sha512: isRSA ? "1.2.840.113549.1.1.13" : "1.2.840.10045.4.3.4"
      case .sha3Bits256: isRSA ? "2.16.840.1.101.3.4.3.14" : "2.16.840.1.101.3.4.3.10"
      case .sha3Bits384: isRSA ? "2.16.840.1.101.3.4.3.15" : "2.16.840.1.101.3.4.3.11"
      case .sha3Bits512: isRSA ? "2.16.840.1.101.3.4.3.16" : "2.16.840.1.101.3.4.3.12"
      }
    return Element.algorithm(name, isRSA ? Element.null : nil)
  }

  /// id-RSASSA-PSS with its parameters written out (RFC 4055, 3.1).
  public static func pss(
    hash: HashAlgorithm, maskHash: HashAlgorithm, saltLength: Int, trailer: Int? = nil
  ) -> [UInt8] {
    let mask = Element.algorithm("1.2.840.113549.1.1.8", Element.algorithm(identifier(of: maskHash)))
    return Element.algorithm(
      "1.2.840.113549.1.1.10",
      Element.sequence(
        Element.context(0, Element.algorithm(identifier(of: hash))), Element.context(1, mask),
        Element.context(2, Element.integer(saltLength)),
        trailer.map { Element.context(3, Element.integer($0)) } ?? []))
  }
}
