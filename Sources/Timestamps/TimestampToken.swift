public import Certificates
public import SignedMessages

/// Dấu thời gian (RFC 3161, RFC 5816): a signed statement that something existed at a time, read and not yet judged.
public struct TimestampToken: Hashable, Sendable {
  /// The whole ContentInfo, byte for byte as received.
  public let der: [UInt8]
  public let statement: TimestampStatement
  /// The signature around the statement.
  public let message: SignedMessage

  /// - Parameters:
  ///   - der: a CMS SignedData with one signer around a TSTInfo, and nothing else.
  ///   - known: what needn't be read again.
  public init(der: [UInt8], known: KnownCertificates = KnownCertificates()) throws(TimestampRefusal) {
    self.der = der
    do {
      message = try SignedMessage(der: der, content: .timestampInfo, known: known)
      statement = try TimestampStatement(message.content ?? [])
    } catch {
      throw TimestampRefusal(reading: error)
    }
  }
}

extension TimestampRefusal {
  /// What an error of reading means here: everything that isn't DER of the right shape is malformed.
  init(reading error: any Error) {
    switch error {
    case let refusal as TimestampRefusal: self = refusal
    case SignedMessageRefusal.tooLarge: self = .tooLarge
    case SignedMessageRefusal.certificateMissing: self = .certificateMissing
    default: self = .malformed
    }
  }
}
