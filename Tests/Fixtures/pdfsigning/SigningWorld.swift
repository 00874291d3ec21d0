public import Certificates
public import PDFSigning
public import WorkTime

/// One commune with its leader, its seal and the authority that vouches for both.
public struct SigningWorld: Sendable {
  public let root: TestAuthority
  public let leaderKey: TestKey
  public let leader: Certificate
  public let agencyKey: TestKey
  public let agency: Certificate
  public let trust: TrustList
  public let revocationList: CertificateRevocationList

  /// 17 August 2020, 09:30 in Vietnam.
  public static let signingTime = Instant(seconds: 1_597_631_400)
  /// An hour later: when the tests judge.
  public static let judgingTime = signingTime.adding(seconds: 3600)
  public static let fills = [
    FieldFill(name: "number", value: "15"), FieldFill(name: "day", value: "17"),
    FieldFill(name: "month", value: "8"), FieldFill(name: "year", value: "2020"),
  ]

  public init(makeKey: () -> TestKey = TestKey.ellipticCurve) throws {
    root = try TestAuthority("Gốc thử nghiệm", key: makeKey())
    leaderKey = makeKey()
    agencyKey = makeKey()
    leader = try root.issue(to: "Hà Văn Ca", key: leaderKey, serial: 101)
    agency = try root.issue(to: "UBND xã Tam Lư", key: agencyKey, serial: 102)
    let time = SigningWorld.signingTime
    revocationList = try root.revocationList(
      from: time.adding(seconds: -3600), until: time.adding(seconds: 86_400 * 3650),
      revoked: [(serial: 999, since: time.adding(seconds: -7200))])
    trust = TrustList(roots: [root.certificate], revocationLists: [revocationList])
  }

  public func leaderRequest(picture: SignaturePicture? = nil) -> SignatureRequest {
    SignatureRequest(
      fieldName: "leader", kind: .certification, claimedTime: SigningWorld.signingTime, signerName: leader.commonName,
      reason: "Ký duyệt", picture: picture)
  }

  public func agencyRequest(
    picture: SignaturePicture? = nil, fills: [FieldFill] = SigningWorld.fills
  ) -> SignatureRequest {
    SignatureRequest(
      fieldName: "agency", kind: .approval, claimedTime: SigningWorld.signingTime.adding(seconds: 600),
      signerName: agency.commonName, location: "Tam Lư", picture: picture, fills: fills)
  }

  public func sign(_ pdf: [UInt8], _ request: SignatureRequest, key: TestKey, as signer: Certificate) throws -> [UInt8]
  {
    let prepared = try request.prepare(pdf)
    let value = key.sign(prepared.signedAttributes(for: signer).bytesToSign)
    return try prepared.complete(with: value, certificate: signer, chain: [root.certificate]).bytes
  }

  public func signedByLeader(_ pdf: [UInt8] = SamplePDF.letter(), picture: SignaturePicture? = nil) throws -> [UInt8] {
    try sign(pdf, leaderRequest(picture: picture), key: leaderKey, as: leader)
  }

  /// Leader, then number and date with the agency's signature.
  public func issued(
    _ pdf: [UInt8] = SamplePDF.letter(), leaderPicture: SignaturePicture? = nil, seal: SignaturePicture? = nil
  ) throws -> [UInt8] {
    let signed = try signedByLeader(pdf, picture: leaderPicture)
    return try sign(signed, agencyRequest(picture: seal), key: agencyKey, as: agency)
  }
}
