import Markup
import WebShell

/// Trả kết quả: to whom, on what paper, the originals, what is still to be paid.
struct ReturnFields {
  let fields: DossierActFields

  var html: HTML {
    let intake = fields.dossier.intake
    return """
      \(fields.dossier.feeOwed > 0 ? fields.payment(owed: fields.dossier.feeOwed) : HTML())\
      \(Field("channel", "Cách trả", .radios(ReturnChannel.choices), in: fields.filled("channel", intake.returnChannel.rawValue)))\
      \(Field("receiverName", "Người nhận", .line(width: .half), in: fields.filled("receiverName", intake.parties.applicant.name)))\
      \(Field("identity", "Giấy tờ người nhận đã xuất trình, hoặc số phiếu gửi", hint: hint, .line(width: .half), in: fields.state))\
      \(if: fields.dossier.hasOriginalsToReturn, originals)\
      \(Field("receipt", "Biên nhận đã ký (bản quét)", isOptional: true, .file(accepts: FileHint.extensions), in: fields.state))
      """
  }

  private var hint: String {
    let identity = fields.dossier.intake.parties.applicant.identity
    return identity.map { "Người nộp: \($0.kind.shortName) \($0.masked). Bỏ trống khi trả bản điện tử." }
      ?? "Bỏ trống khi trả bản điện tử."
  }

  /// Each paper of the citizen's that is with us.
  private var originals: HTML {
    let papers = fields.dossier.intake.components.filter { $0.returnable > 0 }.map { component in
      "\(component.returnable) bản chính \(fields.view.procedure.componentName(component.place))"
    }
    let choice = FieldChoice("1", "Đã trả lại bản chính", hint: papers.joined(separator: "; "))
    return Field("originalsReturned", "Bản chính phải trả lại", .boxes([choice]), in: fields.state).html
  }
}
