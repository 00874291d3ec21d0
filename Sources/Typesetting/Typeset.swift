/// Sets a document as PDF/A-2b with its reserved form fields.
///
/// The bytes depend on the document and the installed fonts alone. Blocks for milliseconds: call it on a thread pool;
/// any number of threads may call it at once.
public func typeset(_ document: OfficialDocument) throws(TypesettingFault) -> TypesetPDF {
  let pages = try DocumentLayout(document).pages
  let placements = pages.enumerated().flatMap { index, page in
    page.elements.compactMap { element -> FormPass.Placement? in
      guard case .field(let field) = element else { return nil }
      return FormPass.Placement(field: field, page: index)
    }
  }
  let file = try PDFObjects(try PDFCanvas().file(of: pages))
  try ArchivalPass(file: file, title: document.title, pageCount: pages.count).apply()
  try FormPass(file: file, placements: placements).apply()
  let reserved = placements.map {
    ReservedField(name: $0.field.name, page: $0.page, rectangle: PDFRectangle($0.field.area))
  }
  return TypesetPDF(bytes: try file.written(), pageCount: pages.count, reserved: reserved)
}

extension OfficialDocument {
  /// The title of the file: type and subject.
  fileprivate var title: String {
    switch heading {
    case .letter(let subject): "Công văn " + LetterSubject.printed(subject)
    case .named(let type, let subject): "\(type) \(subject)"
    }
  }
}
