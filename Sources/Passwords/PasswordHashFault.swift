import CArgon2

/// libargon2 could not hash, most likely for want of memory; says nothing about the password.
public struct PasswordHashFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// An `Argon2_ErrorCodes` value.
  public let code: Int32

  public var description: String { "argon2id: \(String(cString: argon2_error_message(code)))" }
}
