import Documents
import OfficialText
import People
import Procedures
import WebShell
import WorkTime

/// Dự thảo kết quả: a document of ours, begun with what the dossier knows.
struct ResultDraft {
  let view: DossierView

  private var isSecret: Bool { view.procedure.discretion != .ordinary }
  /// Documents are read by many: what must not be known is left for the drafter to write where it belongs.
  private var owner: String { isSecret ? "" : view.dossier.intake.parties.concerned.name }
  private var code: String { view.dossier.code?.description ?? "" }

  /// A decision or a notice where the result is called so; otherwise a công văn.
  var type: String {
    let result = view.procedure.result.lowercased()
    let named = DocumentTypeCatalogue.all.first { result.hasPrefix($0.name.lowercased()) }
    return named?.code ?? "cong-van"
  }

  private var procedure: String { view.procedure.name.prefix(1).lowercased() + view.procedure.name.dropFirst() }

  var subject: String {
    if isSecret { return "giải quyết hồ sơ \(code)" }
    return String("giải quyết hồ sơ \(code) về \(procedure) của \(owner)".prefix(Particulars.longestSubject))
  }

  /// - Parameters:
  ///   - type, subject, signer: as the officer chose them.
  ///   - unit: the drafter's.
  func content(type: String, subject: String, signer: Person.ID, unit: String) -> DraftContent {
    DraftContent(
      particulars: Particulars(
        type: type, subject: subject, urgency: .normal, matter: .head, signer: signer, unit: unit,
        addressees: isSecret ? [] : [owner], recipients: ["Như trên", "Bộ phận Một cửa"], copies: 2,
        dueOn: view.dossier.clock?.due.vietnamDate),
      text: """
        Xét hồ sơ mã \(code)\(isSecret ? "" : " của \(owner) về \(procedure)"), tiếp nhận ngày \
        \(view.dossier.acceptedAt?.dayWords ?? "");

        \(view.competent.name) thông báo kết quả giải quyết như sau: \(DraftContent.gap)./.
        """)
  }
}
