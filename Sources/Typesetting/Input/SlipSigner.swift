/// Chữ ký của một người trên phiếu.
public struct SlipSigner: Hashable, Sendable {
  /// In capitals, one entry a line: `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.
  public var authority: [String]
  /// `(Ký và ghi rõ họ tên)`
  public var note: String
  /// Empty: to be written by hand.
  public var name: String
  public var room: Room

  /// What stands between authority and name.
  public enum Room: Hashable, Sendable {
    /// Ký tay.
    case pen
    /// Ký số: an empty signature field of this name, 45 x 20 mm.
    case field(ReservedField.Name)
    /// Ký số của người có thẩm quyền và dấu của cơ quan: fields `leader` and `agency`; millimetres.
    case sealed(diameter: Double)
  }

  public init(authority: [String], note: String = "", name: String, room: Room) {
    self.authority = authority
    self.note = note
    self.name = name
    self.room = room
  }
}
