import Markup
import OneStop
import WebShell

/// Một hồ sơ của tôi: how it stands, and what can be done with it.
struct OwnDossierPage: Renderable {
  let dossier: PublicDossier
  let uploads: [CitizenUpload]
  let token: CSRFToken
  let state: FormState

  var html: HTML {
    """
    \(PublicDossierView(dossier: dossier, result: CitizensURL.ownResult(dossier.id), token: token))
    \(if: dossier.request?.isDelivered == false, supplement)
    \(if: isWithdrawable, withdrawal)
    <p><a href="\(CitizensURL.own)">Về danh sách hồ sơ của tôi</a></p>
    """
  }

  private var isWithdrawable: Bool {
    !dossier.status.isClosed && ![.resultReady, .correcting].contains(dossier.status)
  }

  private var asked: [OnlineComponent] {
    let places = Set(dossier.request?.items.compactMap(\.place) ?? [])
    let all = dossier.procedure.onlineComponents
    let named = all.filter { places.contains($0.place) }
    return named.isEmpty ? all : named
  }

  private var supplement: HTML {
    Sheet(
      "Gửi bổ sung",
      Form(
        to: CitizensURL.supplement(dossier.id), token: token, once: OnceKey(), state: state, carriesFiles: true,
        """
        \(HTML.each(asked) { UploadField($0, for: .dossier(dossier.id), uploads: uploads, token: token, in: state).html })
        <p>\(SubmitButton("Gửi bổ sung"))</p>
        """
      ).html
    ).html
  }

  private var withdrawal: HTML {
    """
    <details\(attribute: "open", if: state.problems["reason"] != nil)><summary>Rút hồ sơ</summary>\
    \(Form(to: CitizensURL.withdrawal(dossier.id), token: token, once: OnceKey(), state: state, """
      \(Field("reason", "Lý do rút hồ sơ", in: state))
      <p>\(SubmitButton("Rút hồ sơ này", .danger))</p>
      """))</details>
    """
  }
}
