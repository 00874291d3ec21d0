/// Why an XML file is neither examined nor signed.
public enum XMLRefusal: Error, Hashable, Sendable {
  /// Not well-formed XML 1.0 with namespaces.
  case malformed
  /// It has a document type, with which entities and default attributes come in; no message needs one.
  case documentType
  /// Not in UTF-8.
  case encodingUnsupported
  /// More bytes, elements, attributes, depth or signatures than any message has, or more work than they are worth
  /// (`XMLLimits`).
  case tooLarge
  /// There is a signature already, which another one inside the same file would break.
  case alreadySigned
  /// The certificate's key is of a kind we don't sign with.
  case keyUnsupported
  /// The certificate's key didn't make this signature value.
  case wrongSignatureValue
  /// The timestamp is over something else than this signature.
  case wrongTimestamp
}
