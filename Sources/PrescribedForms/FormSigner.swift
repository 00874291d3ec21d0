public import Typesetting

/// Người có thẩm quyền ký: with the authority to be printed above the name.
public struct FormSigner: Hashable, Sendable {
  /// One entry a line, e.g. `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.
  public var authority: [String]
  public var name: String
  public var room: SlipSigner.Room

  public init(authority: [String], name: String, room: SlipSigner.Room) {
    self.authority = authority
    self.name = name
    self.room = room
  }

  var printed: SlipSigner { SlipSigner(authority: authority, name: name, room: room) }
}
