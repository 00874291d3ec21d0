public import QRCodes

/// A QR code with the words below it.
public struct SlipCode: Hashable, Sendable {
  public var code: QRCode
  public var caption: String

  public init(_ code: QRCode, caption: String) {
    self.code = code
    self.caption = caption
  }
}
