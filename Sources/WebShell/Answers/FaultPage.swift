import Markup

/// The page for what went wrong inside: the visitor gets the code under which the log has the cause.
struct FaultPage: Renderable {
  let title = "Hệ thống gặp sự cố"
  let requestID: RequestID

  var html: HTML {
    """
    \(PageHead(title))
    <div class="sheet pad narrow"><p>Yêu cầu chưa được thực hiện. Dữ liệu đã lưu trước đó vẫn còn nguyên. \
    Xin thử lại sau ít phút; nếu vẫn gặp lỗi, xin báo quản trị hệ thống mã sau:</p>
    <p class="code">\(requestID.description)</p>
    <p class="row">\(LinkButton("Về bàn làm việc", to: ShellURL.home, .main))</p></div>
    """
  }
}
