import Documents
import Testing
import WorkTime

@testable import QuanSon

@Suite("The script of the demo")
struct ScriptTests {
  private static let scripts = QuanSon.agencies.map(AgencyScript.init)

  private var documents: [PlannedDocument] { ScriptTests.scripts.flatMap(\.documents) }

  @Test("it is the same every time")
  func isDeterministic() {
    #expect(ScriptTests.scripts.map(\.documents) == QuanSon.agencies.map { AgencyScript(of: $0).documents })
  }

  @Test("no gap of a template is left open")
  func gaps() {
    #expect(documents.allSatisfy { !($0.subject + $0.text + $0.recipients.joined()).contains("{") })
  }

  @Test("every text ends as official texts do")
  func ends() {
    #expect(documents.filter { !$0.text.hasSuffix("./.") }.map(\.subject) == [])
  }

  @Test("an agency writes each subject once")
  func subjects() {
    for script in ScriptTests.scripts {
      let subjects = script.documents.map(\.subject)
      #expect(Set(subjects).count == subjects.count, "\(script.agency.name)")
    }
  }

  @Test("every step is taken in office hours, later than the one before")
  func hours() {
    for document in documents {
      let times = document.steps.map(\.at)
      #expect(times == times.sorted())
      for time in times.map({ VietnamTime(WorkClock.instant($0)) }) {
        #expect(!time.date.weekday.isWeekend && (7 * 3600...17 * 3600).contains(time.secondOfDay))
      }
    }
  }

  @Test("an urgent document is issued on the day of its signature")
  func urgent() {
    for document in documents where document.urgency != .normal {
      guard let signing = document.steps.first(where: { $0.action == .sign }),
        let issuing = document.steps.first(where: { $0.action == .issue })
      else { continue }
      #expect(signing.at / WorkClock.day == issuing.at / WorkClock.day, "\(document.subject)")
    }
  }

  @Test("277 documents are submitted in the period")
  func base() {
    let period = WorkClock.periodBegins..<WorkClock.periodEnds
    #expect(documents.filter { $0.isSubmitted && period.contains($0.submission) }.count == 277)
  }
}
