/// Adds the form: text fields for number and date, empty signature fields, and the fonts to fill them with.
struct FormPass {
  /// A field and the page it lies on.
  struct Placement {
    var field: PlacedField
    var page: Int
    /// Height of that page, points.
    var pageHeight: Double

    var rectangle: PDFRectangle { PDFRectangle(field.area, pageHeight: pageHeight) }
  }

  let file: PDFObjects
  let placements: [Placement]

  func apply() throws(TypesettingFault) {
    guard !placements.isEmpty else { return }
    var annotations: [Int: [PDFObjects.Object]] = [:]
    var fields: [PDFObjects.Object] = []
    for placement in placements {
      let widget = widget(placement)
      annotations[placement.page, default: []].append(widget)
      fields.append(widget)
    }
    for (page, widgets) in annotations { file.set(file.page(page), "/Annots", file.array(widgets)) }
    // SigFlags bit 1: the document has signature fields (ISO 32000-1, 12.7.2).
    let form = file.parsed("<< /SigFlags 1 /DA (/CVR 13 Tf 0 g) >>")
    file.set(form, "/Fields", file.array(fields))
    file.set(form, "/DR", try resources())
    file.set(file.root, "/AcroForm", file.indirect(form))
    try file.check()
  }

  private func resources() throws(TypesettingFault) -> PDFObjects.Object {
    let fonts = file.parsed("<< >>")
    file.set(fonts, "/CVR", try FormFont.upright.get().object(in: file))
    file.set(fonts, "/CVI", try FormFont.italic.get().object(in: file))
    let resources = file.parsed("<< >>")
    file.set(resources, "/Font", fonts)
    return resources
  }

  private func widget(_ placement: Placement) -> PDFObjects.Object {
    let field = placement.field
    let box = placement.rectangle
    let edges = [box.left, box.bottom, box.right, box.top].map(pdfNumber).joined(separator: " ")
    var syntax = "<< /Type /Annot /Subtype /Widget /F 4 /Rect [\(edges)] /T (\(field.name.rawValue))"
    if let entry = field.entry {
      let font = entry.style.isItalic ? "/CVI" : "/CVR"
      syntax += " /FT /Tx /Q \(entry.alignment) /MaxLen \(entry.digits)"
      syntax += " /DA (\(font) \(pdfNumber(entry.style.size)) Tf 0 g) /CVBaseline \(pdfNumber(entry.baseline)) >>"
    } else {
      syntax += " /FT /Sig >>"
    }
    let widget = file.indirect(file.parsed(syntax))
    file.set(widget, "/P", file.page(placement.page))
    let size = "\(pdfNumber(box.width)) \(pdfNumber(box.height))"
    let empty = file.stream(
      [], entries: "<< /Type /XObject /Subtype /Form /BBox [0 0 \(size)] /Resources << >> >>")
    let appearance = file.parsed("<< >>")
    file.set(appearance, "/N", empty)
    file.set(widget, "/AP", appearance)
    return widget
  }
}

extension PDFRectangle {
  /// Turns a place on the page, counted downwards, into PDF's coordinates.
  init(_ area: Area, pageHeight: Double) {
    left = area.left
    bottom = pageHeight - area.bottom
    width = area.width
    height = area.height
  }
}
