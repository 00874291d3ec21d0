public import Typesetting

/// Công chức tại Bộ phận Một cửa who signs by name alone.
public struct FormOfficer: Hashable, Sendable {
  public var name: String
  public var room: SlipSigner.Room

  /// - Parameter room: `.pen`, or `.field(.officer)` to be signed electronically.
  public init(_ name: String, room: SlipSigner.Room = .pen) {
    self.name = name
    self.room = room
  }

  func signing(as role: String) -> SlipSigner {
    SlipSigner(authority: [role], note: room == .pen ? SlipSigner.penNote : "(Ký số)", name: name, room: room)
  }
}

extension SlipSigner {
  static let penNote = "(Ký và ghi rõ họ tên)"

  /// The citizen signs by hand.
  static func citizen(_ role: String, _ name: String) -> SlipSigner {
    SlipSigner(authority: [role], note: penNote, name: name, room: .pen)
  }
}
