import Markup
import WebShell
import WorkTime

/// Trang một đơn vị.
struct AgencyPage: Renderable {
  let dossier: AgencyDossier
  let now: Instant
  let token: CSRFToken

  private var agency: Agency { dossier.agency }

  var html: HTML {
    """
    \(PageHead(
      agency.name, lead: "Mã: \(agency.code)", breadcrumbs: [Breadcrumb("Đơn vị", PeopleURL.agencies)],
      actions: actions))
    \(TwoColumns(main: main, aside: aside))
    """
  }

  private var actions: HTML {
    """
    \(LinkButton("Cán bộ", to: PeopleURL.people(of: agency.id)))\
    \(LinkButton("Thêm đơn vị trực thuộc", to: PeopleURL.newAgency.with("don-vi", agency.id)))\
    \(LinkButton("Sửa thông tin", to: PeopleURL.agencyForm(agency.id), .main))
    """
  }

  private var main: HTML {
    """
    <div class="stack">\(Sheet("Trên văn bản", DefinitionList([
      ("Cơ quan chủ quản", "\(agency.printedSuperior ?? "không in")"),
      ("Tên cơ quan", "\(agency.printedName)"),
      ("Địa danh", "\(agency.placeName)"),
      ("Ký hiệu", "\(agency.symbol)"),
      ("Tập thể (TM.)", "\(agency.collectiveName ?? "không có")"),
    ]).html))\
    \(Sheet("Quy định của cơ quan", DefinitionList([
      ("Đánh số văn bản", "\(agency.numbering.vietnameseName)"),
      ("Kiểm tra nội dung", "\(agency.contentReview.vietnameseName)"),
      ("Bắt buộc ký số từ", agency.enforcedFrom.map { TimeText($0).html } ?? "chưa quy định"),
      ("Giờ làm việc", "\(agency.officeHours.rawValue)"),
    ]).html))\
    \(Sheet("Tổ chức", DefinitionList([
      ("Cấp trên trực tiếp", "\(dossier.superior?.name ?? "không có")"),
      ("Mã theo QĐ 20/2020", "\(agency.identifiers.decision2020)"),
      ("Mã theo QCVN 102", "\(agency.identifiers.qcvn2016)"),
      ("Địa bàn", "\(agency.area.vietnameseText)"),
      ("Hiệu lực", ValidityTag.period(from: agency.validFrom, to: agency.validTo)),
    ]).html))</div>
    """
  }

  private var aside: HTML {
    """
    \(Sheet("Con dấu", seal))\(KeySheet(dossier.keys, of: .agency(agency.id), now: now, token: token))
    """
  }

  private var seal: HTML {
    let picture: HTML =
      agency.seal.picture == nil
      ? "<p>Chưa có mẫu con dấu.</p>"
      : "<p><img src=\"\(PeopleURL.sealPicture(agency.id))\" alt=\"Mẫu con dấu của \(agency.name)\" width=\"160\"></p>"
    return """
      \(picture)<p>Đường kính: \(SealForm.millimetres(agency.seal.diameterTenthsOfMillimetre)) mm</p>\
      <div class="row">\(LinkButton("Cập nhật con dấu", to: PeopleURL.seal(agency.id)))</div>
      """
  }
}
