/// Whom a certificate names. Every field has 1 to 64 characters, with Vietnamese marks where it has them.
public struct CertificateSubject: Hashable, Sendable {
  /// The fields, as a refusal names them.
  public enum Field: Sendable, Hashable {
    case commonName, organization, title, serialNumber
  }

  /// The person's full name, or the agency's.
  public let commonName: String
  /// The agency the person belongs to.
  public let organization: String
  /// The person's post.
  public let title: String?
  /// What tells persons of one name apart, such as a staff number; ASCII letters, digits and `-` only.
  public let serialNumber: String?

  public init(commonName: String, organization: String, title: String? = nil, serialNumber: String? = nil) {
    self.commonName = commonName
    self.organization = organization
    self.title = title
    self.serialNumber = serialNumber
  }
}
