public import Markup
public import ValidationReports

/// Chữ ký số của một tệp: each of them, and whether anything came after the last.
public struct SignatureList: Renderable, Sendable {
  private let report: ValidationReport

  public init(report: ValidationReport) { self.report = report }

  public var html: HTML {
    let all = report.signatures
    if all.isEmpty { return "<h3>Chữ ký số</h3><p>Không có.</p>" }
    let added: HTML = report.remainderWords.map { "<p>\($0)</p>" } ?? HTML()
    return "<h3>Chữ ký số</h3>\(HTML.each(all) { SignatureView(signature: $0).html })\(added)"
  }
}

/// What a file's signatures are worth, in a word beside its name.
public struct ReportTag: Renderable, Sendable {
  private let report: ValidationReport

  public init(_ report: ValidationReport) { self.report = report }

  public var html: HTML { Tag(kind, report.summary).html }

  private var kind: TagKind {
    switch report.verdict {
    case nil: .neutral
    case .valid: .ok
    case .indeterminate: .warn
    case .invalid: .bad
    }
  }
}

/// One signature: whose, whether it holds and why not, when, and what was changed since.
private struct SignatureView: Renderable {
  let signature: SignatureReport

  var html: HTML {
    """
    <p><b>\(who)</b>: \(signature.verdict.words.lowercased())\
    \(signature.reason.map { "<span class=\"sub\">\($0.words)</span>" as HTML })</p>\
    \(signature.testRootWords.map { Notice(.warn, "\($0)").html })
    \(DefinitionList(facts))
    """
  }

  private var who: String {
    if signature.kind == .documentTimestamp { return "Dấu thời gian của cả tệp" }
    guard let signer = signature.signer else { return "Không đọc được người ký" }
    return signer.organization.map { $0 == signer.name ? signer.name : "\(signer.name), \($0)" } ?? signer.name
  }

  private var facts: [(term: String, value: HTML)] {
    var lines: [(term: String, value: HTML)] = [("Thời gian ký", "\(signature.timeWords)")]
    if let signer = signature.signer {
      lines.append(("Chứng thư", "số \(signer.serialNumber), do \(signer.issuerName) cấp"))
    }
    if let level = signature.level { lines.append(("Mức", "\(level.words)")) }
    lines.append(("Sau khi ký", "\(signature.scopeWords)"))
    return lines
  }
}
