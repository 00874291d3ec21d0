/// Draws a signature's picture: as large as the field allows, proportions kept, centred.
enum SignatureAppearance {
  static func stream(
    of picture: SignaturePicture?, in rectangle: FieldRectangle, update: inout IncrementalUpdate
  ) -> PDFObject {
    guard let picture else { return rectangle.appearance("", resources: [:]) }
    let scale = min(rectangle.width / Double(picture.width), rectangle.height / Double(picture.height))
    let (width, height) = (Double(picture.width) * scale, Double(picture.height) * scale)
    let matrix = operands(
      width, 0, 0, height, (rectangle.width - width) / 2, (rectangle.height - height) / 2)
    let image = update.add(picture)
    return rectangle.appearance(
      "q \(matrix)cm /Picture Do Q", resources: ["XObject": .dictionary(["Picture": .reference(image)])])
  }
}

extension IncrementalUpdate {
  /// Adds the picture's images.
  mutating func add(_ picture: SignaturePicture) -> ObjectIdentity { picture.add(to: &self) }
}
