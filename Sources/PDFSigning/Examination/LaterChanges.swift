/// What happened to the file after a signature.
public enum LaterChanges: Hashable, Sendable {
  case none
  /// Reserved fields were filled or signed, or new ones came with a signature, and nothing else; the fields' names. No
  /// name means that only what no page shows was added: revocation data, a document time stamp.
  case formFillingAndSigning(fields: [String])
  /// These objects were changed or added against the signature's permission; empty when the file's frame itself
  /// (trailer, cross-references, bytes behind the last revision) is at fault.
  case forbidden(objects: [ObjectIdentity])
}
