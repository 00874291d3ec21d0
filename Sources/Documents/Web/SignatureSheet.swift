import Evidence
import Markup
import ValidationReports
import WebShell
import WorkTime

/// Chữ ký số: what was found in the file when it was signed, and what is found now.
struct SignatureSheet: Renderable {
  let findings: SignatureFindings
  let document: OutgoingDocument.ID
  let token: CSRFToken

  var html: HTML {
    Sheet(
      "Chữ ký số",
      """
      <div id="chu-ky">\(list("Khi ký", findings.first, findings.kept.first))\
      \(if: isCheckedAgain, list("Lần kiểm tra gần nhất", findings.latest, findings.kept.latest))\
      \(wanting)\(archive)\
      \(ButtonForm(SubmitButton("Kiểm tra lại", .plain), to: DocumentsURL.recheck(document), token: token))\
      \(history)</div>
      """
    ).html
  }

  private var isCheckedAgain: Bool { findings.kept.checks.count > 1 }

  private func list(_ title: String, _ kept: KeptReport, _ check: EvidenceCheck) -> HTML {
    """
    <h3>\(title)</h3><p class="sub">\(TimeText(check.at)) · \(check.level?.words ?? "chưa xác định được mức")</p>\
    <ul>\(HTML.each(kept.report.signatures) { line($0) })</ul>
    """
  }

  private func line(_ signature: SignatureReport) -> HTML {
    """
    <li>\(signature.signer?.name ?? signature.fieldName) \(Tag(signature.verdict.tagKind, signature.verdict.words))\
    <span class="sub">\(signature.kindWords)</span>\
    \(signature.level.map { "<span class=\"sub\">\($0.words)</span>" as HTML })\
    <span class="sub">Thời gian: \(signature.timeWords)</span>\
    \(signature.reason.map { "<span class=\"sub\">\($0.words)</span>" as HTML })</li>
    """
  }

  private var wanting: HTML {
    guard let failure = findings.failure else { return HTML() }
    return Notice(.warn, "Bằng chứng lâu dài chưa đủ. \(failure.sentence)").html
  }

  private var archive: HTML {
    guard let last = findings.kept.versions.last else { return HTML() }
    let path = DocumentsURL.file(last.version.file, of: document)
    return """
      <p><a href="\(path)">Bản để lưu trữ</a><span class="sub">Giữ nguyên tệp đã phát hành, thêm bằng chứng lúc \
      \(TimeText(last.at)).</span></p>
      """
  }

  /// Every check, the latest first, with its report to take along.
  private var history: HTML {
    """
    <details><summary>Các lần kiểm tra (\(findings.kept.checks.count))</summary>\
    <ul>\(HTML.each(findings.kept.checks.reversed()) { entry($0) })</ul></details>
    """
  }

  private func entry(_ check: EvidenceCheck) -> HTML {
    """
    <li>\(check.occasion.words): \(check.verdict.words)<span class="sub">\(TimeText(check.at)) · \
    \(check.level?.rawValue ?? "chưa xác định được mức") · \
    <a href="\(DocumentsURL.signatureReport(check.report, of: document))">Báo cáo (JSON)</a></span></li>
    """
  }
}

extension SignatureReport {
  fileprivate var kindWords: String {
    switch kind {
    case .documentTimestamp: "Dấu thời gian của cả tệp"
    case .signature: signer?.organization ?? "Chữ ký"
    }
  }
}

extension ReportVerdict {
  var tagKind: TagKind {
    switch self {
    case .valid: .ok
    case .indeterminate: .warn
    case .invalid: .bad
    }
  }
}
