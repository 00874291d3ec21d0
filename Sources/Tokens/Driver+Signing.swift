import Certificates
import CPKCS11

extension Driver {
  /// The mechanisms that a slot's token has (PKCS#11, 5.5, `C_GetMechanismList`).
  func mechanisms(of slot: CK_SLOT_ID) throws(TokenRefusal) -> [CK_MECHANISM_TYPE] {
    var count: CK_ULONG = 0
    try call(functions.C_GetMechanismList) { $0(slot, nil, &count) }
    var mechanisms = [CK_MECHANISM_TYPE](repeating: 0, count: Int(count))
    try call(functions.C_GetMechanismList) { $0(slot, &mechanisms, &count) }
    return Array(mechanisms.prefix(Int(count)))
  }

  /// Begins a signature (PKCS#11, 5.11, `C_SignInit`).
  func begin(
    _ mechanism: SigningMechanism, with key: CK_OBJECT_HANDLE, in session: CK_SESSION_HANDLE
  ) throws(TokenRefusal) {
    var chosen = CK_MECHANISM(mechanism: mechanism.type, pParameter: nil, ulParameterLen: 0)
    try call(functions.C_SignInit) { $0(session, &chosen, key) }
  }

  /// Ends the signature that was begun (PKCS#11, 5.11, `C_Sign`).
  func finish(_ input: [UInt8], in session: CK_SESSION_HANDLE) throws(TokenRefusal) -> [UInt8] {
    var input = input
    var value = [UInt8](repeating: 0, count: Driver.longestSignature)
    var length = CK_ULONG(value.count)
    try call(functions.C_Sign) { $0(session, &input, CK_ULONG(input.count), &value, &length) }
    guard length <= value.count else { throw .driverBroken }
    return Array(value.prefix(Int(length)))
  }

  /// Ends a signature that will not be made. Version 2.40 has no call for that; one that was not confirmed is refused,
  /// and with it ends.
  func abandon(_ input: [UInt8], in session: CK_SESSION_HANDLE) {
    var input = input
    var value = [UInt8](repeating: 0, count: Driver.longestSignature)
    var length = CK_ULONG(value.count)
    _ = functions.C_Sign?(session, &input, CK_ULONG(input.count), &value, &length)
  }

  /// In bytes: RSA of 16,384 bits.
  private static var longestSignature: Int { 2048 }
}
