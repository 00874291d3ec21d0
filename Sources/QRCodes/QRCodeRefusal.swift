/// Why a text has no QR code.
public enum QRCodeRefusal: Error, Hashable, Sendable {
  case empty
  /// A NUL ends the text for many readers.
  case unprintable
  /// More than the largest code of this correction holds.
  case tooLong
}
