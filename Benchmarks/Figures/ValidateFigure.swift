import Certificates
import PDFSigning
import SigningKeys
import Typesetting
import WorkTime

/// Two signatures judged with chain, revocation list and all that changed after the first; peer: pyHanko, with its trust
/// kept loaded.
struct ValidateFigure {
  let surroundings: Surroundings

  private static let peerCount = 20

  func run() async throws {
    let authority = try SampleLetter.authority()
    let key = try KeyContainer.open(try SampleLetter.issuedKey(by: authority).container, pin: SampleLetter.pin)
    let signed = try SampleSigning(key: key).signTwice(try typeset(SampleLetter.document).bytes)
    let (now, trust) = (SampleLetter.signedAt.adding(seconds: 600), try trustFiles(of: authority))
    let letter = "\(surroundings.scratch)/signed-twice.pdf"
    try Sample.write(signed, to: letter)
    let isValid = try PDFSignatures.examine(signed, trust: trust.list, at: now).isValid
    precondition(isValid, "a letter to be found valid")
    var (ours, theirs): ([Measurement], [Measurement]) = ([], [])
    for _ in 0..<surroundings.rounds {
      ours.append(
        try await Measurement.of {
          for _ in 0..<300 { _ = try PDFSignatures.examine(signed, trust: trust.list, at: now) }
          return 300
        })
      theirs.append(
        try surroundings.peer("validate.py", [letter, "\(ValidateFigure.peerCount)", now.peerText] + trust.files))
    }
    let rate = ours.median(\.perCPUSecond)
    try Figure(
      figure: "validate two signatures, chain, revocation, changes", value: rate, unit: "documents/s a core",
      peer: "pyHanko, trust kept loaded", peerValue: theirs.median(\.perCPUSecond),
      ratio: rate / theirs.median(\.perCPUSecond), otherValue: ours.median(\.perSecond),
      otherUnit: "documents/s by the clock", otherPeerValue: theirs.median(\.perSecond),
      command: "bin/bench --only validate"
    ).print()
  }

  /// The roots and lists for us, and as files for the peer: root, issuing authority, their lists.
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

extension Instant {
  /// As Python's datetime reads it.
  fileprivate var peerText: String { VietnamTime(self).isoText }
}
