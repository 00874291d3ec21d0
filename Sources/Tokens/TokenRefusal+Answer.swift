import CPKCS11

extension TokenRefusal {
  /// What a driver's answer means, nothing else known (PKCS#11, 5.1); nil for `CKR_OK`.
  ///
  /// A removal shows itself in many ways, so sessions look again (`Driver.judged`).
  init?(answer: CK_RV) {
    switch answer {
    case CKR_OK: return nil
    case CKR_DEVICE_REMOVED, CKR_TOKEN_NOT_PRESENT: self = .tokenRemoved
    case CKR_SLOT_ID_INVALID: self = .noToken
    case CKR_TOKEN_NOT_RECOGNIZED, CKR_DEVICE_MEMORY: self = .tokenUnusable
    case CKR_SESSION_COUNT, CKR_USER_ALREADY_LOGGED_IN, CKR_USER_ANOTHER_ALREADY_LOGGED_IN, CKR_USER_TOO_MANY_TYPES,
      CKR_SESSION_READ_WRITE_SO_EXISTS:
      self = .tokenInUse
    case CKR_PIN_INCORRECT: self = .wrongPIN(triesLeft: .unknown)
    case CKR_PIN_INVALID, CKR_PIN_LEN_RANGE: self = .pinMalformed
    case CKR_PIN_LOCKED: self = .pinLocked
    case CKR_PIN_EXPIRED, CKR_NEW_PIN_MODE, CKR_PIN_TOO_WEAK: self = .pinExpired
    case CKR_USER_PIN_NOT_INITIALIZED: self = .pinNotSet
    case CKR_CANCEL, CKR_FUNCTION_CANCELED, CKR_FUNCTION_REJECTED: self = .cancelled
    case CKR_USER_NOT_LOGGED_IN: self = .notLoggedIn
    case CKR_KEY_HANDLE_INVALID, CKR_OBJECT_HANDLE_INVALID, CKR_KEY_CHANGED, CKR_KEY_NEEDED: self = .noKey
    case CKR_MECHANISM_INVALID, CKR_MECHANISM_PARAM_INVALID, CKR_KEY_TYPE_INCONSISTENT, CKR_KEY_SIZE_RANGE,
      CKR_KEY_FUNCTION_NOT_PERMITTED, CKR_CURVE_NOT_SUPPORTED, CKR_DOMAIN_PARAMS_INVALID, CKR_ACTION_PROHIBITED:
      self = .keyUnsupported
    // An operation that an earlier fault left open can only be ended with its session (PKCS#11 v2.40, 5.11).
    case CKR_SESSION_HANDLE_INVALID, CKR_SESSION_CLOSED, CKR_OPERATION_ACTIVE, CKR_OPERATION_NOT_INITIALIZED,
      CKR_CRYPTOKI_NOT_INITIALIZED:
      self = .sessionLost
    case CKR_CRYPTOKI_ALREADY_INITIALIZED: self = .driverInUse
    case CKR_FUNCTION_NOT_SUPPORTED, CKR_LIBRARY_LOAD_FAILED, CKR_NEED_TO_CREATE_THREADS, CKR_CANT_LOCK:
      self = .driverBroken
    default: self = .driverFault(code: UInt(answer))
    }
  }
}
