import CHarfBuzz

/// A simple TrueType font with the few letters that form fields are filled with.
struct FormFont: Sendable {
  /// Font `/CVR` of the form.
  static let upright = loaded(TextStyle(size: 13), baseName: "CVUPRT+LiberationSerif", angle: 0)
  /// Font `/CVI` of the form.
  static let italic = loaded(
    TextStyle(size: 14, isItalic: true), baseName: "CVITAL+LiberationSerif-Italic", angle: -16)

  /// ASCII from `-` to `9`: digits, stop, slash and hyphen.
  private static let codes = UInt32(45)...57

  private let baseName: String
  private let angle: Int
  private let program: [UInt8]
  /// Thousandths of the size, one a code.
  private let widths: [Int]
  /// Thousandths of the size: left, bottom, right, top.
  private let bounds: [Int]

  /// Writes the font, its descriptor and its program; returns the font.
  func object(in file: PDFObjects) -> PDFObjects.Object {
    let flags = 34 + (angle == 0 ? 0 : 64)
    let descriptor = file.parsed(
      """
      << /Type /FontDescriptor /FontName /\(baseName) /Flags \(flags) /ItalicAngle \(angle)
      /FontBBox [\(bounds.map(String.init).joined(separator: " "))]
      /Ascent 891 /Descent -216 /CapHeight 655 /StemV 80 >>
      """)
    let embedded = file.stream(program, entries: "<< /Length1 \(program.count) >>")
    file.set(descriptor, "/FontFile2", embedded)
    let font = file.parsed(
      """
      << /Type /Font /Subtype /TrueType /BaseFont /\(baseName) /Encoding /WinAnsiEncoding
      /FirstChar \(FormFont.codes.lowerBound) /LastChar \(FormFont.codes.upperBound)
      /Widths [\(widths.map(String.init).joined(separator: " "))] >>
      """)
    file.set(font, "/FontDescriptor", file.indirect(descriptor))
    return file.indirect(font)
  }

  private static func loaded(_ style: TextStyle, baseName: String, angle: Int) -> Result<FormFont, TypesettingFault> {
    do throws(TypesettingFault) {
      return .success(try FormFont(path: FontCatalogue.face(style).path, baseName: baseName, angle: angle))
    } catch {
      return .failure(error)
    }
  }

  private init(path: String, baseName: String, angle: Int) throws(TypesettingFault) {
    guard let blob = hb_blob_create_from_file_or_fail(path) else { throw .fontUnreadable(path: path) }
    defer { hb_blob_destroy(blob) }
    guard let face = hb_face_create(blob, 0), let subset = FormFont.subset(of: face) else {
      throw .fontUnreadable(path: path)
    }
    defer {
      hb_face_destroy(subset)
      hb_face_destroy(face)
    }
    self.baseName = baseName
    self.angle = angle
    program = FormFont.bytes(of: hb_face_reference_blob(subset))
    widths = FormFont.widths(of: subset)
    bounds = FormFont.bounds(of: subset)
  }

  private static func subset(of face: OpaquePointer) -> OpaquePointer? {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue)
    hb_set_add_range(hb_subset_input_unicode_set(input), codes.lowerBound, codes.upperBound)
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for table in ["GSUB", "GPOS", "GDEF", "kern", "name", "post"] { hb_set_add(dropped, tag(table)) }
    return hb_subset_or_fail(face, input)
  }

  private static func widths(of face: OpaquePointer) -> [Int] {
    let font = hb_font_create(face)
    defer { hb_font_destroy(font) }
    let unit = Double(hb_face_get_upem(face))
    return codes.map { code in
      var glyph: hb_codepoint_t = 0
      guard hb_font_get_nominal_glyph(font, code, &glyph) != 0 else { return 0 }
      return Int((Double(hb_font_get_glyph_h_advance(font, glyph)) * 1000 / unit).rounded())
    }
  }

  /// xMin, yMin, xMax, yMax of the table `head`.
  private static func bounds(of face: OpaquePointer) -> [Int] {
    let head = bytes(of: hb_face_reference_table(face, tag("head")))
    guard head.count >= 44 else { return [0, -216, 1000, 891] }
    return stride(from: 36, to: 44, by: 2).map { offset in
      let units = Int16(bitPattern: UInt16(head[offset]) << 8 | UInt16(head[offset + 1]))
      return Int((Double(units) * 1000 / Double(hb_face_get_upem(face))).rounded())
    }
  }

  /// Copies the blob and lets it go.
  private static func bytes(of blob: OpaquePointer?) -> [UInt8] {
    defer { hb_blob_destroy(blob) }
    var count: UInt32 = 0
    guard let start = hb_blob_get_data(blob, &count) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(count)))
  }

  private static func tag(_ name: String) -> hb_tag_t { name.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) } }
}
