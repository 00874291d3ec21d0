internal import CQRencode

/// How much of a code may be unreadable (ISO/IEC 18004, 7.5.1): 7, 15, 25 or 30 per cent.
public enum QRCorrection: String, Sendable, CaseIterable {
  case low, medium, quartile, high

  var level: QRecLevel {
    switch self {
    case .low: QR_ECLEVEL_L
    case .medium: QR_ECLEVEL_M
    case .quartile: QR_ECLEVEL_Q
    case .high: QR_ECLEVEL_H
    }
  }
}
