import Certificates
import PDFSigning
import SigningKeys
import WorkTime

/// Two signatures judged with chain, revocation and all that changed after the first, revocation lists kept beside the
/// trust or found in the file itself. Peers: pyHanko with its trust kept loaded, and libcrypto's verification alone.
struct ValidateFigure {
  let surroundings: Surroundings

  func run() async throws {
    let authority = try SampleLetter.authority()
    let trust = try trustFiles(of: authority)
    for (kind, limit) in zip([PrivateKey.Kind.rsa2048, .p256], RawLimit.algorithms) {
      let issued = try SampleLetter.issuedKey(by: authority, kind)
      let signing = try SampleSigning(key: KeyContainer.open(issued.container, pin: SampleLetter.pin))
      for sample in kind == .rsa2048 ? SampleFile.allCases : [.letter] {
        let signed = try signing.signTwice(try sample.unsigned())
        let name = "validate two signatures, chain, changes, \(limit), \(sample.title)"
        let beside = try turns(sample, signed, name: "signed", trust: trust.files)
        try print(beside, "\(name), lists kept with the trust")
        let stored = try EvidenceUpdate(
          PDFSignatures.examine(signed, trust: trust.list, at: SampleLetter.judgedAt).used
        ).apply(to: signed)
        let inside = try turns(sample, stored, name: "stored", trust: [trust.files[0]])
        try print(inside, "\(name), lists in the file")
        if sample == .letter { try compare(inside, with: RawLimit(limit)) }
      }
    }
  }

  private func turns(_ sample: SampleFile, _ signed: [UInt8], name: String, trust: [String]) throws -> Turns {
    let file = "\(surroundings.scratch)/\(sample)-\(name).pdf"
    try Sample.write(signed, to: file)
    return try Turns(
      surroundings, work: ["validate", file, "\(sample.count.ours)"] + trust,
      peer: ("validate.py", [file, "\(sample.count.peer)", VietnamTime(SampleLetter.judgedAt).isoText] + trust))
  }

  private func print(_ turns: Turns, _ name: String) throws {
    try turns.figure(name, unit: "documents", peer: "pyHanko, trust kept loaded", command: "bin/bench --only validate")
      .print()
  }

  private func compare(_ turns: Turns, with limit: RawLimit) throws {
    let rate = turns.ours.median(\.perCPUSecond) * 2
    try Figure(
      figure: "validate, against the raw limit", value: rate, unit: "signatures/s a core",
      peer: "openssl speed \(limit.algorithm), verify", peerValue: limit.verify, ratio: rate / limit.verify,
      command: limit.command
    ).print()
  }

  /// The roots and lists for us, and as files: root, issuing authority, their lists.
  private func trustFiles(of authority: DemoAuthority) throws -> (list: TrustList, files: [String]) {
    let (from, until) = (SampleLetter.signedAt, SampleLetter.signedAt.adding(seconds: 86_400))
    let contents = [
      try authority.rootCertificate, try authority.issuingCertificate,
      try authority.rootCRL(at: from, nextUpdate: until), try authority.crl(at: from, nextUpdate: until, revoked: []),
    ]
    let names = ["root.cer", "issuing.cer", "root.crl", "issuing.crl"].map { "\(surroundings.scratch)/\($0)" }
    var material = TrustMaterial()
    for (name, content) in zip(names, contents) {
      try Sample.write(content, to: name)
      try material.add(content)
    }
    return (material.list, names)
  }
}
