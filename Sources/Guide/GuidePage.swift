public import Hummingbird
public import Markup
public import People
public import WebShell

/// Hướng dẫn nhanh: one page for everybody, reached from the foot of every page.
public struct GuidePage: Renderable {
  public init() {}

  public var html: HTML {
    """
    \(PageHead("Hướng dẫn sử dụng", lead: "Các bước xử lý văn bản đi theo Nghị định 30/2020/NĐ-CP."))
    \(HTML.each(GuidePage.chapters) { chapter in
      Sheet(chapter.title, "<ol>\(HTML.each(chapter.steps) { "<li>\($0)</li>" })</ol>").html
    })
    """
  }

  /// - Parameter frame: the frame around a page that anybody may see.
  public static func addRoute(
    to door: some RouterMethods<DoorContext>, frame: @escaping @Sendable (String, DoorContext) -> PageFrame
  ) {
    door.get("huong-dan") { _, context in
      HTMLResponse(frame("Hướng dẫn sử dụng", context).page(GuidePage().html))
    }
  }

  private static let chapters: [(title: String, steps: [String])] = [
    (
      "Người soạn thảo",
      [
        "Chọn “Soạn văn bản mới”, điền loại văn bản, trích yếu, người ký, nơi nhận và gõ nội dung như vẫn gõ.",
        "Bản xem trước bên cạnh trình bày đúng thể thức; nội dung đang gõ được giữ trên máy chủ.",
        "Lưu dự thảo rồi “Gửi kiểm tra”. Khi thể thức đạt, chọn “Trình ký”.",
        "Văn bản bị trả lại đứng đầu “Dự thảo của tôi”, kèm lý do.",
      ]
    ),
    (
      "Lãnh đạo ký",
      [
        "“Chờ ký số” liệt kê văn bản được trình; mở để đọc đúng tệp sẽ ký.",
        "Trang văn bản nói trước điều gì sẽ sai nếu ký bây giờ.",
        "Nhập mã PIN để ký; có thể chọn nhiều văn bản và ký một lần, mỗi văn bản có kết quả riêng.",
      ]
    ),
    (
      "Văn thư",
      [
        "Kiểm tra thể thức, rồi sau khi lãnh đạo ký: “Cấp số và đăng ký”.",
        "“Ký số cơ quan và phát hành” bằng mã PIN khóa của cơ quan; số và ngày tự điền vào ô đã dành sẵn.",
        "“Sổ văn bản đi” in theo mẫu Phụ lục IV. Số đã hủy vẫn giữ trong sổ kèm lý do.",
      ]
    ),
    (
      "Giám sát",
      [
        "“Tuân thủ” tính từ nhật ký nghiệp vụ; bấm vào mỗi số để xem danh sách văn bản.",
        "Mỗi văn bản không đúng quy trình nêu rõ sai lệch và căn cứ pháp lý.",
      ]
    ),
  ]
}
