/// Why something can't be done with a notice.
public enum NoticeRefusal: Error, Hashable, Sendable {
  /// There is no such notice in the viewer's agency.
  case unknownNotice
  /// Only administrators and the head of the counter see to notices.
  case notInCharge
  /// It is on its way, sent, or closed.
  case notUnsent
  /// A code for signing in is of no use any more: a new one has to be asked for.
  case codeExpired
}
