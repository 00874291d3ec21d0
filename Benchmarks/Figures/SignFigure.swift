import SigningKeys
import Typesetting

/// The leader's certifying signature and then the agency's, each with its picture, the second with number and date
/// filled in. Peers: pyHanko with its key kept loaded (which fills nothing in), and libcrypto's RSA alone.
struct SignFigure {
  let surroundings: Surroundings

  func run() async throws {
    let issued = try SampleLetter.issuedKey()
    let signing = try SampleSigning(key: try KeyContainer.open(issued.container, pin: SampleLetter.pin))
    let unsigned = try typeset(SampleLetter.document).bytes
    let (letter, key) = ("\(surroundings.scratch)/letter.pdf", "\(surroundings.scratch)/key.p12")
    try Sample.write(unsigned, to: letter)
    try Sample.write(issued.container, to: key)
    try Sample.write(try signing.signTwice(unsigned), to: "\(surroundings.scratch)/signed.pdf")
    var (ours, theirs, raw): ([Measurement], [Measurement], [Double]) = ([], [], [])
    for _ in 0..<surroundings.rounds {
      ours.append(
        try await Measurement.of {
          for _ in 0..<300 { _ = try signing.signTwice(unsigned) }
          return 300
        })
      theirs.append(try surroundings.peer("sign.py", [letter, key, SampleLetter.pin, "15"]))
      raw.append(try rawSignatures())
    }
    let rate = ours.median(\.perCPUSecond)
    try Figure(
      figure: "sign, leader and agency", value: rate, unit: "documents/s a core", peer: "pyHanko, key kept loaded",
      peerValue: theirs.median(\.perCPUSecond), ratio: rate / theirs.median(\.perCPUSecond),
      otherValue: ours.median(\.perSecond), otherUnit: "documents/s by the clock",
      otherPeerValue: theirs.median(\.perSecond), command: "bin/bench --only sign"
    ).print()
    let limit = raw.sorted()[raw.count / 2]
    try Figure(
      figure: "sign, against the raw limit", value: rate * 2, unit: "signatures/s a core",
      peer: "openssl speed rsa2048", peerValue: limit, ratio: rate * 2 / limit,
      command: "openssl speed -seconds 1 rsa2048"
    ).print()
  }

  /// Signatures per second of processor time.
  private func rawSignatures() throws -> Double {
    let output = try Program("/usr/bin/openssl", ["speed", "-seconds", "1", "rsa2048"]).output()
    let words = output.split(separator: "\n").last { $0.hasPrefix("rsa") }?.split(separator: " ") ?? []
    return words.count >= 2 ? Double(words[words.count - 2]) ?? 0 : 0
  }
}
