import PDFSigning
import Testing

/// One hostile or doubtful file, made from a rightly signed one, and what is to be said of its first signature.
struct Attack: Sendable, CustomTestStringConvertible {
  /// What our examination must say.
  enum Verdict: Hashable, Sendable {
    /// The signature is valid, and the file may be accepted.
    case kept
    case broken(SignatureDefect)
    case doubted(SignatureDoubt)
    /// The file has no signature that could be judged.
    case unsigned
    case refused(PDFSigningRefusal)

    /// In tables.
    var word: String {
      switch self {
      case .kept: "valid"
      case .broken(let defect): "invalid: \(defect)"
      case .doubted(let doubt): "indeterminate: \(doubt)"
      case .unsigned: "none"
      case .refused(let refusal): "refused: \(refusal)"
      }
    }
  }

  let name: String
  let verdict: Verdict
  /// Why; and, where pyHanko or the standard judge otherwise, why we don't.
  let reason: String
  let make: @Sendable (AttackWorkshop) throws -> [UInt8]

  init(
    _ name: String, _ verdict: Verdict, because reason: String,
    _ make: @escaping @Sendable (AttackWorkshop) throws -> [UInt8]
  ) {
    self.name = name
    self.verdict = verdict
    self.reason = reason
    self.make = make
  }

  /// A revision after a signed file.
  init(
    _ name: String, _ verdict: Verdict, because reason: String, on start: AttackWorkshop.Start = .leader,
    as kind: RevisionDraft.CrossReferences = .table, _ change: @escaping @Sendable (inout RevisionDraft) throws -> Void
  ) {
    self.init(name, verdict, because: reason) { workshop in
      var draft = RevisionDraft(after: try workshop.file(start))
      try change(&draft)
      return draft.finish(kind)
    }
  }

  var testDescription: String { name }

  /// All families.
  static let corpus =
    byteRange + contents + wrapping + incrementalSaving + shadow + certification + locks + activeContent + permitted
}
