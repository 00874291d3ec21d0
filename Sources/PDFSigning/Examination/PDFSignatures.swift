public import Certificates

/// Reads the signatures of a PDF back.
public enum PDFSignatures {
  /// Judges every signature at its claimed time. Throws when the file itself can't be read with certainty.
  public static func examine(_ pdf: [UInt8], trust: TrustList) throws(PDFSigningRefusal) -> ExaminedPDF {
    let bytes = FileBytes(pdf)
    let reader = try PDFReader(bytes)
    let form = try PDFForm(reader)
    guard !form.signed.isEmpty else { return ExaminedPDF(signatures: [], filledFields: filledFields(in: form)) }
    guard form.signed.count <= ReadingLimits.signatures else { throw .tooLarge }
    let whole = try PDFRevision(reader)
    var examinations: [SignatureExamination] = []
    for field in form.signed {
      examinations.append(try SignatureExamination(of: field, in: pdf, whole: whole, reader: reader))
    }
    let covered = examinations.compactMap(\.signed?.range.count)
    guard covered.reduce(0, +) <= ReadingLimits.bytesHashed else { throw .tooLarge }
    examinations.sort { $0.end < $1.end }
    let history = try RevisionHistory(
      of: pdf, bytes: bytes, whole: whole, signed: examinations.compactMap(\.signed))
    var signatures: [ExaminedSignature] = []
    var coveredBefore = 0
    for examination in examinations {
      signatures.append(examination.judge(coveredBefore: coveredBefore, history: history, trust: trust))
      coveredBefore = max(coveredBefore, examination.end)
    }
    return ExaminedPDF(signatures: signatures, filledFields: filledFields(in: form))
  }

  private static func filledFields(in form: PDFForm) -> [FieldFill] {
    form.fields.filter { $0.type == "Tx" && !$0.isEmpty }.map { field in
      FieldFill(name: field.name, value: PDFText.decode(field.value?.string ?? []))
    }
  }
}
