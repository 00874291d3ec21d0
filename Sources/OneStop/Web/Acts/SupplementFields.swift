import Markup
import Procedures
import WebShell
import WorkTime

/// The two forms of a supplement: what is asked for, and what came of it.
struct SupplementFields {
  let fields: DossierActFields

  private var view: DossierView { fields.view }
  private var state: FormState { fields.state }

  /// One box and one line for each component; a place for what the procedure does not list, with its ground.
  var asked: HTML {
    """
    \(warning)
    <fieldset class="field"><legend>Giấy tờ cần bổ sung, sửa lại</legend>\
    <p class="hint">Ghi nội dung cần bổ sung ở từng giấy tờ; bỏ trống nếu giấy tờ đã đủ. Xin nêu đủ trong một lần.</p>\
    \(HTML.each(view.procedure.components.enumerated()) { place, component in wanted(place, component.name).html })</fieldset>\
    \(Field("wantedElse", "Giấy tờ khác, không có trong danh mục", isOptional: true, .line(), in: state))\
    \(Field("groundElse", "Căn cứ pháp lý của giấy tờ khác", isOptional: true, .line(), in: state))\
    \(fields.reason("Lý do yêu cầu bổ sung"))\
    \(Field("until", "Bổ sung đến hết ngày", .date, in: state))\
    \(if: needsReason, Field("lateReason", lateLabel, .text(rows: 2), in: state).html)
    """
  }

  private func wanted(_ place: Int, _ name: String) -> Field {
    Field("wanted-\(place)", "\(place + 1). \(name)", .line(), in: state)
  }

  private var isAgain: Bool { !fields.dossier.requests.isEmpty }

  private var isLate: Bool { view.lastSupplementRequest.map { $0 < fields.now } ?? false }

  /// A request after the third working day, or once more, is itself a breach that must be explained. Điều 19 khoản 4.
  private var needsReason: Bool { isAgain || isLate }

  private var lateLabel: String { isAgain ? "Vì sao phải yêu cầu bổ sung lần nữa" : "Vì sao yêu cầu bổ sung muộn" }

  private var warning: HTML {
    guard let last = view.lastSupplementRequest else { return HTML() }
    if isAgain {
      return Notice(
        .warn,
        "Hồ sơ đã được yêu cầu bổ sung <b>\(fields.dossier.requests.count) lần</b>; lần này do lãnh đạo quyết định."
      ).html
    }
    return isLate
      ? Notice(.bad, "Đã quá thời hạn yêu cầu bổ sung (\(TimeText(last))); phải nêu lý do.").html
      : Notice(.info, "Yêu cầu bổ sung trong 03 ngày làm việc từ khi tiếp nhận, chậm nhất \(TimeText(last)).").html
  }

  /// A row for each thing that was asked for; what came online stands in it already.
  var received: HTML {
    HTML.each(places) { place in
      """
      <fieldset class="field received"><legend>\(view.procedure.componentName(place))</legend>\(delivered(place))\
      <div class="row">\(Field("originals-\(place)", "Bản chính", .number, in: fields.filled("originals-\(place)", "0")))\
      \(Field("copies-\(place)", "Bản sao", .number, in: fields.filled("copies-\(place)", "0")))\
      \(Field("file-\(place)", "Bản quét, tệp", isOptional: true, .file(accepts: FileHint.extensions), in: state))</div></fieldset>
      """
    }
  }

  private func delivered(_ place: Int) -> HTML {
    let sent = fields.dossier.delivered?.filter { $0.place == place } ?? []
    return HTML.each(sent) { component in
      "<p>Đã gửi trực tuyến: \(component.file.map { FileLink(file: $0, dossier: fields.dossier.id).html })</p>"
    }
  }

  private var places: [Int] { fields.dossier.placesAskedFor(in: view.procedure) }
}

extension Dossier {
  /// The components of the newest request, and any others that were sent; all of them when none was named.
  func placesAskedFor(in procedure: Procedure) -> [Int] {
    let asked = requests.last?.items.compactMap(\.place) ?? []
    let sent = delivered?.map(\.place) ?? []
    let places = Set(asked + sent).filter { procedure.components.indices.contains($0) }.sorted()
    return places.isEmpty ? Array(procedure.components.indices) : places
  }
}
