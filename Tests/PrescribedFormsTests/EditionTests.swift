import PrescribedForms
import Testing
import WorkTime

@Suite struct EditionTests {
  @Test(
    "a dossier uses the forms of its day of reception",
    arguments: [
      ("2020-08-17", FormEdition.circular01of2018), ("2025-07-01", .circular01of2018),
      ("2025-09-14", .circular01of2018), ("2025-09-15", .circular03of2025), ("2026-11-25", .circular03of2025),
    ])
  func editions(day: String, edition: FormEdition) { #expect(FormEdition(on: FormSamples.day(day)) == edition) }

  @Test("Mẫu số 05 and 06 changed their meaning")
  func numbers() {
    let (old, new) = (FormEdition.circular01of2018, FormEdition.circular03of2025)
    #expect(FormKind.allCases.map(old.number) == [1, 2, 3, 4, nil, 5, 6, nil, nil])
    #expect(FormKind.allCases.map(new.number) == [1, 2, 3, 4, 5, 6, 7, nil, nil])
    #expect(old.title(of: .apology) == "Phiếu xin lỗi và hẹn lại ngày trả kết quả")
    #expect(new.title(of: .apology) == "Văn bản xin lỗi và đề nghị gia hạn thời gian trả kết quả")
  }

  @Test("the mark in the corner follows the edition", arguments: FormEdition.allCases)
  func marks(edition: FormEdition) throws {
    var slip = FormSamples.control(steps: 1)
    slip.edition = edition
    let mark = edition == .circular01of2018 ? "Mẫu số 05" : "Mẫu số 06"
    #expect(try PrintedForm(slip.slip).lines.first == mark)
  }

  @Test("the counter is named as the edition names it")
  func counters() {
    #expect(FormSamples.before.counter(.circular01of2018) == "Bộ phận Tiếp nhận và Trả kết quả")
    #expect(FormSamples.after.counter(.circular03of2025) == "Trung tâm Phục vụ hành chính công xã Quan Sơn")
  }
}
