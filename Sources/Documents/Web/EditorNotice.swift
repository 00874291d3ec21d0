import Markup
import WebShell
import WorkTime

/// What the editor says above the form or in the place of the preview.
enum EditorNotice: Renderable {
  /// Unsaved typing was put back; the address and the session's token throw it away.
  case restored(at: Instant, discard: WebPath, token: CSRFToken)
  /// Somebody else's version, beside the writer's own in the form.
  case overtaken(by: String)
  case emptyPreview

  var html: HTML {
    switch self {
    case .restored(let time, let discard, let token):
      Notice(
        .info,
        """
        Đã khôi phục nội dung ông/bà đang gõ dở lúc \(TimeText(time)). Nội dung này chưa được lưu thành bản thảo; \
        xin kiểm tra rồi chọn “Lưu dự thảo”. \(ButtonForm(SubmitButton("Bỏ nội dung gõ dở", .plain), to: discard, token: token))
        """
      ).html
    case .overtaken(let text):
      Sheet("Bản đang lưu trên hệ thống", "\(overtakenWarning)<pre class=\"typed\">\(text)</pre>").html
    case .emptyPreview:
      "<p class=\"lead\">Bản xem trước hiện ra khi ông/bà gõ nội dung, hoặc sau khi lưu dự thảo.</p>"
    }
  }

  private var overtakenWarning: Notice {
    Notice(
      .warn,
      """
      Văn bản đã có bản mới hơn trong lúc ông/bà soạn. Nội dung ông/bà gõ vẫn còn trong biểu mẫu bên dưới; xin đối \
      chiếu, gộp lại rồi lưu.
      """)
  }
}

/// The saved draft's pages.
struct SavedPreview: Renderable {
  private let document: OutgoingDocument

  init(_ document: OutgoingDocument) { self.document = document }

  var html: HTML {
    """
    <img src="\(DocumentsURL.page(1, of: document.id, revision: document.revision))" \
    alt="Trang 1 của dự thảo đã lưu" width="794" height="1123">
    """
  }
}
