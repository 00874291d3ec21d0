import CPKCS11
import Glibc
import SigningFixtures
import Synchronization
import Tokens

/// SoftHSM with some of its functions put before those of a token that behaves as SoftHSM never does.
enum WaywardDriver {
  /// What the next module's token is like.
  struct Mood {
    /// Wrong PINs until the token locks; nil: SoftHSM's way, which never does.
    var triesLeft: Int?
    /// What every call answers that needs the token; nil: what SoftHSM says.
    var failure: CK_RV?
    /// Whether the slot has a token.
    var isPresent = true
    /// How many signatures are begun before somebody pulls the token out; nil: nobody does.
    var signaturesUntilRemoval: Int?
    var hasPINPad = false
    var lacksHashedRSA = false
    /// Calls of `C_Initialize` with arguments are refused.
    var cannotLock = false
  }

  static let mood = Mutex(Mood())
  private nonisolated(unsafe) static var real = CK_FUNCTION_LIST()

  /// A module over the driver in this mood. The table stays, as a loaded library does.
  static func module(_ mood: Mood) throws -> TokenModule {
    try SoftToken.prepare()
    typealias GetFunctionList = @convention(c) (UnsafeMutablePointer<UnsafeMutablePointer<CK_FUNCTION_LIST>?>) -> CK_RV
    var loaded: UnsafeMutablePointer<CK_FUNCTION_LIST>?
    let symbol = dlsym(dlopen(SoftToken.driver, RTLD_NOW | RTLD_LOCAL), "C_GetFunctionList")
    guard let symbol, unsafeBitCast(symbol, to: GetFunctionList.self)(&loaded) == CKR_OK, let loaded else {
      throw SoftHSMMissing()
    }
    real = loaded.pointee
    let table = UnsafeMutablePointer<CK_FUNCTION_LIST>.allocate(capacity: 1)
    table.initialize(to: real)
    patch(&table.pointee)
    self.mood.withLock { $0 = mood }
    return try TokenModule(functions: table)
  }

  struct SoftHSMMissing: Error {}

  private static func patch(_ table: inout CK_FUNCTION_LIST) {
    table.C_Initialize = { arguments in
      if arguments != nil, WaywardDriver.mood.withLock({ $0.cannotLock }) { return CKR_CANT_LOCK }
      return WaywardDriver.real.C_Initialize?(arguments) ?? CKR_GENERAL_ERROR
    }
    table.C_GetSlotInfo = { slot, info in
      let answer = WaywardDriver.real.C_GetSlotInfo?(slot, info) ?? CKR_GENERAL_ERROR
      if !WaywardDriver.mood.withLock({ $0.isPresent }) { info?.pointee.flags &= ~CKF_TOKEN_PRESENT }
      return answer
    }
    table.C_GetTokenInfo = { slot, info in
      let answer = WaywardDriver.real.C_GetTokenInfo?(slot, info) ?? CKR_GENERAL_ERROR
      info?.pointee.flags |= WaywardDriver.mood.withLock { $0.flags }
      return answer
    }
    table.C_Login = { session, user, pin, length in
      if let failure = WaywardDriver.mood.withLock({ $0.failure }) { return failure }
      return WaywardDriver.login(session, user, pin, length)
    }
    table.C_SignInit = { session, mechanism, key in
      WaywardDriver.mood.withLock { $0.countSignature() }
      if let failure = WaywardDriver.mood.withLock({ $0.failure }) { return failure }
      return WaywardDriver.real.C_SignInit?(session, mechanism, key) ?? CKR_GENERAL_ERROR
    }
    table.C_GetMechanismList = { slot, list, count in
      let answer = WaywardDriver.real.C_GetMechanismList?(slot, list, count) ?? CKR_GENERAL_ERROR
      guard WaywardDriver.mood.withLock({ $0.lacksHashedRSA }), let list, let count else { return answer }
      for index in 0..<Int(count.pointee) where list[index] == CKM_SHA256_RSA_PKCS { list[index] = CKM_RSA_PKCS }
      return answer
    }
  }

  private static func login(
    _ session: CK_SESSION_HANDLE, _ user: CK_USER_TYPE, _ pin: UnsafeMutablePointer<UInt8>?, _ length: CK_ULONG
  ) -> CK_RV {
    guard let real = real.C_Login else { return CKR_GENERAL_ERROR }
    if mood.withLock({ $0.triesLeft == 0 }) { return CKR_PIN_LOCKED }
    // Its owner types the PIN on the pad.
    var typed = Array(SoftToken.pin.utf8)
    let answer =
      pin == nil ? real(session, user, &typed, CK_ULONG(typed.count)) : real(session, user, pin, length)
    if answer == CKR_PIN_INCORRECT { mood.withLock { mood in mood.triesLeft = mood.triesLeft.map { $0 - 1 } } }
    return answer
  }
}

extension WaywardDriver.Mood {
  fileprivate mutating func countSignature() {
    guard let left = signaturesUntilRemoval else { return }
    signaturesUntilRemoval = left - 1
    if left == 0 { (failure, isPresent) = (CKR_DEVICE_REMOVED, false) }
  }

  /// Flags beside SoftHSM's own.
  fileprivate var flags: CK_FLAGS {
    var flags: CK_FLAGS = hasPINPad ? CKF_PROTECTED_AUTHENTICATION_PATH : 0
    if triesLeft == 1 { flags |= CKF_USER_PIN_FINAL_TRY }
    if triesLeft == 0 { flags |= CKF_USER_PIN_LOCKED }
    return flags
  }
}
