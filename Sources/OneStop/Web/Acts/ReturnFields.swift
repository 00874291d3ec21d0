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
      \(checked)\(Field("identity", "Giấy tờ người nhận đã xuất trình, hoặc số phiếu gửi", hint: hint, .line(width: .half), in: fields.state))\
      \(if: fields.dossier.hasOriginalsToReturn, originals)\
      \(Field("receipt", "Biên nhận đã ký (bản quét)", isOptional: true, .file(accepts: FileHint.extensions), in: fields.state))
      """
  }

  /// Trả lại giấy tờ, hoàn tiền: no result goes with it.
  var givenBack: HTML {
    """
    \(Field("receiverName", "Người nhận", .line(width: .half), in: fields.filled("receiverName", fields.dossier.intake.parties.applicant.name)))\
    \(checked)\(Field("identity", "Giấy tờ người nhận đã xuất trình, hoặc số phiếu gửi", hint: identity == nil ? nil : "Bỏ trống khi người nộp tự nhận.", .line(width: .half), in: fields.state))\
    \(if: fields.dossier.hasOriginalsToReturn, originals)\
    \(if: fields.dossier.paid > 0, refund)
    """
  }

  private var refund: HTML {
    """
    \(Field("refund", "Số tiền hoàn lại (đồng)", hint: "Đã thu \(fields.dossier.paid.dong). Không hoàn thì ghi 0.", .number, in: fields.state))\
    \(Field("method", "Hình thức hoàn", .radios(PaymentMethod.choices), in: fields.filled("method", PaymentMethod.cash.rawValue)))\
    \(Field("receiptNumber", "Số chứng từ", isOptional: true, .line(width: .half), in: fields.state))
    """
  }

  private var hint: String {
    identity == nil ? "Bỏ trống khi trả bản điện tử." : "Bỏ trống khi người nộp tự nhận, hoặc khi trả bản điện tử."
  }

  private var identity: IdentityNumber? { fields.dossier.intake.parties.applicant.identity }

  /// The applicant's own number is known: nobody types it again.
  private var checked: HTML {
    guard let identity else { return HTML() }
    let name = identity.kind.shortName
    let paper = identity.kind == .formerCard ? name : name.lowercased()
    let choice = FieldChoice("1", "Người nộp tự nhận, đã đối chiếu \(paper) \(identity.masked)")
    return Field("isApplicant", "Đối chiếu", .boxes([choice]), in: fields.state).html
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
