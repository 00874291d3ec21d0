/// Beyond these an XML file is refused, not judged: libxml2 takes time that grows with the square of some of them.
enum XMLLimits {
  /// Of a file, in bytes: messages carry their attachments in base64.
  static let bytes = 64 << 20
  /// Tags, comments and instructions; each costs about 200 bytes of memory.
  static let markup = 500_000
  static let attributes = 500_000
  /// Namespace declarations among them.
  static let attributesOfOneElement = 256
  static let depth = 256
  static let signatures = 16
  static let references = 32
  static let certificates = 64
  /// Revocation lists, and answers, each.
  static let evidence = 64
  static let timestamps = 16
  /// Prefixes that an exclusive canonicalisation renders anyway.
  static let prefixes = 32
  /// Of one canonical form, in bytes: twice a file, for escapes and rendered namespaces.
  static let canonicalBytes = 128 << 20
  /// Steps of all canonicalisations of a file, as ``XMLEffort`` counts them: some seconds.
  static let steps = 2_000_000_000
}
