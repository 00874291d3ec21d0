/// How many rounds of hashing every guess at a PIN costs (PBKDF2 and the PKCS#12 MAC, both with SHA-256).
public struct PINStretching: Hashable, Sendable {
  let rounds: Int32

  /// What keys of real persons and agencies are sealed with: some tenths of a second an opening.
  public static let strong = PINStretching(rounds: 300_000)

  /// For tests and demonstration keys only: about a millisecond an opening.
  public static let demonstration = PINStretching(rounds: 2_000)
}
