import HTTPTypes
import Markup

/// The page that tells why something can't be done and what to do instead.
struct RefusalPage: Renderable {
  let refusal: any PublicRefusal

  var title: String {
    switch refusal.status {
    case .notFound: "Không tìm thấy trang"
    case .forbidden: "Chưa được giao quyền"
    case .contentTooLarge: "Tệp quá lớn"
    default: "Chưa thực hiện được"
    }
  }

  var html: HTML {
    """
    \(PageHead(title))
    <div class="sheet pad narrow"><p>\(refusal.sentence)</p>
    <p class="row">\(LinkButton("Tiếp tục", to: refusal.wayOut ?? ShellURL.home, .main))\
    <a href="\(ShellURL.search)">Tìm văn bản, hồ sơ</a></p></div>
    """
  }
}
