import Markup
import Procedures
import WebShell

/// Thành phần hồ sơ: what the procedure asks for, what came, and what each file's signatures are worth.
struct DossierComponentSheet: Renderable {
  let view: DossierView

  var html: HTML {
    Sheet(
      "Thành phần hồ sơ", isPadded: false,
      Table("Thành phần hồ sơ", rows, empty: empty, columns: columns).html
    ).html
  }

  private struct Row {
    let number: Int
    let component: DossierComponent
    let received: [ReceivedComponent]
  }

  private var rows: [Row] {
    view.procedure.components.enumerated().map { place, component in
      Row(
        number: place + 1, component: component, received: view.dossier.intake.components.filter { $0.place == place })
    }
  }

  private var empty: EmptyState {
    EmptyState("Thủ tục không yêu cầu giấy tờ", "Không có thành phần hồ sơ nào phải nộp.")
  }

  private var columns: [TableColumn<Row>] {
    [
      .ordinal("TT") { $0.number },
      .title("Giấy tờ") { row in
        "\(row.component.name)\(if: !row.component.isRequired, "<span class=\"sub\">không bắt buộc</span>")"
      },
      .text("Đã nhận") { row in
        row.received.isEmpty
          ? Tag(row.component.isRequired ? .warn : .neutral, "Chưa có").html
          : HTML.each(row.received) { papers($0, of: row.component) }
      },
      .text("Tệp") { row in HTML.each(row.received) { file($0) } },
    ]
  }

  private func papers(_ received: ReceivedComponent, of component: DossierComponent) -> HTML {
    let counts = [
      received.originals > 0
        ? component.form == .shown ? "đã xuất trình" : "\(received.originals) bản chính" : nil,
      received.copies > 0 ? "\(received.copies) bản sao" : nil,
      received.returnable > 0 ? "trả lại \(received.returnable) bản chính" : nil,
    ].compactMap(\.self).joined(separator: ", ")
    let words = counts.isEmpty ? received.source.vietnameseName : counts
    return "<div>\(words)\(if: !received.note.isEmpty, "<span class=\"sub\">\(received.note)</span>")</div>"
  }

  private func file(_ received: ReceivedComponent) -> HTML {
    guard let file = received.file else { return HTML() }
    return FileLink(file: file, dossier: view.dossier.id).html
  }
}

/// One file of a dossier: its name opens it, its signatures are told beside.
struct FileLink: Renderable {
  let file: ComponentFile
  let dossier: Dossier.ID

  var html: HTML {
    """
    <div><a href="\(OneStopURL.file(file.digest, of: dossier))">\(file.name)</a> \
    <span class="sub">\(size)</span>\(signatures)</div>
    """
  }

  private var signatures: HTML {
    guard file.mediaType == "application/pdf" else { return HTML() }
    let tag = Tag(file.signatures.tagKind, file.signatures.vietnameseName)
    return "<a href=\"\(OneStopURL.signatures(in: file.digest, of: dossier))\">\(tag)</a>"
  }

  private var size: String {
    file.byteCount >= 1 << 20 ? "\(file.byteCount >> 20) MB" : "\(max(1, file.byteCount >> 10)) kB"
  }
}
