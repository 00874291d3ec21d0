import Typesetting

/// Ghi chú at the end of a slip that the citizen takes home: look-up, early result, whom to ask and where to complain.
struct CounterNotes {
  let office: FormOffice
  let salutation: FormPerson.Salutation
  let lookUp: FormLookUp?

  var blocks: [SlipBlock] {
    var sentences = [
      "Khi nhận kết quả, \(salutation.words) xin mang theo giấy này và giấy tờ tùy thân; người nhận thay cần có giấy ủy quyền.",
      "Nếu có kết quả sớm hơn, chúng tôi sẽ báo trước.",
    ]
    if let page = lookUp?.page {
      sentences.append("Tra cứu tình trạng hồ sơ tại \(page.site) bằng mã hồ sơ hoặc quét mã QR ở đầu giấy.")
    }
    if !office.contact.isEmpty { sentences.append("Liên hệ: \(office.contact).") }
    if !office.hotline.isEmpty { sentences.append("Tiếp nhận phản ánh, kiến nghị: \(office.hotline).") }
    return [.smallPrint("Ghi chú: " + sentences.joined(separator: " "))]
  }
}
