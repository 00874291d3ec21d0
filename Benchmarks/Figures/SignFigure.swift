import SigningKeys

/// The leader's certifying signature and then the agency's, each with its picture, the second with number and date
/// filled in. Peers: pyHanko with its key kept loaded (which fills nothing in), and libcrypto's signatures alone.
struct SignFigure {
  let surroundings: Surroundings

  func run() async throws {
    let authority = try SampleLetter.authority()
    for (kind, limit) in zip([PrivateKey.Kind.rsa2048, .p256], RawLimit.algorithms) {
      let key = "\(surroundings.scratch)/\(limit).p12"
      try Sample.write(try SampleLetter.issuedKey(by: authority, kind).container, to: key)
      for sample in kind == .rsa2048 ? SampleFile.allCases : [.letter] {
        let turns = try turns(sample, key: key, counts: sample.count)
        try turns.figure(
          "sign, leader and agency, \(limit), \(sample.title)", unit: "documents", peer: "pyHanko, key kept loaded",
          command: "bin/bench --only sign"
        ).print()
        if sample == .letter { try compare(turns, with: RawLimit(limit)) }
      }
      if kind == .rsa2048 {
        try turns(.letter, key: key, counts: (1000, 50), option: ["--batch"]).figure(
          "sign a batch, leader alone, one key opened once", unit: "documents", peer: "pyHanko, key kept loaded",
          command: "bin/bench --only sign"
        ).print()
      }
    }
  }

  private func turns(
    _ sample: SampleFile, key: String, counts: (ours: Int, peer: Int), option: [String] = []
  ) throws -> Turns {
    let letter = "\(surroundings.scratch)/\(sample).pdf"
    try Sample.write(try sample.unsigned(), to: letter)
    return try Turns(
      surroundings, work: ["sign", letter, key, SampleLetter.pin, "\(counts.ours)"] + option,
      peer: ("sign.py", [letter, key, SampleLetter.pin, "\(counts.peer)"] + option))
  }

  private func compare(_ turns: Turns, with limit: RawLimit) throws {
    let rate = turns.ours.median(\.perCPUSecond) * 2
    try Figure(
      figure: "sign, against the raw limit", value: rate, unit: "signatures/s a core",
      peer: "openssl speed \(limit.algorithm), sign", peerValue: limit.sign, ratio: rate / limit.sign,
      command: limit.command
    ).print()
  }
}
