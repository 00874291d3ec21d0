import Cryptography
import Markup
import Storage
import ValidationReports
import WorkTime

/// The report for people: one page that opens anywhere, without anything from elsewhere.
struct BundlePage: Renderable {
  let bundle: ProofBundle

  /// How the bundle is checked without this program, in plain text.
  static let guide = """
    GÓI CHỨNG CỨ CỦA MỘT VĂN BẢN ĐÃ PHÁT HÀNH

    van-ban/       các bản đã ký, đúng từng byte như trong kho
    bang-chung/    chứng thư, danh sách thu hồi, trả lời OCSP, dấu thời gian mà kết luận dựa vào
    nhat-ky/       sự kiện của văn bản trong chuỗi băm, điểm niêm phong do khóa của máy chủ ký
    bao-cao/       kết quả kiểm tra chữ ký, cho người đọc (HTML) và cho máy (JSON)
    manifest.json  bản kê mọi tệp với mã băm SHA-256; manifest.sig là chữ ký Ed25519 của máy chủ

    Kiểm tra trên máy khác, không cần mạng, không cần cơ sở dữ liệu:
      congvu bundle verify GOI.zip --trust CHUNG-THU-GOC.pem --key KHOA-MAY-CHU
    Chứng thư gốc và khóa công khai của máy chủ phải lấy từ cơ quan, không lấy trong gói.
    Định dạng được mô tả trong docs/formats/bundle.md của mã nguồn, để ai cũng tự tính lại được.

    """

  var html: HTML {
    """
    <!doctype html>
    <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Gói chứng cứ: \(title)</title><style>\
    body{font:16px/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}\
    table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.3rem .5rem;text-align:left;\
    vertical-align:top}code{overflow-wrap:anywhere;font-size:.85em}</style></head><body>
    <h1>Gói chứng cứ của văn bản</h1>
    <p><b>\(title)</b><br>\(bundle.document.type): \(bundle.document.subject)<br>\(bundle.document.agency)</p>
    \(HTML.each(bundle.versions) { versionPart($0) })
    <h2>Nhật ký</h2>
    <p>Mỗi sự kiện mang mã băm của sự kiện trước trong chuỗi \(bundle.chain). Nội dung trao đổi nội bộ không đưa vào gói; \
    sự kiện đó chỉ ghi thời điểm và mã băm.</p>
    <table><tr><th>Số</th><th>Lúc</th><th>Việc</th><th>Mã băm</th></tr>\(HTML.each(bundle.events) { eventRow($0) })</table>
    <p>Niêm phong bởi máy chủ: \(time(bundle.checkpoint.at)).</p>
    </body></html>

    """
  }

  private var title: String {
    let number = bundle.document.number
    return "\(number.isEmpty ? bundle.document.type : number), ngày \(bundle.document.date.shortText)"
  }

  private func versionPart(_ version: SignedVersion) -> HTML {
    let verdict = version.report.verdict?.words ?? "Không có chữ ký"
    return """
      <h2>Tệp van-ban/\(version.name).pdf: \(verdict)</h2>
      <p>Kiểm tra như tại \(time(version.report.judgedAt)). SHA-256 <code>\(version.report.file.hexadecimal)</code></p>
      <table><tr><th>Người ký</th><th>Kết quả</th><th>Thời gian ký</th><th>Sau khi ký</th></tr>\
      \(HTML.each(version.report.signatures) { signatureRow($0) })</table>
      """
  }

  private func signatureRow(_ signature: SignatureReport) -> HTML {
    let reason = signature.reason.map { "<br>\($0.words)" as HTML } ?? HTML()
    let level = signature.level.map { "<br>\($0.words)" as HTML } ?? HTML()
    return """
      <tr><td>\(signature.signer?.name ?? "Không đọc được")<br>\(signature.signer?.organization ?? "")<br>\
      Chứng thư \(signature.signer?.serialNumber ?? "?")</td>\
      <td>\(signature.verdict.words)\(reason)\(level)</td><td>\(signature.timeWords)</td>\
      <td>\(signature.scopeWords)</td></tr>
      """
  }

  private func eventRow(_ event: BundledEvent) -> HTML {
    let withheld: HTML = event.contents == nil ? "<br>(nội dung không đưa vào gói)" : HTML()
    return """
      <tr><td>\(event.position)</td><td>\(time(event.at))</td><td>\(event.kind)\(withheld)</td>\
      <td><code>\(event.hash.hexadecimal)</code></td></tr>
      """
  }

  private func time(_ instant: Instant) -> String { VietnamTime(instant).isoText }
}
