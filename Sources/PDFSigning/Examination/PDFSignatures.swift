public import Certificates
public import WorkTime

/// Reads the signatures of a PDF back.
public enum PDFSignatures {
  /// Judges every signature. Throws when the file itself can't be read with certainty.
  ///
  /// - Parameters:
  ///   - now: when it is judged.
  ///   - existedBy: by when the file existed with exactly these bytes, proved from outside it; nil: nothing proves it.
  public static func examine(
    _ pdf: [UInt8], trust: TrustList, at now: Instant, existedBy: Instant? = nil
  ) throws(PDFSigningRefusal) -> ExaminedPDF {
    let bytes = FileBytes(pdf)
    let reader = try PDFReader(bytes)
    let form = try PDFForm(reader)
    guard !form.signed.isEmpty else { return ExaminedPDF(signatures: [], filledFields: filledFields(in: form)) }
    guard form.signed.count <= ReadingLimits.signatures else { throw .tooLarge }
    let whole = try PDFRevision(reader, form: form)
    var examinations: [SignatureExamination] = []
    for field in form.signed {
      examinations.append(try SignatureExamination(of: field, in: pdf, whole: whole, reader: reader))
    }
    let ranges = examinations.compactMap(\.signed?.range)
    guard ranges.map(\.count).reduce(0, +) <= ReadingLimits.bytesHashed else { throw .tooLarge }
    examinations.sort { $0.end < $1.end }
    let round = ExaminationRound(
      trust: trust, store: try SecurityStore(reader, known: trust.known).material,
      history: try RevisionHistory(of: pdf, bytes: bytes, whole: whole, signed: examinations.compactMap(\.signed)),
      covered: CoveredBytes(bytes, ranges: ranges), now: now, existedBy: existedBy)
    return ExaminedPDF(signatures: round.judge(examinations), filledFields: filledFields(in: form))
  }

  /// Throws what stands in the way of examining the file; says nothing of its signatures.
  public static func requireReadable(_ pdf: [UInt8]) throws(PDFSigningRefusal) { _ = try PDFForm(try PDFReader(pdf)) }

  private static func filledFields(in form: PDFForm) -> [FieldFill] {
    form.fields.filter { $0.type == "Tx" && !$0.isEmpty }.map { field in
      FieldFill(name: field.name, value: PDFText.decode(field.value?.string ?? []))
    }
  }
}
