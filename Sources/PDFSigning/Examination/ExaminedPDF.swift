public import Certificates
import SignatureJudgement

/// What was found in a PDF's signatures, each judged on the bytes as received.
public struct ExaminedPDF: Hashable, Sendable {
  /// In the order they were made; empty for a file without signatures.
  public let signatures: [ExaminedSignature]
  /// What the text fields hold now, empty ones left out: to be compared with the number and date that were allocated.
  public let filledFields: [FieldFill]

  /// There is a signature, all are valid, and the last covers the whole file.
  public var isValid: Bool {
    signatures.last?.coversWholeFile == true && signatures.allSatisfy { $0.verdict == .valid }
  }

  /// What all verdicts rest on: put into the file, it can be judged with the roots alone (PAdES B-LT).
  public var used: ReceivedMaterial { signatures.map(\.used).reduce(ReceivedMaterial()) { $0.joined(with: $1) } }
}
