import People

/// Writes the steps of one document one after another, with the pauses that offices make.
struct ProcessScript {
  private(set) var steps: [PlannedStep] = []
  private let agency: PlannedAgency
  private let author: Int
  private let signer: Int
  private var dice: Dice
  private var now = 0

  init(in agency: PlannedAgency, author: Int, signer: Int, dice: Dice) {
    self.agency = agency
    self.author = author
    self.signer = signer
    self.dice = dice
  }

  private var clerk: Int { agency.places(.clerk)[0] }
  private var contentReviewer: Int { agency.places(.viceChairman).last ?? signer }

  private mutating func add(_ action: PlannedAction, by actor: Int, afterMinutes minutes: ClosedRange<Int>) {
    now += steps.isEmpty ? 0 : dice.roll(minutes.lowerBound * 60...minutes.upperBound * 60)
    steps.append(PlannedStep(at: now, actor: actor, action: action))
  }

  mutating func wait(workingDays: Int) { now += workingDays * WorkClock.day }

  mutating func draft(_ version: TextVersion = .final) { add(.draft(version), by: author, afterMinutes: 0...0) }

  mutating func revise(_ version: TextVersion = .final) { add(.revise(version), by: author, afterMinutes: 15...70) }

  mutating func send() { add(.sendForReview, by: author, afterMinutes: 10...45) }

  mutating func openForReview() {
    add(.open, by: agency.contentReview == .required ? contentReviewer : clerk, afterMinutes: 6...50)
  }

  mutating func approveContent() {
    guard agency.contentReview == .required else { return }
    add(.open, by: contentReviewer, afterMinutes: 6...50)
    add(.approveContent, by: contentReviewer, afterMinutes: 4...20)
  }

  mutating func openForFormat() { add(.open, by: clerk, afterMinutes: 6...50) }

  mutating func approveFormat() { add(.approveFormat, by: clerk, afterMinutes: 4...25) }

  /// From sending to the cleared draft.
  mutating func review() {
    send()
    approveContent()
    openForFormat()
    approveFormat()
  }

  mutating func returnFromFormat() {
    send()
    approveContent()
    openForFormat()
    add(.returnToDraft(reason: dice.pick(Remarks.formatFaults)), by: clerk, afterMinutes: 4...20)
  }

  mutating func takeBack() {
    send()
    add(.takeBack, by: author, afterMinutes: 2...5)
  }

  mutating func submit() { add(.submit, by: author, afterMinutes: 3...40) }

  mutating func openToSign() { add(.open, by: signer, afterMinutes: 10...110) }

  mutating func returnFromSigner() {
    openToSign()
    add(.returnToDraft(reason: dice.pick(Remarks.contentFaults)), by: signer, afterMinutes: 3...15)
  }

  mutating func commentByClerk() { add(.comment(dice.pick(Remarks.opinions)), by: clerk, afterMinutes: 1...4) }

  mutating func sign() { add(.sign, by: signer, afterMinutes: 2...12) }

  mutating func number() { add(.number, by: clerk, afterMinutes: 4...25) }

  mutating func seal() { add(.seal, by: clerk, afterMinutes: 2...8) }

  mutating func issue() { add(.issue, by: clerk, afterMinutes: 2...10) }

  /// From the signer's desk to issue.
  mutating func finish() {
    openToSign()
    sign()
    number()
    seal()
    issue()
  }

  mutating func recordPaper() { add(.recordPaper, by: clerk, afterMinutes: 0...0) }
}
