/// Reads hostile bytes: what matters is that reading ends, with a value or a refusal.
public enum Reading {
  /// Nil when the bytes were refused.
  public static func of<Value>(_ read: () throws -> Value) -> Value? {
    do {
      return try read()
    } catch {
      return nil
    }
  }
}
