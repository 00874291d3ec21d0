import QRCodes

/// A QR code's place, its quiet zone included.
struct PlacedCode {
  var code: QRCode
  var area: Area
}
