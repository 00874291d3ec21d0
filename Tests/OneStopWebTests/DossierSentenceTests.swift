import HTTPTypes
import OneStop
import People
import TestWorld
import Testing
import WebShell
import WorkTime

@Suite("The sentences of the one-stop shop")
struct DossierSentenceTests {
  static let refusals: [DossierRefusal] = [
    .unknownDossier, .notAtThisStatus(.accepted), .overtaken, .otherAgency, .restricted, .procedureNotOffered,
    .procedureElsewhere("Công an"), .nameMissing, .authorityMissing, .componentsMissing([0, 2]), .unknownComponent(1),
    .consentMissing, .presenceNeeded, .addressMissing, .feeUnpaid(1_250_000), .nothingToPay, .reasonMissing,
    .groundMissing, .nothingAsked, .completionAskedAlready, .supplementLate(last: Times.now),
    .secondSupplementNeedsHead, .supplementStillOpen(until: Times.friday), .stopNeedsSignature, .stopNeedsNoSignature,
    .notTheHandler, .lacksPosition(.officer),
    .cannotSendBackThere, .stepsOpen("Thẩm định"), .lastStepNeedsResult, .referralsOpen, .unknownReferral,
    .boundariesHold,
    .questionMissing, .answerMissing, .noDueDate, .noExtension, .apologyMissing, .resultMissing, .documentOfAnother,
    .documentNotIssued, .resultOfAnother("x"), .resultNotSigned, .resultSignatureInvalid, .resultSignatureUnproved,
    .resultDoesNotNameDossier, .resultCarrierDiffers, .identityMissing, .originalsNotReturned, .fileMissing,
    .fileTooLarge(limit: 20 << 20), .fileTypeNotAllowed, .fileDisguised, .fileEncrypted, .fileUnreadable,
    .fileOvertaxing, .examinationBusy, .batchEmpty,
    .proposalMissing, .formNotDue, .registerOfSeveralYears, .registerTooLong(limit: 2000), .clock(.notRunning),
    .clock(.notWaiting),
    .clock(.tooLateToReschedule(last: Times.now)), .clock(.rescheduledAlready), .clock(.extendedAlready),
    .clock(.notLater(than: Times.now)), .clock(.reasonMissing), .clock(.limitTooLong),
    .clock(.beforeTheLast(Times.now)),
  ]

  @Test("say each in one polite way what to do", arguments: refusals)
  func sentence(refusal: DossierRefusal) {
    #expect(refusal.sentence.hasSuffix(".") && refusal.sentence.count > 8)
    #expect(refusal.status.code >= 400 && refusal.status.code < 500)
    let asks = ["Xin", "Nhập", "Chọn", "Nêu", "xin", "Chỉ", "Không tìm thấy", "mỗi hồ sơ"]
    #expect(asks.contains { refusal.sentence.contains($0) }, "\(refusal.sentence)")
  }

  @Test("name amounts, places and days as people write them")
  func figures() {
    #expect(DossierRefusal.feeUnpaid(1_250_000).sentence.contains("1.250.000 đồng"))
    #expect(DossierRefusal.componentsMissing([0, 2, 3]).sentence.contains("số 1, 3 và 4"))
    #expect(DossierRefusal.supplementStillOpen(until: Times.friday).sentence.contains("14/8/2020"))
  }

  @Test("have a name for every choice")
  func names() {
    let lists = [
      DossierStatus.allCases.map(\.vietnameseName), SubmissionChannel.allCases.map(\.vietnameseName),
      ReturnChannel.allCases.map(\.vietnameseName), DossierQueue.allCases.map(\.words),
      StopCause.allCases.map(\.vietnameseName), ReferralKind.allCases.map(\.vietnameseName),
    ]
    for names in lists { #expect(names.allSatisfy { !$0.isEmpty } && Set(names).count == names.count) }
  }
}
