/// The texts of SamplePDF's objects, to be written again with a difference.
enum Letter {
  static let fields = "6 0 R 7 0 R 8 0 R 9 0 R 10 0 R 11 0 R"
  static let widget = "/Type /Annot /Subtype /Widget /F 4 /P 4 0 R"
  static let style = "/DA (/F1 13 Tf 0 g)"

  /// Object 1 as the leader's signature leaves it.
  static func catalog(_ more: String = "", pages: Int = 2, form: String = "3 0 R", certified: Bool = true) -> String {
    let permissions = certified ? "/Perms << /DocMDP 16 0 R >>" : ""
    return "<< /Type /Catalog /Pages \(pages) 0 R /AcroForm \(form) /Lang (vi) \(permissions) \(more) >>"
  }

  /// Object 3.
  static func form(_ more: String = "/SigFlags 3", fields: String = Letter.fields) -> String {
    "<< /Fields [\(fields)] /DR << /Font << /F1 13 0 R >> >> /DA (/F1 13 Tf 0 g) \(more) >>"
  }

  /// Object 4.
  static func page(
    contents: String = "5 0 R", resources: String = "<< /Font << /F1 13 0 R >> >>", annotations: String = Letter.fields,
    box: String = "[0 0 595.276 841.89]", _ more: String = ""
  ) -> String {
    "<< /Type /Page /Parent 2 0 R /MediaBox \(box) /Contents \(contents) /Resources \(resources) "
      + "/Annots [\(annotations)] \(more) >>"
  }

  /// Object 9, the year.
  static func yearField(_ more: String, flags: Int = 4, rectangle: String = "[440 696 470 712]") -> String {
    "<< /Type /Annot /Subtype /Widget /F \(flags) /P 4 0 R /FT /Tx /T (year) /Rect \(rectangle) \(style) \(more) >>"
  }

  /// Object 10.
  static func leaderField(_ more: String, rectangle: String = "[330 240 480 320]") -> String {
    "<< \(widget) /FT /Sig /T (leader) /Rect \(rectangle) \(more) >>"
  }

  /// Object 11.
  static func agencyField(_ more: String, flags: Int = 4) -> String {
    "<< /Type /Annot /Subtype /Widget /F \(flags) /P 4 0 R /FT /Sig /T (agency) /Rect [280 230 380 330] \(more) >>"
  }

  /// A form XObject in the letter's font.
  static func drawing(_ content: String, resources: String = "<< /Font << /F1 13 0 R >> >>") -> String {
    RevisionDraft.stream("/Type /XObject /Subtype /Form /BBox [0 0 30 16] /Resources \(resources)", content)
  }

  /// What shows a text field's value.
  static func shown(_ text: String) -> String { drawing("/Tx BMC q BT 0 g /F1 13 Tf 0 4 Td (\(text)) Tj ET Q EMC") }
}
