import OfficialText

/// The bodies of the sample documents.
extension Samples {
  static let letterBlocks: [Block] = [
    .paragraph([
      Run(
        "Nhằm đảm bảo thực hiện các chỉ tiêu được giao tại Chỉ thị số 15/CT-UBND, ngày 18/5/2020 của Chủ tịch UBND tỉnh; "
          + "Chỉ thị số 04/CT-UBND ngày 21/5/2020 của Chủ tịch UBND huyện về xây dựng Chính quyền điện tử.")
    ]),
    .paragraph([
      Run(
        "Theo báo cáo của Ban Chỉ đạo Chính quyền điện tử huyện về tình hình xây dựng chính quyền điện tử:")
    ]),
    .item(
      mark: "*",
      runs: [
        Run(
          "Việc thực hiện quy trình xử lý văn bản điện tử trên hệ thống Quản lý văn bản và Hồ sơ công việc:")
      ]),
    .item(
      mark: "-",
      runs: [
        Run(
          "Các đơn vị thực hiện tốt: UBND xã Sơn Thủy, UBND xã Trung Tiến, UBND thị trấn Sơn Lư, UBND xã Sơn Điện, "
            + "UBND xã Tam Thanh, UBND xã Na Mèo.")
      ]),
    .item(
      mark: "-",
      runs: [
        Run(
          "Các đơn vị thực hiện còn hạn chế về số lượng văn bản ban hành, còn sai thể thức, quy trình: UBND xã Sơn Hà, "
            + "UBND xã Tam Lư, UBND xã Trung Thượng, UBND xã Mường Mìn, UBND xã Trung Hạ, UBND xã Trung Xuân.")
      ]),
    .paragraph([Run("(Có phụ lục chi tiết kèm theo)", italic: true)]),
    .item(
      mark: "*",
      runs: [Run("Việc thực hiện tiếp nhận, xử lý, trả kết quả hồ sơ trên hệ thống Một cửa điện tử:")]),
    .item(
      mark: "-",
      runs: [
        Run(
          "Các đơn vị đã thực hiện: UBND thị trấn Sơn Lư (789 hồ sơ), UBND xã Sơn Điện (103 HS), UBND xã Sơn Thủy "
            + "(85 HS), UBND xã Mường Mìn (66 HS), UBND xã Trung Tiến (37 HS), UBND xã Trung Thượng (20 HS).")
      ]),
    .item(
      mark: "-",
      runs: [
        Run(
          "Các đơn vị chưa thực hiện tiếp nhận: UBND xã Na Mèo, UBND xã Tam Thanh, UBND xã Tam Lư, UBND xã Sơn Hà, "
            + "UBND xã Trung Hạ, UBND xã Trung Xuân.")
      ]),
    .paragraph([
      Run(
        "Chủ tịch UBND huyện yêu cầu Chủ tịch UBND các xã, thị trấn khẩn trương thực hiện các nội dung sau:")
    ]),
    .clause(
      label: "1.",
      runs: [
        Run(
          "Các đơn vị còn hạn chế thực hiện hệ thống Quản lý văn bản và Hồ sơ công việc kể từ 15/8/2020, 100% văn bản "
            + "phải được dự thảo, trình ký và ban hành đúng quy trình, có ký số lãnh đạo và ký số cơ quan. Không nhận, "
            + "xử lý và ký duyệt văn bản giấy, chỉ đạo văn thư không đăng ký văn bản đi trên sổ giấy truyền thống.")
      ]),
    .clause(
      label: "2.",
      runs: [
        Run(
          "Kể từ ngày 15/8/2020 100% thủ tục hành chính thuộc thẩm quyền giải quyết của UBND các xã, thị trấn được "
            + "tiếp nhận và xử lý trên hệ thống Một cửa điện tử.")
      ]),
    .clause(
      label: "3.",
      runs: [
        Run(
          "Báo cáo kết quả triển khai thực hiện Chỉ thị 04/CT-UBND của Chủ tịch UBND huyện (Công tác Quán triệt, ban "
            + "hành văn bản; kết quả thực hiện các chỉ tiêu) gửi về UBND huyện (qua phòng Văn hóa và Thông tin) trước ngày "
        ), Run("19/8/2020", bold: true), Run("."),
      ]),
    .paragraph([
      Run(
        "Yêu cầu Chủ tịch UBND các xã, thị trấn nghiêm túc, khẩn trương triển khai thực hiện những nội dung trên./.")
    ]),
  ]

  static let annex = Annex(
    label: "Phụ lục",
    title: "Tình hình thực hiện hệ thống Quản lý văn bản và Hồ sơ công việc tại UBND các xã, thị trấn "
      + "(từ ngày 01/8 - 14/8/2020)",
    blocks: [
      .table(rows: ([annexHead] + annexRows).map { $0.map { $0.isEmpty ? [] : [Run($0)] } }, hasHead: true)
    ])

