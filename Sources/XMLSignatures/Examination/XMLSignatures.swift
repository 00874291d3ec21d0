public import Certificates
import SignatureJudgement
public import WorkTime

/// Chữ ký số trên thông điệp dữ liệu XML (XML Signature 1.1; XAdES, EN 319 132-1): reads signatures back.
public enum XMLSignatures {
  /// Judges every signature. Throws when the file itself can't be read with certainty.
  ///
  /// - Parameters:
  ///   - files: what lies beside the file and may be signed, by the name that the signature gives it; nothing else is
  ///     looked for.
  ///   - now: when it is judged.
  ///   - existedBy: by when the file existed with exactly these bytes, proved from outside it; nil: nothing proves it.
  public static func examine(
    _ xml: [UInt8], files: [String: [UInt8]] = [:], trust: TrustList, at now: Instant, existedBy: Instant? = nil
  ) throws(XMLRefusal) -> ExaminedXML {
    let tree = try XMLTree(xml)
    let effort = XMLEffort()
    let circumstances = Circumstances(trust: trust, moment: ValidationMoment(now: now, existedBy: existedBy))
    let signatures = tree.signatures.map { node in
      XMLSignatureExamination(of: XMLElement(node, of: tree), files: files, effort: effort, circumstances).judge()
    }
    if effort.isSpent { throw .tooLarge }
    return ExaminedXML(signatures: signatures)
  }
}
