import Markup
import Testing
import WebShell

@Suite struct FieldTests {
  @Test("a field that came back shows its value, its problem, and is named by both")
  func wrongField() throws {
    let form = try SubmittedForm(urlEncoded: Array("trich-yeu=%3Cb%3E".utf8))
    let state = FormState(form, problems: FormProblems("trich-yeu", "Nhập trích yếu"))
    let html = Field("trich-yeu", "Trích yếu", hint: "Ngắn gọn", in: state).html.description
    #expect(html.contains("value=\"&lt;b&gt;\""))
    #expect(html.contains("aria-describedby=\"h-trich-yeu e-trich-yeu\" aria-invalid=\"true\""))
    #expect(html.contains("id=\"e-trich-yeu\""))
  }

  @Test("a secret is never shown again", arguments: [FieldControl.pin, .currentPassword, .newPassword])
  func secrets(control: FieldControl) {
    let html = Field("pin", "Mã PIN", control, in: FormState(["pin": "123456"])).html.description
    #expect(!html.contains("123456"))
  }

  @Test("the chosen answers are chosen again")
  func choices() throws {
    let form = try SubmittedForm(urlEncoded: Array("noi=a&noi=c".utf8))
    let state = FormState(form, problems: FormProblems())
    let answers = ["a", "b", "c"].map { FieldChoice($0, $0) }
    let html = Field("noi", "Nơi nhận", .boxes(answers), in: state).html.description
    #expect(html.split(separator: " checked").count == 3)
  }
}
