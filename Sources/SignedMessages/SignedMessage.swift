public import Certificates
import SwiftASN1

/// Thông điệp đã ký: a CMS SignedData with exactly one signer (RFC 5652, 5.1), read and not yet verified.
public struct SignedMessage: Hashable, Sendable {
  /// The content that the message carries; nil where it is detached.
  public let content: [UInt8]?
  public let signerInfo: CMSSignerInfo
  /// The certificate that the signer info names: of several, the one that the signed attributes name too.
  public let signer: Certificate
  /// What travels along to judge the signer by: all certificates, the signer's among them; lists and answers from the
  /// `crls` and from under the signature.
  public let received: ReceivedMaterial

  /// In bytes. Reading takes a hundred times that of memory at worst; a message with its certificates and lists is shorter.
  public static let longest = 1024 * 1024
  /// More certificates than this no path has use for.
  static let mostCertificates = 64

  /// - Parameters:
  ///   - der: the whole ContentInfo (RFC 5652, 3) and nothing else.
  ///   - known: what needn't be read again.
  public init(
    der: [UInt8], content expected: ExpectedContent, known: KnownCertificates = KnownCertificates()
  ) throws(SignedMessageRefusal) {
    guard der.count <= SignedMessage.longest else { throw .tooLarge }
    let parts = try MessageParts.read(der, content: expected, known)
    content = parts.content
    signerInfo = parts.signerInfo
    received = ReceivedMaterial(
      certificates: parts.certificates, evidence: parts.evidence + parts.signerInfo.attributes.evidence)
    let named = parts.certificates.filter(parts.signerInfo.identifier.names)
    let references = parts.signerInfo.attributes.signingCertificates
    let bound = named.first { certificate in references.allSatisfy { $0.names(certificate) } }
    guard let signer = bound ?? named.first else { throw .certificateMissing }
    self.signer = signer
  }
}
