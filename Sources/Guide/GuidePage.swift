public import Hummingbird
public import Markup
public import People
public import WebShell

/// Hướng dẫn nhanh: one page for everybody, reached from the foot of every page.
public struct GuidePage: Renderable {
  public init() {}

  public var html: HTML {
    """
    \(PageHead("Hướng dẫn sử dụng", lead: "Văn bản đi theo Nghị định 30/2020/NĐ-CP; hồ sơ một cửa theo Nghị định 61/2018/NĐ-CP."))
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
      "Bộ phận Một cửa",
      [
        "“Tiếp nhận hồ sơ”: chọn thủ tục bằng vài chữ, tìm lại người nộp theo số giấy tờ hoặc tên, đánh dấu giấy tờ đã nhận.",
        "Phí, lệ phí và ngày hẹn tính sẵn, kèm lý do; tiếp nhận xong in giấy tiếp nhận ngay.",
        "Hồ sơ trực tuyến phải được trả lời trong 08 giờ làm việc; thiếu giấy tờ thì yêu cầu hoàn thiện một lần, nêu đủ.",
        "“Có kết quả, chưa trả”: thu phí còn lại, ghi người nhận, trả lại bản chính rồi trả kết quả.",
      ]
    ),
    (
      "Giải quyết hồ sơ",
      [
        "“Chờ nhận xử lý”: nhận hồ sơ ở bước của mình; trang hồ sơ nói rõ hạn và lý do.",
        "Cần bổ sung thì yêu cầu trong 03 ngày làm việc, một lần; không kịp hạn thì xin lỗi và hẹn lại trước ít nhất một ngày.",
        "Quá hạn bổ sung: hồ sơ tiếp nhận từ 01/7/2025 dừng bằng thông báo do lãnh đạo ký; người nộp bổ sung trước khi ký thì giải quyết tiếp.",
        "Kết quả soạn thành văn bản của hệ thống hoặc đưa vào tệp đã ký số; có kết quả mới hoàn thành được hồ sơ.",
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
