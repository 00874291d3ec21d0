public import Certificates
public import Timestamps

/// A document whose signature is in place but for its value.
public struct PreparedXML: Hashable, Sendable {
  private let draft: SignatureDraft
  private let place: SignaturePlace
  /// What the certificate's key has to sign, hashed with SHA-256.
  public let bytesToSign: [UInt8]

  init(draft: SignatureDraft, place: SignaturePlace, bytesToSign: [UInt8]) {
    self.draft = draft
    self.place = place
    self.bytesToSign = bytesToSign
  }

  /// What a timestamp over this value has to be over (EN 319 132-1, 5.3).
  public func bytesToStamp(_ value: SignatureValue) throws(XMLRefusal) -> [UInt8] {
    let tree = try XMLTree(place.document(around: try filled(with: value).text))
    return try tree.canonical(tree.only("SignatureValue"))
  }

  /// Puts the value in, which is checked with the certificate's key first.
  ///
  /// - Parameters:
  ///   - chain: further certificates to travel along, the issuer's first.
  ///   - timestamp: a token over ``bytesToStamp(_:)``, which makes it B-T; nil: B-B.
  public func complete(
    with value: SignatureValue, chain: [Certificate] = [], timestamp: TimestampToken? = nil
  ) throws(XMLRefusal) -> [UInt8] {
    var draft = try filled(with: value)
    if let timestamp {
      guard timestamp.statement.imprint.isOver(try bytesToStamp(value)) else { throw .wrongTimestamp }
      draft.timestamp = timestamp.der
    }
    draft.chain = chain
    return place.document(around: draft.text)
  }

  private func filled(with value: SignatureValue) throws(XMLRefusal) -> SignatureDraft {
    guard draft.certificate.verify(signature: value, over: bytesToSign),
      let written = value.xml(key: draft.certificate.publicKey)
    else { throw .wrongSignatureValue }
    var draft = draft
    draft.value = written
    return draft
  }
}

extension XMLSigningRequest {
  /// Prepares, has a key sign and puts its signature in (B-B). Blocks as long as the key does.
  ///
  /// - Throws: what the key throws; `CertificateError` when its certificate or chain can't be read; `XMLRefusal`.
  public func sign(_ xml: [UInt8], with key: some SigningKey) throws -> [UInt8] {
    let certificate = try Certificate(der: key.certificate)
    let chain = try key.chain.map { der throws(CertificateError) in try Certificate(der: der) }
    let prepared = try prepare(xml, for: certificate)
    return try prepared.complete(with: try key.sign(prepared.bytesToSign), chain: chain)
  }
}
