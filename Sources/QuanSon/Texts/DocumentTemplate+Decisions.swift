import People

extension DocumentTemplate {
  private static func decision(
    _ post: DraftingPost, _ subject: String, grounds: String, articles: String
  ) -> DocumentTemplate {
    DocumentTemplate(
      "qd", post, subject, matter: .head,
      copies: ["Như Điều 3", "UBND huyện (b/c)", "Thường trực Đảng ủy, HĐND {xa}"],
      body: """
        CHỦ TỊCH ỦY BAN NHÂN DÂN {XA}
        Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
        \(grounds)
        Theo đề nghị của {congchuc}.
        QUYẾT ĐỊNH:
        \(articles)
        Điều 3. Văn phòng UBND {xa}, các bộ phận có liên quan và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành \
        Quyết định này./.
        """)
  }

  /// Quyết định cá biệt.
  static let decisions: [DocumentTemplate] = [
    decision(
      .office, "Kiện toàn Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn {xa} năm 2020",
      grounds: "Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013;",
      articles: """
        Điều 1. Kiện toàn Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn {xa} năm 2020 gồm {so2} thành viên, do \
        Chủ tịch UBND {xa} làm Trưởng ban, Phó Chủ tịch UBND {xa} làm Phó Trưởng ban thường trực.
        Điều 2. Ban Chỉ huy tham mưu tổ chức phòng ngừa, ứng phó, khắc phục hậu quả thiên tai; phân công thành viên phụ \
        trách {cacban}; tự giải thể khi hoàn thành nhiệm vụ. Quyết định có hiệu lực kể từ ngày ký.
        """),
    decision(
      .culture, "Thành lập Tổ giám sát cộng đồng phòng, chống dịch COVID-19 tại {ban}",
      grounds: "Căn cứ Luật Phòng, chống bệnh truyền nhiễm ngày 21 tháng 11 năm 2007;",
      articles: """
        Điều 1. Thành lập Tổ giám sát cộng đồng phòng, chống dịch COVID-19 tại {ban} gồm 05 thành viên, do ông {dan}, \
        Trưởng {ban}, làm Tổ trưởng.
        Điều 2. Tổ giám sát có nhiệm vụ nắm người đi, đến; hướng dẫn khai báo y tế; giám sát người cách ly tại nhà; báo cáo \
        Trạm Y tế {xa} trước 15 giờ hằng ngày. Quyết định có hiệu lực kể từ ngày ký.
        """),
    decision(
      .culture, "Trợ cấp đột xuất cho gia đình bà {danba}, {ban}, có nhà bị hỏa hoạn",
      grounds: "Căn cứ Nghị định số 136/2013/NĐ-CP ngày 21 tháng 10 năm 2013 của Chính phủ;",
      articles: """
        Điều 1. Trợ cấp đột xuất cho gia đình bà {danba}, {ban}, số tiền 6.000.000 đồng để khắc phục thiệt hại về nhà ở.
        Điều 2. Kinh phí chi từ nguồn dự phòng ngân sách {xa} năm 2020. Kế toán lập chứng từ, chi trả trực tiếp cho gia đình \
        trong 03 ngày làm việc. Quyết định có hiệu lực kể từ ngày ký.
        """),
    decision(
      .justice, "Xử phạt vi phạm hành chính đối với ông {dan} về hành vi phá rừng làm nương",
      grounds: """
        Căn cứ Luật Xử lý vi phạm hành chính ngày 20 tháng 6 năm 2012;
        Căn cứ biên bản vi phạm hành chính lập tại {ban};
        """,
      articles: """
        Điều 1. Xử phạt vi phạm hành chính đối với ông {dan}, trú tại {ban}, mức phạt 1.500.000 đồng do phát, phá {so} m2 \
        rừng sản xuất trái pháp luật.
        Điều 2. Ông {dan} nộp phạt tại Kho bạc Nhà nước huyện trong 10 ngày kể từ ngày nhận quyết định; trồng lại rừng trên \
        diện tích đã phá. Quá thời hạn mà không chấp hành thì bị cưỡng chế.
        """),
    decision(
      .land, "Phê duyệt dự toán sửa chữa kênh mương nội đồng {ban}",
      grounds: "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;",
      articles: """
        Điều 1. Phê duyệt dự toán sửa chữa {ho} m kênh mương nội đồng {ban}, giá trị {trieu}.500.000 đồng, từ nguồn thủy lợi \
        phí cấp bù và Nhân dân đóng góp ngày công.
        Điều 2. Thời gian thực hiện: xong trước ngày {ngay}. {Congchuc} lập hồ sơ, giám sát, nghiệm thu theo quy định. Quyết \
        định có hiệu lực kể từ ngày ký.
        """),
  ]
}
