import CPKCS11

extension Driver {
  /// The objects of a class that the session sees (PKCS#11, 5.7, `C_FindObjects`).
  func objects(_ kind: CK_OBJECT_CLASS, in session: CK_SESSION_HANDLE) throws(TokenRefusal) -> [CK_OBJECT_HANDLE] {
    try begin(kind, in: session)
    var found: [CK_OBJECT_HANDLE] = []
    do throws(TokenRefusal) {
      var batch = [CK_OBJECT_HANDLE](repeating: 0, count: 32)
      var count: CK_ULONG = 0
      repeat {
        try call(functions.C_FindObjects) { $0(session, &batch, CK_ULONG(batch.count), &count) }
        found += batch.prefix(Int(count))
      } while count > 0
    } catch {
      _ = functions.C_FindObjectsFinal?(session)
      throw error
    }
    try call(functions.C_FindObjectsFinal) { $0(session) }
    return found
  }

  private func begin(_ kind: CK_OBJECT_CLASS, in session: CK_SESSION_HANDLE) throws(TokenRefusal) {
    var kind = kind
    try withUnsafeMutablePointer(to: &kind) { pointer throws(TokenRefusal) in
      let length = CK_ULONG(MemoryLayout<CK_OBJECT_CLASS>.size)
      var template = CK_ATTRIBUTE(type: CKA_CLASS, pValue: pointer, ulValueLen: length)
      try call(functions.C_FindObjectsInit) { $0(session, &template, 1) }
    }
  }

  /// An attribute's bytes; nil where the object lacks it or keeps it to itself (PKCS#11, 5.7, `C_GetAttributeValue`).
  func attribute(
    _ type: CK_ATTRIBUTE_TYPE, of object: CK_OBJECT_HANDLE, in session: CK_SESSION_HANDLE
  ) throws(TokenRefusal) -> [UInt8]? {
    var asked = CK_ATTRIBUTE(type: type, pValue: nil, ulValueLen: 0)
    guard try isThere({ $0(session, object, &asked, 1) }), asked.ulValueLen != CK_ULONG.max else { return nil }
    guard asked.ulValueLen <= Driver.longestAttribute else { throw .driverBroken }
    var value = [UInt8](repeating: 0, count: Int(asked.ulValueLen))
    let isRead = try value.withUnsafeMutableBufferPointer { buffer throws(TokenRefusal) in
      asked.pValue = UnsafeMutableRawPointer(buffer.baseAddress)
      return try isThere { $0(session, object, &asked, 1) }
    }
    guard isRead, asked.ulValueLen <= value.count else { return nil }
    return Array(value.prefix(Int(asked.ulValueLen)))
  }

  /// In bytes; certificates are far below.
  private static var longestAttribute: CK_ULONG { 1 << 16 }

  private func isThere(_ read: (CK_C_GetAttributeValue) -> CK_RV) throws(TokenRefusal) -> Bool {
    do throws(TokenRefusal) {
      try call(functions.C_GetAttributeValue) { read($0) }
      return true
    } catch .driverFault(code: CKR_ATTRIBUTE_TYPE_INVALID), .driverFault(code: CKR_ATTRIBUTE_SENSITIVE) {
      return false
    }
  }
}
