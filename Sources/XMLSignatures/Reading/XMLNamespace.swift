/// Names of the vocabularies that signatures are written in.
enum XMLNamespace {
  /// XML Signature 1.0 (`ds`).
  static let signature = "http://www.w3.org/2000/09/xmldsig#"
  /// XML Signature 1.1 (`dsig11`).
  static let signature11 = "http://www.w3.org/2009/xmldsig11#"
  static let exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#"
  /// XAdES (EN 319 132-1).
  static let xades = "http://uri.etsi.org/01903/v1.3.2#"
  static let xades141 = "http://uri.etsi.org/01903/v1.4.1#"
  static let xml = "http://www.w3.org/XML/1998/namespace"

  /// What a signature itself is made of.
  static let machinery: Set<String> = [signature, signature11, exclusive, xades, xades141]
}
