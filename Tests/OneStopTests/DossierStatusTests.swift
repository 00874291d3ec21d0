import OneStop
import Testing

@Suite("The status of a dossier")
struct DossierStatusTests {
  @Test("is told to the nation by its own number")
  func national() {
    let numbers = Dictionary(grouping: DossierStatus.allCases, by: \.nationalCode).mapValues { Set($0) }
    #expect(
      numbers == [
        1: [.submitted, .supplementAtReception], 2: [.accepted], 3: [.refusedAtReception],
        4: [.inProcess, .correcting],
        5: [.waitingSupplement], 6: [.waitingFinance], 7: [.withdrawn], 8: [.stopped], 9: [.resultReady],
        10: [.returned],
      ])
  }

  @Test("waits for the citizen with a supplement or a payment, which is neither late nor closed")
  func waiting() {
    let waiting = DossierStatus.allCases.filter(\.isWaiting)
    #expect(waiting == [.waitingSupplement, .waitingFinance] && !waiting.contains(where: \.isClosed))
  }

  @Test("is closed when nothing more is to come")
  func closed() {
    #expect(
      DossierStatus.allCases.filter(\.isClosed) == [.refusedAtReception, .withdrawn, .stopped, .returned])
  }
}
