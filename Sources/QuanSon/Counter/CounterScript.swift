import OneStop
import People
import Procedures
import WorkTime

/// Everything that is handed in at one counter in the demo, in the order of time. Exactly `PlannedAgency.dossiers` of it
/// are received from 1 to 14 August 2020.
struct CounterScript: Sendable {
  let visits: [PlannedVisit]

  init(of agency: PlannedAgency, _ catalogue: DemoCatalogue) {
    var writer = CounterScriptWriter(agency, catalogue)
    if agency.dossiers > 0 { writer.write() }
    visits = writer.visits.sorted { $0.at < $1.at }
  }
}

/// Deals errands, people and fates over the ten working days.
struct CounterScriptWriter {
  private(set) var visits: [PlannedVisit] = []
  private let agency: PlannedAgency
  private let catalogue: DemoCatalogue
  private var dice: Dice
  private var people = 0

  init(_ agency: PlannedAgency, _ catalogue: DemoCatalogue) {
    (self.agency, self.catalogue) = (agency, catalogue)
    dice = Dice("\(agency.code)/motcua")
  }

  mutating func write() {
    writeUnusual()
    writeUsual()
    writeNotReceived()
  }

  private static let periodDays = 10

  /// What makes every queue show something on the morning of 17 August.
  private mutating func writeUnusual() {
    let today = WorkClock.periodEnds
    add(.maritalStatus, at: today - 4 * WorkClock.day + time(), [])  // due on Friday, late on Monday
    add(.rectification, at: today - 3 * WorkClock.day + time(), [(WorkClock.hour, .take)])  // due on Monday
    add(
      .birthAgain, at: today - 2 * WorkClock.day + time(), [(WorkClock.hour, .take), (WorkClock.day, .prepareApology)])
    add(
      .certifiedContract, at: today - WorkClock.day + time(),
      [(WorkClock.hour, .take), (2 * WorkClock.hour, .proposeStop)])
    add(
      .allowance, at: WorkClock.periodBegins + 2 * WorkClock.day + time(),
      [(WorkClock.hour, .take), (WorkClock.day, .askSupplement)])
    add(.maritalStatus, at: WorkClock.periodBegins + time(), supplemented)
    add(
      .disability, at: WorkClock.periodBegins + time(),
      [
        (WorkClock.hour, .take), (WorkClock.day, .askSupplement), (9 * WorkClock.day, .stop),
      ])
    add(.birthAgain, at: WorkClock.periodBegins + WorkClock.day + time(), [(WorkClock.day, .withdraw)])
    for _ in 0..<2 { add(.maritalStatus, at: today - 5 * WorkClock.day + time(), handled(in: 2 * WorkClock.day)) }
    add(.maritalStatus, at: WorkClock.periodBegins + WorkClock.day + time(), returned(after: 4 * WorkClock.day))
  }

  private var supplemented: [(Int, PlannedAct)] {
    [
      (WorkClock.hour, .take), (WorkClock.day, .askSupplement), (3 * WorkClock.day, .supplement),
      (5 * WorkClock.day, .finish), (5 * WorkClock.day + WorkClock.hour, .bringBack),
    ]
  }

  private func handled(in time: Int) -> [(Int, PlannedAct)] { [(1200, .take), (time, .finish)] }

  private func returned(after time: Int) -> [(Int, PlannedAct)] { handled(in: time) + [(time + 900, .bringBack)] }

  /// The rest, evenly over the period: certified copies mostly.
  private mutating func writeUsual() {
    let left = agency.dossiers - visits.reduce(0) { $0 + $1.intakes.count }
    var done = 0
    while done < left {
      let day = done * CounterScriptWriter.periodDays / left
      done += writeOne(at: WorkClock.periodBegins + day * WorkClock.day + time(), atMost: left - done, day: day)
    }
  }

  /// - Returns: how many dossiers it is.
  private mutating func writeOne(at time: Int, atMost limit: Int, day: Int) -> Int {
    switch dice.roll(1...100) {
    case ...58:
      let count = min(limit, dice.pick([1, 1, 2, 2, 3, 4, 5]))
      add(.certifiedCopy, count, at: time, returned(after: dice.roll(20...70) * 60))
      return count
    case ...84:
      let late = dice.roll(1...40) == 1 && day < 8
      add(
        dice.pick(PlannedErrand.sameDay), at: time, returned(after: late ? 2 * WorkClock.day : dice.roll(30...80) * 60))
    case ...94 where day < 7:
      add(dice.pick(PlannedErrand.fewDays), at: time, returned(after: dice.roll(8...18) * WorkClock.hour))
    case ...94: add(dice.pick(PlannedErrand.sameDay), at: time, handled(in: dice.roll(30...60) * 60))
    case ...97: add(dice.pick([.allowance, .disability]), at: time, [(WorkClock.hour, .take)])
    default:
      add(
        .extract, at: time, returned(after: 4 * WorkClock.hour), reception: .online(acceptedAt: time + WorkClock.hour))
    }
    return 1
  }

  /// Not counted: turned away, asked to be completed, or sent and not accepted yet.
  private mutating func writeNotReceived() {
    add(
      .certifiedContract, at: WorkClock.periodBegins + 3 * WorkClock.day + time(), [],
      reception: .refused(
        reason: "Thửa đất ở huyện khác, không thuộc thẩm quyền chứng thực của UBND cấp xã nơi nộp hồ sơ.",
        ground: "Nghị định 23/2015/NĐ-CP, Điều 5 khoản 6"))
    add(.birth, at: WorkClock.periodEnds - WorkClock.day + time(), [], reception: .completionAsked)
    add(.extract, at: WorkClock.periodEnds - WorkClock.hour, [], reception: .online(acceptedAt: nil))
    add(.maritalStatus, at: WorkClock.periodEnds + 900, [], reception: .online(acceptedAt: nil))
  }

  /// Within the first five working hours of a day, so that what is done in a day is.
  private mutating func time() -> Int { dice.roll(5...300) * 60 }

  private mutating func add(
    _ errand: PlannedErrand, _ count: Int = 1, at time: Int, _ steps: [(Int, PlannedAct)],
    reception: PlannedReception = .atCounter
  ) {
    let procedure = catalogue.procedure(errand)
    let citizen = Citizen(of: agency, number: nextPerson(), dice: &dice)
    let intakes = (0..<count).map { _ in intake(errand, procedure, of: citizen, reception: reception) }
    visits.append(
      PlannedVisit(
        at: time, errand: errand, procedure: procedure, intakes: intakes, reception: reception,
        steps: steps.map { PlannedHandling(at: time + $0.0, act: $0.1) }))
  }

  private mutating func nextPerson() -> Int {
    people += 1
    return people
  }

  private mutating func intake(
    _ errand: PlannedErrand, _ procedure: Procedure, of citizen: Citizen, reception: PlannedReception
  ) -> Intake {
    var channel = SubmissionChannel.counter
    if case .online = reception { channel = .online } else if dice.roll(1...50) == 1 { channel = .post }
    let isCopy = errand == .certifiedCopy
    return Intake(
      procedure: procedure.id, parties: Parties(applicant: citizen.party), channel: channel,
      components: procedure.components.enumerated().filter(\.element.isRequired).map { place, component in
        let isCopied = component.form == .copy
        return ReceivedComponent(
          place: place, originals: isCopied ? 0 : 1, copies: isCopied ? 1 : 0,
          returnable: component.form == .shown && isCopy ? 1 : 0)
      },
      copyCount: isCopy ? CopyCount(pages: dice.roll(1...4), copies: dice.roll(1...3)) : .one)
  }
}
