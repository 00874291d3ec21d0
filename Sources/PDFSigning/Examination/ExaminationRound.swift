import Certificates
import SignatureJudgement
import WorkTime

/// All signatures of a file, judged from the last to the first: a document timestamp that holds proves the time of what it
/// covers, timestamps before it included (EN 319 102-1, 5.6.2).
struct ExaminationRound {
  let trust: TrustList
  /// The file's own evidence.
  let store: ReceivedMaterial
  let history: RevisionHistory
  let now: Instant
  let existedBy: Instant?

  /// - Parameter examinations: in the order they were made.
  func judge(_ examinations: [SignatureExamination]) -> [ExaminedSignature] {
    var (proved, isArchived) = (existedBy, false)
    var judged: [ExaminedSignature] = []
    for (place, examination) in examinations.enumerated().reversed() {
      let before = examinations[..<place].map(\.end).max() ?? 0
      let circumstances = Circumstances(
        trust: trust, store: store, moment: ValidationMoment(now: now, existedBy: proved),
        isArchived: isArchived)
      let signature = examination.judge(coveredBefore: before, history: history, circumstances)
      judged.append(signature)
      guard signature.kind == .documentTimestamp, signature.verdict == .valid, let time = signature.provenTime
      else { continue }
      proved = min(proved ?? time, time)
      isArchived = isArchived || examination.signed.map { history.hasSecurityStore(in: $0.range) } ?? false
    }
    return judged.reversed()
  }
}
