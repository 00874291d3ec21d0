import Ledger
import Markup

/// The addresses of the counter's reception forms. Each form has the same acts below its page.
enum ReceptionURL {
  /// POST: those found among the people who came before, as a fragment.
  static let parties: WebPath = "/mot-cua/nguoi-nop"
  /// POST: one file, checked at once; answers with a fragment.
  static let upload: WebPath = "/mot-cua/tiep-nhan/tep"

  /// Chooses another procedure for what is typed.
  static let change = OneStopURL.reception.with("doi", "1")

  static func page(_ place: ReceptionPlace) -> WebPath {
    switch place {
    case .counter: OneStopURL.reception
    case .batch: OneStopURL.batchReception
    case .submitted(let dossier): "/ho-so/\(dossier)/tiep-nhan"
    }
  }

  static func page(_ place: ReceptionPlace, of procedure: some CustomStringConvertible) -> WebPath {
    if case .submitted = place { return page(place) }
    return page(place).with("thu-tuc", procedure)
  }

  /// POST.
  static func act(_ act: ReceptionAct, at place: ReceptionPlace) -> WebPath {
    WebPath(received: "\(page(place))/\(act.rawValue)") ?? page(place)
  }

  static func received(_ first: Dossier.ID) -> WebPath { OneStopURL.received(first) }
}

/// What a reception form can do beside being sent.
enum ReceptionAct: String, CaseIterable {
  /// Keeps what is typed, in the background.
  case autosave = "luu-tam"
  /// Throws it away.
  case discard = "bo-go-do"
  /// Keeps it and shows it again, with files checked and fees computed.
  case reshow = "xem-lai"
  /// Looks for somebody who came before.
  case findParty = "tim-nguoi"
  /// Fills in who was found.
  case fillParty = "dien-nguoi"
  /// The fees and the due date of what is typed, as a fragment.
  case summary = "tom-tat"
  /// Yêu cầu hoàn thiện.
  case askCompletion = "yeu-cau-hoan-thien"
  /// Từ chối tiếp nhận.
  case refuse = "tu-choi"
}
