/// Sets a document as PDF/A-2b with its reserved form fields.
///
/// The bytes depend on the document and the installed fonts alone. Blocks for milliseconds: call it on a thread pool;
/// any number of threads may call it at once.
public func typeset(_ document: OfficialDocument) throws(TypesettingFault) -> TypesetPDF {
  try assemble(try DocumentLayout(document).pages, title: document.title)
}

/// Sets a slip as PDF/A-2b, one run of pages a copy; what is said of documents holds for slips.
public func typeset(_ slip: Slip) throws(TypesettingFault) -> TypesetPDF {
  try assemble(try SlipLayout(slip).pages, title: slip.title)
}

private func assemble(_ pages: [LaidOutPage], title: String) throws(TypesettingFault) -> TypesetPDF {
  let placements = pages.enumerated().flatMap { index, page in
    page.elements.compactMap { element -> FormPass.Placement? in
      guard case .field(let field) = element else { return nil }
      return FormPass.Placement(field: field, page: index, pageHeight: page.size.height)
    }
  }
  let file = try PDFObjects(try PDFCanvas().file(of: pages))
  try ArchivalPass(file: file, title: title, pageCount: pages.count).apply()
  try FormPass(file: file, placements: placements).apply()
  let reserved = placements.map { ReservedField(name: $0.field.name, page: $0.page, rectangle: $0.rectangle) }
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
