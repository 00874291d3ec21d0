import Cryptography
import Ledger
import Markup
import WebShell
import WorkTime

/// Danh sách tin cậy, for who keeps it: authorities with their days, revocation lists with theirs, and the three forms.
struct TrustPage: Renderable {
  static let title = "Danh sách tin cậy"

  let overview: TrustOverview
  let token: CSRFToken
  var states = TrustFormStates()

  var html: HTML {
    """
    \(PageHead(TrustPage.title, lead: "Phiên bản \(String(overview.digest.hexadecimal.prefix(16)))"))
    \(HTML.each(warnings) { Notice(.warn, $0).html })
    \(Sheet("Nơi cấp chứng thư", isPadded: false, authorities.html))
    \(Sheet("Danh sách thu hồi (CRL)", isPadded: false, lists.html))
    \(Sheet("Tải tự động", isPadded: overview.sources.isEmpty, sources))
    \(Sheet("Thêm nơi cấp được tin cậy", addition))
    \(Sheet("Nhập danh sách thu hồi, trả lời OCSP", evidence))
    \(if: !withdrawable.isEmpty, Sheet("Thôi tin cậy một nơi cấp", withdrawal).html)
    """
  }

  /// Authorities without a list in force, and lists that end soon.
  private var warnings: [HTML] {
    overview.authorities.filter { $0.state == .trusted && $0.freshness != .fresh }.map {
      "“\($0.record.name)”: \($0.freshness.words.lowercased())."
    }
  }

  private var authorities: Table<AuthorityLine> {
    Table(
      "Nơi cấp chứng thư", overview.authorities,
      empty: EmptyState("Chưa tin cậy nơi cấp nào", "Thêm chứng thư gốc thì chữ ký mới được kết luận hợp lệ."),
      columns: [
        .title("Nơi cấp") { line in
          let label = line.record.label
          let mark = line.record.fingerprint.hexadecimal.prefix(16)
          return """
            \(line.record.name)<span class="sub">\(if: !label.isEmpty, "\(label) · ")\(String(mark))</span>\
            \(if: line.record.isTest, Tag(.warn, "Gốc thử nghiệm").html)
            """
        },
        .text("Loại") { $0.isRoot ? "Gốc" : "Trung gian" },
        .text("Được tin cậy") { "\($0.record.termWords)" },
        .text("Chứng thư") { "\(TimeText($0.validFrom)) – \(TimeText($0.validUntil))" },
        .text("Trạng thái") { Tag($0.state == .trusted ? .ok : .neutral, $0.state.words).html },
      ])
  }

  private var lists: Table<EvidenceLine> {
    Table(
      "Danh sách thu hồi", overview.lists,
      empty: EmptyState("Chưa có danh sách thu hồi", "Thiếu danh sách này, chữ ký chỉ được kết luận chưa đủ căn cứ."),
      columns: [
        .title("Nơi cấp") { "\($0.issuer)" },
        .text("Cập nhật lúc") { TimeText($0.thisUpdate).html },
        .text("Quá hạn lúc") { $0.nextUpdate.map { TimeText($0).html } ?? "không hứa" },
        .text("Trạng thái") { Tag($0.freshness.kind, $0.freshness.words).html },
      ])
  }

  private var sources: HTML {
    let words =
      overview.rule.isOn
      ? "Cứ \(overview.rule.hours) giờ tải lại một lần." : "Không tải tự động (CONGVU_CRL_REFRESH=0); xin nhập từ tệp."
    guard !overview.sources.isEmpty else { return "<p>\(words) Chưa có địa chỉ nào trong các chứng thư đang giữ.</p>" }
    let table = Table(
      "Địa chỉ tải danh sách thu hồi", overview.sources,
      columns: [
        .title("Địa chỉ") { "\($0.address)" },
        .text("Tải được lúc") { $0.succeededAt.map { TimeText($0).html } ?? "chưa lần nào" },
        .text("Lần gần nhất") { state in
          state.fault.map { "\(Tag(.bad, "Không tải được")) <span class=\"sub\">\($0.words)</span>" }
            ?? Tag(.ok, "Được").html
        },
        .text("Lần tới") { TimeText($0.nextAt).html },
      ])
    return "<p class=\"pad\">\(words)</p>\(table)"
  }

  private var addition: HTML {
    let state = states.addition
    return Form(
      to: TrustURL.addition, token: token, state: state, carriesFiles: true,
      """
      <div class="stack">\(Field("authority", "Tệp chứng thư", hint: "PEM (nhiều chứng thư) hoặc DER",
        .file(accepts: ".pem,.cer,.crt"), in: state))\
      \(Field("label", "Tên gọi", isOptional: true, in: state))\
      \(Field("from", "Tin cậy từ ngày", isOptional: true, .date, in: state))\
      \(Field("until", "Tin cậy đến hết ngày", isOptional: true, .date, in: state))\
      \(Field("test", "Gốc thử nghiệm", isOptional: true,
        .boxes([FieldChoice("1", "Đây là gốc thử nghiệm, chữ ký không có giá trị pháp lý")]), in: state))</div>\
      <div class="row">\(SubmitButton("Thêm vào danh sách"))</div>
      """
    ).html
  }

  private var evidence: HTML {
    let state = states.evidence
    return Form(
      to: TrustURL.evidence, token: token, state: state, carriesFiles: true,
      """
      <div class="stack">\(Field("evidence", "Tệp", hint: "CRL hoặc trả lời OCSP, PEM hoặc DER",
        .file(accepts: ".crl,.pem,.ocsp"), in: state))</div>\
      <div class="row">\(SubmitButton("Nhập", .plain))</div>
      """
    ).html
  }

  private var withdrawable: [AuthorityLine] {
    overview.authorities.filter { [.trusted, .notYet].contains($0.state) }
  }

  private var withdrawal: HTML {
    let state = states.withdrawal
    let choices = withdrawable.map { FieldChoice($0.record.fingerprint.hexadecimal, $0.record.name) }
    return Form(
      to: TrustURL.withdrawal, token: token, state: state,
      """
      <div class="stack">\(Field("fingerprint", "Nơi cấp", .select(choices), in: state))\
      \(Field("on", "Thôi tin cậy từ ngày", hint: "Chữ ký được chứng minh có trước ngày này vẫn giữ giá trị",
        .date, in: state))</div>\
      <div class="row">\(SubmitButton("Thôi tin cậy", .danger))</div>
      """
    ).html
  }
}

extension Freshness {
  fileprivate var kind: TagKind {
    switch self {
    case .fresh: .ok
    case .staleSoon: .warn
    case .missing, .stale: .bad
    }
  }
}
