import Cryptography
public import Hummingbird
import Ledger
import Markup
public import People
public import WebShell
public import WorkTime

/// A reception form that is sent after the session has ended is kept for its writer, files included, who finds it again
/// after signing in.
public struct HeldReceptions: RouterMiddleware {
  public typealias Context = DoorContext

  private let dossiers: DossierDesk
  private let clock: @Sendable () -> Instant

  public init(dossiers: DossierDesk, clock: @escaping @Sendable () -> Instant) {
    self.dossiers = dossiers
    self.clock = clock
  }

  public func handle(
    _ request: Request, context: DoorContext, next: (Request, DoorContext) async throws -> Response
  ) async throws -> Response {
    guard context.viewer == nil, request.method == .post, let place = ReceptionPlace(sentTo: request.uri.path) else {
      return try await next(request, context)
    }
    guard let writer = try await dossiers.directory.lastHolder(token: context.sessionToken.digest) else {
      return try await next(request, context)
    }
    let form = try await request.form(in: context, files: ReceptionRoutes.rule(in: dossiers.uploadFolder))
    var state = FormState(form, problems: FormProblems())
    try await keepFiles(of: form, in: &state, by: writer)
    try await dossiers.keepTyped(
      state.typedText, in: place, by: writer, once: form.onceKey?.text ?? "", on: .system, at: clock())
    let flash = Flash(
      .warn, "Phiên làm việc đã hết. Nội dung ông/bà đang nhập đã được giữ lại; xin đăng nhập để tiếp tục.")
    return Redirect(to: ShellURL.signIn(returningTo: ReceptionURL.page(place)), flash: flash).response
  }

  /// A file that can't be kept has to be chosen again; what was typed stays all the same.
  private func keepFiles(of form: SubmittedForm, in state: inout FormState, by writer: Person.ID) async throws {
    for place in 0..<HeldReceptions.mostComponents {
      guard let upload = form.file("upload_\(place)") else { continue }
      do {
        let file = try await dossiers.uploadLate(upload.path, named: upload.fileName, by: writer, at: clock())
        state.values["file_\(place)"] = [file.digest.hexadecimal]
      } catch is DossierRefusal {
        continue
      }
    }
  }

  private static let mostComponents = 60
}

extension ReceptionPlace {
  /// The form that was sent to this address; nil: another page, or one of the script's own questions.
  fileprivate init?(sentTo path: String) {
    var parts = path.split(separator: "/").map { String($0) }
    if let act = parts.last.flatMap({ ReceptionAct(rawValue: $0) }) {
      if [.autosave, .summary, .discard].contains(act) { return nil }
      parts.removeLast()
    }
    if parts == ["mot-cua", "tiep-nhan"] {
      self = .counter
    } else if parts == ["mot-cua", "tiep-nhan", "hang-loat"] {
      self = .batch
    } else if parts.count == 3, parts[0] == "ho-so", parts[2] == "tiep-nhan", let id = Dossier.ID(parts[1]) {
      self = .submitted(id)
    } else {
      return nil
    }
  }
}
