/// What the machine's libcrypto does at best, by `openssl speed`: signatures per second of processor time.
struct RawLimit {
  let algorithm: String
  let sign: Double
  let verify: Double

  static let algorithms = ["rsa2048", "ecdsap256"]

  /// - Parameter algorithm: one of `algorithms`.
  init(_ algorithm: String) throws {
    self.algorithm = algorithm
    let output = try Program("/usr/bin/openssl", RawLimit.arguments(algorithm)).output()
    let name = algorithm == "rsa2048" ? "rsa 2048 bits" : "ecdsa (nistp256)"
    let words = output.split(separator: "\n").last { $0.contains(name) }?.split(separator: " ") ?? []
    let numbers = words.suffix(2).compactMap { Double($0) }
    (sign, verify) = numbers.count == 2 ? (numbers[0], numbers[1]) : (0, 0)
  }

  var command: String { (["openssl"] + RawLimit.arguments(algorithm)).joined(separator: " ") }

  private static func arguments(_ algorithm: String) -> [String] { ["speed", "-seconds", "1", algorithm] }
}
