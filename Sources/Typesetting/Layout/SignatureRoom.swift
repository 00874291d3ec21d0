/// Chỗ ký số: the signature's field in the middle of a column and, for an agency's document, the seal's beside it.
struct SignatureRoom {
  /// Size of the signer's field, millimetres.
  static let signerWidth = 45.0
  static let signerHeight = 20.0

  let column: Column
  /// Whose signature.
  var signer = ReservedField.Name.leader
  /// Millimetres; nil for a signature without seal.
  let sealDiameter: Double?

  /// Left edge of what is reserved.
  var left: Double {
    let signer = signerArea(top: 0)
    return min(signer.left, sealArea(beside: signer)?.left ?? signer.left)
  }

  func reserve(in stack: inout LineStack) {
    let area = signerArea(top: 0)
    let room = max(area.height, sealArea(beside: area)?.height ?? 0)
    let placed = signerArea(top: stack.height + 4 + (room - area.height) / 2)
    stack.overlay(.field(PlacedField(name: signer, area: placed)))
    if let seal = sealArea(beside: placed) { stack.overlay(.field(PlacedField(name: .agency, area: seal))) }
    stack.addSpace(room + 8)
  }

  private func signerArea(top: Double) -> Area {
    let width = SignatureRoom.signerWidth * millimetre
    return Area(
      left: column.centre - width / 2, top: top, width: width, height: SignatureRoom.signerHeight * millimetre)
  }

  /// The seal covers the left third of the signature, vertically centred on it (Phụ lục I, mục II, khoản 8).
  private func sealArea(beside signer: Area) -> Area? {
    guard let sealDiameter else { return nil }
    let side = sealDiameter * millimetre
    let left = signer.left + signer.width / 3 - side
    return Area(left: left, top: signer.top + (signer.height - side) / 2, width: side, height: side)
  }
}
