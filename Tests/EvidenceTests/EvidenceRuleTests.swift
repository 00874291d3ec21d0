import Cryptography
import Testing
import ValidationReports
import WorkTime

@testable import Evidence

@Suite("When evidence is looked at again")
struct EvidenceRuleTests {
  private let now = Instant(seconds: 1_600_000_000)
  private let day: Int64 = 86_400
  private let schedule = EvidenceSchedule()

  private func outcome(_ failure: EvidenceFailure?, renewBy: Instant? = nil, tries: Int = 1) -> EvidenceOutcome {
    schedule.outcome(of: failure, renewBy: renewBy, tries: tries, at: now, jitter: 0.5)
  }

  @Test("what is complete rests for half a year, or until it has to be renewed")
  func complete() {
    #expect(outcome(nil) == .settled(until: now.adding(seconds: 182 * day), nil))
    let soon = now.adding(seconds: 40 * day)
    #expect(outcome(nil, renewBy: soon) == .settled(until: soon, nil))
    #expect(outcome(nil, renewBy: now) == .settled(until: now.adding(seconds: 30 * day), nil))
  }

  @Test("each kind of failure has its end", arguments: EvidenceFailure.allCases)
  func failures(failure: EvidenceFailure) {
    let regular = now.adding(seconds: 182 * day)
    switch failure {
    case .noServer: #expect(outcome(failure) == .held(until: regular))
    case .signatureInvalid, .signatureUndecided, .unsigned, .unreadable:
      #expect(outcome(failure) == .settled(until: regular, failure))
    default: #expect(outcome(failure, tries: 3) == .tryAgain(failure, at: now.adding(seconds: 1200)))
    }
    #expect(EvidenceFailure(rawValue: failure.rawValue) == failure)
  }

  @Test("a short key ends with 2030, a longer one with its certificate")
  func keys() {
    #expect(RenewalRule.end(ofKey: "RSA 2048") == RenewalRule.endOf2030)
    #expect(RenewalRule.end(ofKey: "EC 224") == RenewalRule.endOf2030)
    for key in ["RSA 3072", "EC 256", "EC 384", "?"] { #expect(RenewalRule.end(ofKey: key) == nil) }
    #expect(VietnamTime(RenewalRule.endOf2030).date == CalendarDate("2031-01-01"))
    #expect(VietnamTime(RenewalRule.endOf2030.adding(seconds: -1)).date == CalendarDate("2030-12-31"))
  }

  private func authority(_ key: String, until end: Instant) -> SignerReport {
    SignerReport(
      name: "TSA", organization: nil, serialNumber: "01", issuer: "CN=Gốc", validFrom: now, validUntil: end, key: key)
  }

  private func signature(
    _ kind: SignatureKindReport, _ level: LevelReport?, by signer: SignerReport?, stamps: [SignerReport] = []
  ) -> SignatureReport {
    SignatureReport(
      kind: kind, level: level, fieldName: "leader", verdict: .valid, subIndication: nil, reason: nil, signer: signer,
      claimedTime: now, provenTime: nil,
      timestamps: stamps.map { TimestampReport(authority: $0, time: now, verdict: .valid, reason: nil) },
      certificationLevel: nil, revisionLength: 1, coversWholeFile: true,
      laterChanges: ChangesReport(kind: .none, fields: [], objects: []))
  }

  private func report(_ signatures: SignatureReport...) -> ValidationReport {
    let digest = SHA256Digest(of: [1])
    return ValidationReport(
      file: digest, byteCount: 1, judgedAt: now, existedBy: nil, trustList: digest, signatures: signatures)
  }

  @Test("the last document timestamp decides, else the first to end of those over the signatures")
  func renewal() {
    let (early, late) = (now.adding(seconds: 500 * day), now.adding(seconds: 900 * day))
    let rule = RenewalRule(margin: 100 * day)
    #expect(rule.renewBy(report(signature(.signature, .basic, by: nil))) == nil)
    let stamped = signature(
      .signature, .timestamped, by: nil, stamps: [authority("EC 256", until: late), authority("EC 256", until: early)])
    #expect(rule.renewBy(report(stamped)) == early.adding(seconds: -100 * day))
    let archive = signature(.documentTimestamp, nil, by: authority("EC 256", until: late))
    #expect(rule.renewBy(report(stamped, archive)) == late.adding(seconds: -100 * day))
  }

  @Test("the level of a file is the lowest of its signatures")
  func level() {
    let (basic, archived) = (signature(.signature, .basic, by: nil), signature(.signature, .archived, by: nil))
    #expect(report(archived, basic).lowestLevel == .basic)
    #expect(report(archived, signature(.documentTimestamp, nil, by: nil)).lowestLevel == .archived)
    #expect(report(archived, signature(.signature, nil, by: nil)).lowestLevel == nil)
    #expect(report().lowestLevel == nil)
  }
}