  private static let annexHead = [
    "TT", "Đơn vị", "VB có ký số của Chủ tịch", "VB có ký số của Phó Chủ tịch", "VB trình ký đúng quy trình",
    "VB trình ký không đúng quy trình",
  ]

  private static let annexRows = [
    ["1", "UBND xã Tam Thanh", "22", "24", "46", ""], ["2", "UBND xã Sơn Điện", "22", "17", "39", ""],
    ["3", "UBND thị trấn Sơn Lư", "17", "8", "25", ""], ["4", "UBND xã Sơn Thủy", "22", "3", "25", ""],
    ["5", "UBND xã Trung Tiến", "21", "", "21", ""], ["6", "UBND xã Na Mèo", "16", "7", "23", ""],
    ["7", "UBND xã Trung Xuân", "14", "", "14", ""], ["8", "UBND xã Trung Thượng", "14", "1", "15", "16"],
    ["9", "UBND xã Mường Mìn", "14", "", "13", "1"], ["10", "UBND xã Trung Hạ", "10", "2", "10", "2"],
    ["11", "UBND xã Tam Lư", "6", "2", "21", "1"], ["12", "UBND xã Sơn Hà", "4", "1", "5", ""],
  ]

  static let decisionBlocks: [Block] = [
    .resolution("ỦY BAN NHÂN DÂN XÃ TRUNG TIẾN"),
    .ground([Run("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;")]),
    .ground([
      Run(
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;"
      )
    ]),
    .ground([Run("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;")]),
    .ground([Run("Theo đề nghị của công chức Văn phòng - Thống kê xã.")]),
    .resolution("QUYẾT ĐỊNH:"),
    .article(
      label: "Điều 1.",
      runs: [
        Run("Ban hành kèm theo Quyết định này Quy chế công tác văn thư, lưu trữ của Ủy ban nhân dân xã Trung Tiến.")
      ]),
    .article(label: "Điều 2.", runs: [Run("Tổ chức thực hiện", bold: true)]),
    .clause(label: "1.", runs: [Run("Công chức Văn phòng - Thống kê có trách nhiệm:")]),
    .point(label: "a)", runs: [Run("Hướng dẫn, kiểm tra việc thực hiện Quy chế này;")]),
    .point(label: "b)", runs: [Run("Tổng hợp, báo cáo Chủ tịch Ủy ban nhân dân xã kết quả thực hiện hằng quý.")]),
    .clause(label: "2.", runs: [Run("Quyết định này có hiệu lực thi hành kể từ ngày ký.")]),
    .article(
      label: "Điều 3.",
      runs: [
        Run(
          "Công chức Văn phòng - Thống kê, các ban, ngành, đoàn thể và các tổ chức, cá nhân có liên quan chịu trách nhiệm "
            + "thi hành Quyết định này./.")
      ]),
  ]

  static let regulation = Annex(
    label: "Phụ lục I", title: "Danh mục hồ sơ năm 2020",
    blocks: [
      .heading(level: .chapter, label: "Chương I", title: "Quy định chung"),
      .heading(level: .section, label: "Mục 1", title: "Phạm vi điều chỉnh"),
      .paragraph([Run("Danh mục này áp dụng cho các ban, ngành của Ủy ban nhân dân xã.")]),
      .table(
        rows: [[[Run("Số và ký hiệu")], [Run("Tiêu đề hồ sơ")], [Run("Thời hạn bảo quản")], [Run("Người lập")]]]
          + (1...45).map { index in
            [
              [Run("\(index).VP")],
              [Run("Hồ sơ về việc thực hiện nhiệm vụ thứ \(index) của Ủy ban nhân dân xã trong năm 2020")],
              [Run("\(index % 3 == 0 ? "Vĩnh viễn" : "10 năm")")], [Run("Công chức Văn phòng - Thống kê")],
            ]
          }, hasHead: true),
    ])

  static let planBlocks: [Block] = [
    .paragraph([Run("Thực hiện nhiệm vụ được giao, Ủy ban nhân dân xã Trung Tiến xây dựng nội dung cụ thể như sau:")]),
    .heading(level: .part, label: "Phần I", title: "Mục đích, yêu cầu"),
    .clause(label: "1.", runs: [Run("Mục đích", bold: true)]),
    .paragraph([Run("Chủ động phòng ngừa, ứng phó kịp thời, khắc phục khẩn trương và có hiệu quả.")]),
    .clause(label: "2.", runs: [Run("Yêu cầu", bold: true)]),
    .item(mark: "-", runs: [Run("Rõ người, rõ việc, rõ thời gian, rõ "), Run("kết quả", italic: true), Run(";")]),
    .item(mark: "+", runs: [Run("Báo cáo trước ngày 15 hằng tháng./.")]),
  ]
}
