import CPKCS11

/// Thiết bị lưu khóa: a USB token or a partition of an HSM, as it described itself (PKCS#11, 3.2, `CK_TOKEN_INFO`).
public struct Token: Hashable, Sendable {
  /// The name its issuer or owner gave it.
  public let label: String
  public let manufacturer: String
  public let model: String
  /// With the manufacturer and the model it tells tokens apart.
  public let serialNumber: String
  public let pin: PINState
  /// The PIN can be typed on the token or its reader (protected authentication path).
  public let hasPINPad: Bool
  let slot: CK_SLOT_ID

  /// Tình trạng mã PIN: what the token tells of its owner's PIN.
  public enum PINState: Hashable, Sendable {
    case usable(triesLeft: PINTries)
    case locked
    /// To be changed before it can be used.
    case expired
    case notSet
  }

  init(_ info: CK_TOKEN_INFO, slot: CK_SLOT_ID) {
    label = Token.text(info.label)
    manufacturer = Token.text(info.manufacturerID)
    model = Token.text(info.model)
    serialNumber = Token.text(info.serialNumber)
    pin = PINState(flags: info.flags)
    hasPINPad = info.flags & CKF_PROTECTED_AUTHENTICATION_PATH != 0
    self.slot = slot
  }

  /// Whether both are the same thing, whatever happened to its PIN meanwhile.
  func isSame(as other: Token) -> Bool {
    (manufacturer, model, serialNumber, slot) == (other.manufacturer, other.model, other.serialNumber, other.slot)
      && label == other.label
  }

  /// A field of fixed length, padded with blanks; some drivers pad with zeros.
  private static func text<Field>(_ field: Field) -> String {
    withUnsafeBytes(of: field) { bytes in
      let content = bytes.prefix { $0 != 0 }
      let end = content.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? content.startIndex
      return String(decoding: content[..<end], as: UTF8.self)
    }
  }
}

extension Token.PINState {
  init(flags: CK_FLAGS) {
    self =
      if flags & CKF_USER_PIN_LOCKED != 0 {
        .locked
      } else if flags & CKF_USER_PIN_INITIALIZED == 0 {
        .notSet
      } else if flags & CKF_USER_PIN_TO_BE_CHANGED != 0 {
        .expired
      } else if flags & CKF_USER_PIN_FINAL_TRY != 0 {
        .usable(triesLeft: .final)
      } else {
        .usable(triesLeft: flags & CKF_USER_PIN_COUNT_LOW != 0 ? .low : .unknown)
      }
  }
}
