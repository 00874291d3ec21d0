public import Certificates

/// A timestamp token and its answer as a test wants them, right or wrong (RFC 3161, 2.4.2).
public struct TimestampDraft {
  public static let policy = "1.3.6.1.4.1.13762.3"

  public var version = 1
  public var policy = TimestampDraft.policy
  public var imprintHash = HashAlgorithm.sha256
  /// The imprint's digest.
  public var digest: [UInt8]
  /// `20200817023000.25Z`
  public var time = "20200817023000Z"
  /// DER of the parts behind the time, in the order they come.
  public var accuracy: [UInt8] = []
  public var ordering: [UInt8] = []
  public var nonce: [UInt8]?
  public var authority: [UInt8] = []
  public var extensions: [UInt8] = []
  /// Of the signature around it.
  public var hash = HashAlgorithm.sha256
  public var bindingHash: HashAlgorithm? = .sha256

  public init(over content: [UInt8]) { digest = HashAlgorithm.sha256.digest(of: content) }

  public init(digest: [UInt8]) { self.digest = digest }

  public var statement: [UInt8] {
    Element.sequence(
      Element.integer(version), Element.object(policy),
      Element.sequence(Element.algorithm(CMSDraft.identifier(of: imprintHash), Element.null), Element.octets(digest)),
      Element.integer(77), Element.generalizedTime(time), accuracy, ordering,
      nonce.map { Element.tagged(0x02, $0) } ?? [], authority, extensions)
  }

  /// The message around the statement, to be changed further.
  public func message(as server: Certificate) -> CMSDraft {
    var draft = CMSDraft(statement, hash: hash, type: CMSDraft.idTimestampInfo)
    draft.isDetached = false
    if let bindingHash { draft.bind(to: server, hash: bindingHash) }
    return draft
  }

  public func signed(by key: TestKey, as server: Certificate) -> [UInt8] {
    message(as: server).signed(by: key, as: server)
  }

  /// The answer of a server (TimeStampResp).
  /// - Parameter failure: the content of the BIT STRING, its first byte the number of unused bits.
  public static func response(status: Int, failure: [UInt8]? = nil, token: [UInt8] = []) -> [UInt8] {
    let text = Element.sequence(Element.utf8("vì thử nghiệm"))
    return Element.sequence(
      Element.sequence(Element.integer(status), text, failure.map { Element.tagged(0x03, $0) } ?? []), token)
  }
}
