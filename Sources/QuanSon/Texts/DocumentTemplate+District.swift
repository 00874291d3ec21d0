extension DocumentTemplate {
  private static let communes = ["Chủ tịch UBND {cacban}"]

  /// What the district writes.
  static let districtLetters: [DocumentTemplate] = [
    DocumentTemplate(
      "cong-van", .office, "Đôn đốc thực hiện Chỉ thị số 04/CT-UBND ngày 21/5/2020 về xây dựng chính quyền điện tử",
      to: communes, copies: ["Như trên", "Ban Chỉ đạo xây dựng chính quyền điện tử huyện"],
      body: """
        Thực hiện Chỉ thị số 04/CT-UBND ngày 21/5/2020 của Chủ tịch UBND huyện, một số đơn vị triển khai còn chậm. Chủ tịch \
        UBND huyện yêu cầu Chủ tịch UBND {cacban}:
        1. Chỉ đạo dự thảo, trình ký, ký số và ban hành 100% văn bản trên hệ thống Quản lý văn bản và Hồ sơ công việc.
        2. Tiếp nhận, xử lý, trả kết quả 100% hồ sơ trên hệ thống Một cửa điện tử.
        3. Báo cáo kết quả về UBND huyện (qua Phòng Văn hóa và Thông tin) trước ngày {ngay}.
        Nhận được công văn, yêu cầu các đơn vị thực hiện nghiêm túc./.
        """),
    DocumentTemplate(
      "tb", .office, "Kết luận của Phó Chủ tịch UBND huyện tại cuộc họp Ban Chỉ đạo xây dựng chính quyền điện tử",
      copies: ["Thành viên Ban Chỉ đạo", "UBND {cacban}"],
      body: """
        Tại cuộc họp Ban Chỉ đạo, sau khi nghe báo cáo và ý kiến thảo luận, Phó Chủ tịch UBND huyện kết luận:
        1. Biểu dương các đơn vị thực hiện tốt việc ký số, phát hành văn bản điện tử.
        2. Giao Phòng Văn hóa và Thông tin theo dõi hằng ngày, tổng hợp danh sách đơn vị còn sai quy trình.
        3. Các đơn vị {ban}, {ban2} rà soát thiết bị, đường truyền, báo cáo trước ngày {ngay}.
        Thông báo để các đơn vị biết, thực hiện./.
        """),
    DocumentTemplate(
      "kh", .office, "Tập huấn sử dụng hệ thống Quản lý văn bản và Hồ sơ công việc cho cán bộ, công chức cấp xã",
      copies: ["UBND {cacban}", "Các phòng, ban cấp huyện"],
      body: """
        I. MỤC ĐÍCH
        Giúp cán bộ, công chức cấp xã thành thạo các bước dự thảo, kiểm tra, trình ký, ký số, cấp số và phát hành.
        II. NỘI DUNG
        1. Thời gian: 02 ngày, bắt đầu từ ngày {ngay}; mỗi đơn vị cử 03 người, gồm văn thư và hai công chức.
        2. Địa điểm: Hội trường UBND huyện; học viên thực hành trên máy tính.
        III. TỔ CHỨC THỰC HIỆN
        Phòng Văn hóa và Thông tin chủ trì; kinh phí từ nguồn sự nghiệp năm 2020.
        Yêu cầu các đơn vị cử người tham gia đầy đủ./.
        """),
    DocumentTemplate(
      "gm", .office, "Dự hội nghị sơ kết thực hiện chính quyền điện tử 7 tháng đầu năm 2020",
      copies: ["Chủ tịch UBND {cacban}", "Trưởng các phòng, ban cấp huyện"],
      body: """
        UBND huyện trân trọng kính mời Chủ tịch UBND {cacban}, trưởng các phòng, ban dự hội nghị sơ kết:
        1. Thời gian: 08 giờ 00 phút, ngày {ngay}.
        2. Địa điểm: Hội trường UBND huyện.
        3. Nội dung: đánh giá kết quả ký số, xử lý văn bản và hồ sơ một cửa; bàn giải pháp.
        Đề nghị các đồng chí chuẩn bị tham luận, dự đúng thành phần./.
        """),
  ]
}
