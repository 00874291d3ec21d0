/// What cairo 1.16 leaves out for PDF/A-2b (ISO 19005-2): metadata, output intent, identifier, language, glyph maps.
struct ArchivalPass {
  let file: PDFObjects
  let title: String
  let pageCount: Int

  func apply() throws(TypesettingFault) {
    let root = file.root
    let metadata = file.stream(MetadataPacket.bytes(title: title), entries: "<< /Type /Metadata /Subtype /XML >>")
    file.set(root, "/Metadata", metadata)
    file.set(root, "/Lang", file.parsed("(vi-VN)"))
    file.set(root, "/MarkInfo", file.parsed("<< /Marked true >>"))
    file.set(root, "/ViewerPreferences", file.parsed("<< /DisplayDocTitle true >>"))
    file.set(root, "/OutputIntents", file.array([try outputIntent()]))
    let description = file.parsed("<< >>")
    file.set(description, "/Title", file.unicode(title))
    file.set(file.trailer, "/Info", file.indirect(description))
    (0..<pageCount).forEach { mapGlyphs(in: file.value(file.page($0), "/Resources")) }
    try file.check()
  }

  private func outputIntent() throws(TypesettingFault) -> PDFObjects.Object {
    let profile = file.stream(try ColourProfile.sRGB.get(), entries: "<< /N 3 >>")
    let intent = file.parsed(
      "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB) >>")
    file.set(intent, "/DestOutputProfile", profile)
    return file.indirect(intent)
  }

  /// ISO 19005-2, 6.2.11.3.2: embedded CIDFontType2 fonts say how CIDs map to glyphs.
  private func mapGlyphs(in resources: PDFObjects.Object) {
    guard file.isDictionary(resources) else { return }
    let fonts = file.value(resources, "/Font")
    if file.isDictionary(fonts) {
      for key in file.keys(of: fonts) { mapGlyphs(ofFont: file.value(fonts, key)) }
    }
  }

  private func mapGlyphs(ofFont font: PDFObjects.Object) {
    guard file.has(font, "/DescendantFonts") else { return }
    for descendant in file.items(of: file.value(font, "/DescendantFonts"))
    where file.isName(file.value(descendant, "/Subtype"), "/CIDFontType2") {
      file.set(descendant, "/CIDToGIDMap", file.parsed("/Identity"))
    }
  }
}
