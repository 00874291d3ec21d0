/// What happened to the file after a signature.
public enum LaterChanges: Hashable, Sendable {
  case none
  /// Reserved fields were filled or signed, and nothing else; the fields' names.
  case formFillingAndSigning(fields: [String])
  /// These objects were changed or added against the signature's permission; empty when the file's frame itself
  /// (trailer, page tree, bytes behind the last revision) is at fault.
  case forbidden(objects: [ObjectIdentity])
}
