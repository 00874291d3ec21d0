import Documents
import People
import WorkTime

/// Everything one agency writes in the demo, in the order in which it was begun.
struct AgencyScript: Sendable {
  let agency: PlannedAgency
  let documents: [PlannedDocument]

  init(of agency: PlannedAgency) {
    var writer = AgencyScriptWriter(agency)
    writer.write()
    self.agency = agency
    documents = writer.documents.sorted { ($0.steps[0].at, $0.subject) < ($1.steps[0].at, $1.subject) }
  }
}

/// Deals templates, signers and routes, and lays the documents out over the two weeks.
struct AgencyScriptWriter {
  private(set) var documents: [PlannedDocument] = []
  private let agency: PlannedAgency
  private var dice: Dice
  private let templates: [DocumentTemplate]
  private var dealt = 0
  private var subjects: Set<String> = []

  init(_ agency: PlannedAgency) {
    self.agency = agency
    dice = Dice(agency.code)
    let suitable = agency.isDistrict ? DocumentTemplate.districtLetters : DocumentTemplate.all
    templates = dice.shuffled(suitable)
  }

  private var chairman: Int { agency.places(.chairman)[0] }

  mutating func write() {
    writeBefore(count: agency.isDistrict ? 1 : dice.roll(1...2))
    writePeriod()
    writeAtWork()
    writeAfter()
  }

  /// A few documents of the last week of July: they open the register and lie outside the period.
  private mutating func writeBefore(count: Int) {
    for _ in 0..<count {
      add(.straight, signer: chairman, latestEnd: WorkClock.periodBegins - dice.roll(0...2) * WorkClock.day)
    }
  }

  /// The documents of the letter's figures, evenly over its ten working days.
  private mutating func writePeriod() {
    let vices = agency.places(.viceChairman)
    let load = agency.workload
    var orders: [(ProcessRoute, Int)] = (0..<load.chairman + load.viceChairman).map { index in
      let route = ProcessRoute.correct[index % ProcessRoute.correct.count]
      return (route, index < load.chairman ? chairman : vices[index % vices.count])
    }
    orders += (0..<load.waiting).map { index in
      (.awaitingSignature(opened: index % 3 == 0), index % 4 == 3 ? vices[index % vices.count] : chairman)
    }
    orders += load.incorrect.map { (.incorrect($0), chairman) }
    let shuffled = dice.shuffled(orders)
    for (index, order) in shuffled.enumerated() {
      add(order.0, signer: order.1, share: (index, of: shuffled.count))
    }
  }

  /// On the desks on the evening of Friday, 14 August: not submitted yet.
  private mutating func writeAtWork() {
    let evening = WorkClock.periodEnds - dice.roll(10...90) * 60
    var routes: [ProcessRoute] = [.formatReview]
    if !agency.isDistrict { routes += [dice.pick([.drafting, .returnedDraft]), .cleared] }
    if agency.contentReview == .required { routes.append(.contentReview) }
    for route in routes { add(route, signer: chairman, latestEnd: evening) }
  }

  /// Submitted on the morning of Monday, 17 August, before the demo's clock begins.
  private mutating func writeAfter() {
    let signers = [chairman] + agency.places(.viceChairman)
    for (index, signer) in signers.enumerated() {
      let dawn = WorkClock.periodEnds + (8 + index * 9) * 60
      add(index == 0 ? .signed : .awaitingSignature(opened: false), signer: signer, submittedAt: dawn)
    }
    if agency.isDistrict { return }
    add(.awaitingSignature(opened: false), signer: chairman, submittedAt: WorkClock.periodEnds + 50 * 60)
  }
}

extension AgencyScriptWriter {
  /// A document whose submission falls into its share of the period.
  private mutating func add(_ route: ProcessRoute, signer: Int, share: (Int, of: Int)) {
    var document = next(route, signer: signer)
    let submission = document.submission
    let room = WorkClock.periodEnds - WorkClock.periodBegins - (document.end - submission) - 2 * WorkClock.hour
    let slot = room / share.of
    document.shift(by: WorkClock.periodBegins + slot * share.0 + dice.roll(1200...max(1800, slot)) - submission)
    document.keepUrgentInOneDay()
    documents.append(document)
  }

  private mutating func add(_ route: ProcessRoute, signer: Int, latestEnd: Int) {
    var document = next(route, signer: signer)
    document.shift(by: latestEnd - dice.roll(5...60) * 60 - document.end)
    document.keepUrgentInOneDay()
    documents.append(document)
  }

  private mutating func add(_ route: ProcessRoute, signer: Int, submittedAt time: Int) {
    var document = next(route, signer: signer)
    document.begin(submissionAt: time)
    documents.append(document)
  }

  /// The next template; in the second round only those whose subject varies.
  private mutating func deal() -> DocumentTemplate {
    let pile = dealt < templates.count ? templates : templates.filter(\.hasVaryingSubject)
    dealt += 1
    return pile[(dealt - 1) % pile.count]
  }

  /// The next document, its steps counted from its beginning.
  private mutating func next(_ route: ProcessRoute, signer: Int) -> PlannedDocument {
    let template = deal()
    let officers = agency.places(.officer)
    let author = officers.first { agency.people[$0].unit == template.post.rawValue } ?? officers[0]
    var gaps = TextGaps(agency: agency, author: agency.people[author], dice: &dice)
    while !subjects.insert(template.printedSubject(filled: gaps)).inserted {
      gaps = TextGaps(agency: agency, author: agency.people[author], dice: &dice)
    }
    var script = ProcessScript(
      in: agency, author: author, signer: signer, dice: Dice("\(agency.code)/\(dealt)"))
    script.write(route)
    return PlannedDocument(
      type: template.type, subject: template.printedSubject(filled: gaps), text: gaps.filled(template.body),
      urgency: template.urgency, matter: template.matter, unit: agency.people[author].unit,
      addressees: template.addressees.map(gaps.filled), recipients: template.recipients.map(gaps.filled),
      dueOn: route.isUnfinished ? QuanSon.day(2020, 8, dice.roll(14...21)) : nil, author: author, signer: signer,
      steps: script.steps)
  }
}
