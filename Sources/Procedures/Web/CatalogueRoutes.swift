import Cryptography
import Hummingbird
import Markup
import People
import WebShell

/// Nhập, xuất danh mục.
struct CatalogueRoutes: Sendable {
  let catalogue: ProcedureCatalogue
  let desk: Desk

  func add(to router: some RouterMethods<DeskContext>) {
    router.get("/thu-tuc/nhap", use: uploadForm)
    router.post("/thu-tuc/nhap", use: preview)
    router.post("/thu-tuc/nhap/ap-dung", use: apply)
    router.get("/thu-tuc/danh-muc.xlsx") { _, context in try await export(.xlsx, context) }
    router.get("/thu-tuc/danh-muc.csv") { _, context in try await export(.csv, context) }
  }

  @Sendable private func uploadForm(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    _ = try await catalogue.requireKeeper(in: context)
    let page = UploadPage(state: FormState(), token: context.csrfToken)
    return try await desk.page(UploadPage.title, current: ProceduresURL.list, in: context, page.html)
  }

  @Sendable private func preview(_ request: Request, context: DeskContext) async throws -> HTMLResponse {
    let permit = try await catalogue.requireKeeper(in: context)
    let form = try await request.form(
      in: context,
      files: UploadRule(folder: catalogue.uploadFolder, fileLimit: ProcedureCatalogue.fileLimit))
    do {
      var reader = FormReader(form)
      let file = reader.file("file", missing: "Chọn tệp danh mục dạng XLSX hoặc CSV")
      let report = try await catalogue.preview(fileAt: try reader.finish(file).path, by: permit)
      let page = ImportReportPage(report: report, token: context.csrfToken)
      return try await desk.page(ImportReportPage.title, current: ProceduresURL.list, in: context, page.html)
    } catch let problems as FormProblems {
      return try await again(form, problems, context)
    } catch ProcedureRefusal.fileNotRead(let problem) {
      return try await again(form, FormProblems("file", problem.sentence), context)
    }
  }

  private func again(
    _ form: SubmittedForm, _ problems: FormProblems, _ context: DeskContext
  ) async throws -> HTMLResponse {
    let page = UploadPage(state: FormState(form, problems: problems), token: context.csrfToken)
    return try await desk.problemPage(UploadPage.title, current: ProceduresURL.list, in: context, page.html)
  }

  @Sendable private func apply(_ request: Request, context: DeskContext) async throws -> Redirect {
    let form = try await request.form(in: context)
    let permit = try await catalogue.requireKeeper(in: context)
    guard let file = form.text("file").flatMap({ SHA256Digest(hexadecimal: $0) }) else {
      throw ProcedureRefusal.fileNotRead(.gone)
    }
    let report = try await catalogue.importFile(file, by: permit, at: desk.now())
    return Redirect(
      to: ProceduresURL.list,
      flash: Flash(.ok, "Đã công bố \(report.changed.count) dòng; \(report.refused.count) dòng không nhận."))
  }

  private func export(_ format: CatalogueFormat, _ context: DeskContext) async throws -> FileAnswer {
    _ = try await catalogue.requireKeeper(in: context)
    let mediaType =
      switch format {
      case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      case .csv: "text/csv; charset=utf-8"
      }
    return FileAnswer(
      try await catalogue.exported(as: format), mediaType: mediaType,
      fileName: "danh-muc-thu-tuc.\(format.rawValue)", .saved)
  }
}
