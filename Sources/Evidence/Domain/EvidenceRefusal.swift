/// Why something can't be done with the evidence of a file.
public enum EvidenceRefusal: Error, Hashable, Sendable {
  /// No such file is kept.
  case unknownFile
  /// Only administrators see to the evidence of an agency's files.
  case notInCharge
}
