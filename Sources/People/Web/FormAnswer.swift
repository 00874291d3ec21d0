import Hummingbird
import SigningKeys
import Tokens
import WebShell

/// What becomes of a form: its act is done and the browser sent on, or it comes back with its problems.
enum FormAnswer: ResponseGenerator {
  case done(Redirect)
  case again(HTMLResponse)

  func response(from request: Request, context: some RequestContext) throws -> Response {
    switch self {
    case .done(let redirect): redirect.response
    case .again(let page): page.response(from: request, context: context)
    }
  }
}

extension SubmittedForm {
  /// Does what the form asks for.
  ///
  /// - Parameters:
  ///   - act: parses the form and makes the one call.
  ///   - again: the page with the form as it was filled in, for problems that belong to one of its fields.
  func carryOut(
    _ act: () async throws -> Redirect, again: (FormState) async throws -> HTMLResponse
  ) async throws -> FormAnswer {
    do {
      return .done(try await act())
    } catch let problems as FormProblems {
      return .again(try await again(FormState(self, problems: problems)))
    } catch let refusal as PeopleRefusal {
      guard let problems = problems(of: refusal) else { throw refusal }
      return .again(try await again(FormState(self, problems: problems)))
    } catch let refusal as TokenRefusal {
      let field = text("old_pin") == nil ? "token_key" : "old_pin"
      return .again(try await again(FormState(self, problems: FormProblems(field, refusal.sentence))))
    } catch let refusal as KeyRefusal {
      guard let problems = refusal.formProblems else { throw refusal }
      return .again(try await again(FormState(self, problems: problems)))
    }
  }

  private func problems(of refusal: PeopleRefusal) -> FormProblems? {
    field(of: refusal).map { FormProblems($0, refusal.sentence) }
  }

  /// A taken code may have been typed in any of the three fields for codes; a key's certificate matters to the form that
  /// brings it and to the one that changes its PIN.
  private func field(of refusal: PeopleRefusal) -> String? {
    switch refusal {
    case .codeTaken(let code):
      ["qcvn_2016", "decision_2020"].first { text($0)?.contains(code) == true } ?? refusal.field
    case .keyExpired, .keyNotYetValid, .keyDamaged, .certificateCompromised: keyField ?? refusal.field
    default: refusal.field
    }
  }

  /// The field of a form about keys that has no file of a key.
  private var keyField: String? {
    if text("old_pin") != nil { return "old_pin" }
    if file("certificate") != nil { return "certificate" }
    return text("token_key") == nil ? nil : "token_key"
  }
}
