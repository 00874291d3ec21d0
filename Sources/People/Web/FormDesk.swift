import WebShell

/// A signed-in request to a page that is one form: shows it, carries it out, or shows it again with its problems.
extension Desk {
  /// The form as it is first shown.
  func page(_ form: FormPage, in context: DeskContext) async throws -> HTMLResponse {
    try await page(form.title, current: form.place.current, in: context, form.html)
  }

  /// Does what the form asks for.
  ///
  /// - Parameters:
  ///   - act: parses the form and makes the one call.
  ///   - again: the page with the form as it was filled in, for problems that belong to one of its fields.
  func carryOut(
    _ form: SubmittedForm, in context: DeskContext, _ act: () async throws -> Redirect,
    again: (FormState) async throws -> FormPage
  ) async throws -> FormAnswer {
    try await form.carryOut(act) { state in
      let page = try await again(state)
      return try await problemPage(page.title, current: page.place.current, in: context, page.html)
    }
  }
}
