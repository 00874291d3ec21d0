import SignatureJudgement
import Testing
import XMLSignatures

/// One hostile or doubtful file, and what is to be said of it.
struct XMLAttack: Sendable, CustomTestStringConvertible {
  enum Verdict: Hashable, Sendable {
    /// All signatures are valid, and one covers the whole document.
    case whole
    /// All are valid, but none covers the whole document: it may not be taken for signed.
    case part
    case broken(SignatureDefect)
    case doubted(SignatureDoubt)
    case unsigned
    case refused(XMLRefusal)

    /// In tables.
    var word: String {
      switch self {
      case .whole: "valid, whole"
      case .part: "indeterminate: valid for a part"
      case .broken(let defect): "invalid: \(defect)"
      case .doubted(let doubt): "indeterminate: \(doubt)"
      case .unsigned: "none"
      case .refused(let refusal): "refused: \(refusal)"
      }
    }
  }

  let name: String
  let verdict: Verdict
  /// Why; shown where a peer calls it valid and we don't.
  let reason: String
  let make: @Sendable (XMLWorkshop) throws -> String

  init(
    _ name: String, _ verdict: Verdict, because reason: String,
    _ make: @escaping @Sendable (XMLWorkshop) throws -> String
  ) {
    self.name = name
    self.verdict = verdict
    self.reason = reason
    self.make = make
  }

  var testDescription: String { name }

  /// All families.
  static let corpus = honest + wrapping + references + signedInformation + keys + properties + hostileXML

  /// What our examination says of the whole file.
  static func judge(_ xml: String, _ world: XMLWorld) -> Verdict {
    do throws(XMLRefusal) {
      let examined = try world.examine(xml)
      guard !examined.signatures.isEmpty else { return .unsigned }
      for signature in examined.signatures {
        switch signature.verdict {
        case .valid: continue
        case .invalid(let defect): return .broken(defect)
        case .indeterminate(let doubt): return .doubted(doubt)
        }
      }
      return examined.isValid ? .whole : .part
    } catch {
      return .refused(error)
    }
  }
}
