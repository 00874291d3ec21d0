import Documents

extension DocumentTemplate {
  private static let usual = ["Như trên", "Thường trực HĐND {xa}"]

  /// Tờ trình.
  static let petitions: [DocumentTemplate] = [
    DocumentTemplate(
      "ttr", .land, "Đề nghị hỗ trợ xi măng làm đường giao thông nội bản {ban} năm 2020", to: ["UBND huyện Quan Sơn"],
      copies: usual,
      body: """
        Nhân dân {ban} đã họp, thống nhất hiến đất, góp ngày công làm đường bê tông nội bản dài {ho} m, rộng 3 m, dày 0,16 m. \
        Giá trị Nhân dân đóng góp ước {trieu} triệu đồng.
        Do là bản đặc biệt khó khăn, tỷ lệ hộ nghèo cao, UBND {xa} kính trình UBND huyện xem xét hỗ trợ {so} tấn xi măng để \
        thực hiện trong quý III năm 2020.
        UBND {xa} cam kết quản lý, sử dụng đúng mục đích, quyết toán đúng quy định.
        Kính đề nghị UBND huyện xem xét, quyết định./.
        """),
    DocumentTemplate(
      "ttr", .culture, "Đề nghị khen thưởng tập thể, cá nhân có thành tích trong phòng, chống dịch COVID-19",
      to: ["UBND huyện Quan Sơn", "Phòng Nội vụ huyện Quan Sơn"], copies: usual,
      body: """
        Căn cứ Luật Thi đua, Khen thưởng; trên cơ sở kết quả bình xét của Hội đồng Thi đua - Khen thưởng, UBND {xa} kính trình \
        Chủ tịch UBND huyện tặng Giấy khen cho:
        1. Tập thể: Trạm Y tế {xa}; Tổ giám sát cộng đồng {ban}.
        2. Cá nhân: ông {dan}, Trưởng {ban2}; bà {danba}, nhân viên y tế {ban3}.
        Các tập thể, cá nhân trên đã có nhiều thành tích trong rà soát, cách ly, tuyên truyền phòng, chống dịch từ tháng 3 đến \
        tháng 7 năm 2020.
        Kính đề nghị Chủ tịch UBND huyện xem xét, quyết định./.
        """),
    DocumentTemplate(
      "ttr", .office, "Phê chuẩn điều chỉnh dự toán ngân sách {xa} năm 2020", to: ["Hội đồng nhân dân {xa}"],
      copies: ["Như trên", "Phòng Tài chính - Kế hoạch huyện (b/c)"],
      body: """
        Do phát sinh nhiệm vụ phòng, chống dịch COVID-19 và khắc phục thiên tai, UBND {xa} kính trình Hội đồng nhân dân {xa} \
        phê chuẩn điều chỉnh dự toán ngân sách năm 2020:
        1. Giảm chi hội nghị, tiếp khách, đi công tác: {so} triệu đồng.
        2. Tăng chi phòng, chống dịch, thiên tai: {so} triệu đồng; tổng chi không thay đổi.
        3. Sử dụng dự phòng ngân sách {trieu} triệu đồng hỗ trợ {so2} hộ tại {ban} di dời khỏi vùng sạt lở.
        Kính trình Hội đồng nhân dân {xa} xem xét, phê chuẩn./.
        """),
  ]

  /// Giấy mời.
  static let invitations: [DocumentTemplate] = [
    DocumentTemplate(
      "gm", .office, "Họp giao ban UBND {xa} tháng 8 năm 2020",
      copies: ["Thành viên UBND {xa}", "Các ngành, đoàn thể", "Trưởng {cacban}"],
      body: """
        UBND {xa} trân trọng kính mời các đồng chí thành viên UBND, trưởng các ngành, đoàn thể, Trưởng {cacban} dự họp giao ban:
        1. Thời gian: 07 giờ 30 phút, ngày {ngay}.
        2. Địa điểm: Hội trường UBND {xa}.
        3. Nội dung: đánh giá kết quả tháng 7; triển khai nhiệm vụ tháng 8; kiểm điểm việc xử lý văn bản trên hệ thống.
        Đề nghị các đồng chí chuẩn bị báo cáo, đến dự đúng thành phần, thời gian./.
        """),
    DocumentTemplate(
      "gm", .land, "Họp dân {ban} bàn việc hiến đất làm đường giao thông",
      copies: ["Bí thư Chi bộ, Trưởng {ban}", "Mặt trận Tổ quốc {xa}", "Các hộ có đất bị ảnh hưởng"],
      body: """
        UBND {xa} trân trọng kính mời Bí thư Chi bộ, Trưởng {ban}, đại diện Mặt trận Tổ quốc {xa} và các hộ có đất bị ảnh hưởng:
        1. Thời gian: 19 giờ 30 phút, ngày {ngay}.
        2. Địa điểm: Nhà văn hóa {ban}.
        3. Nội dung: công khai thiết kế, dự toán tuyến đường; bàn việc hiến đất, góp ngày công; bầu Ban giám sát cộng đồng.
        Sự có mặt của các ông, bà góp phần vào thành công của cuộc họp./.
        """),
    DocumentTemplate(
      "gm", .culture, "Dự họp Ban Chỉ đạo phòng, chống dịch COVID-19 {xa}", urgency: .urgent,
      copies: ["Thành viên Ban Chỉ đạo", "Trạm Y tế, Công an, Quân sự {xa}", "Đồn Biên phòng trên địa bàn"],
      body: """
        UBND {xa} trân trọng kính mời các đồng chí thành viên Ban Chỉ đạo phòng, chống dịch COVID-19 dự họp:
        1. Thời gian: 14 giờ 00 phút, ngày {ngay}.
        2. Địa điểm: Phòng họp UBND {xa}.
        3. Nội dung: rà soát người về từ vùng dịch; phân công trực chốt tại {ban}, {ban2}; bảo đảm vật tư y tế.
        Đề nghị các đồng chí đeo khẩu trang, đến dự đúng giờ./.
        """),
    DocumentTemplate(
      "gm", .justice, "Làm việc về giải quyết đơn kiến nghị của công dân {dan}",
      copies: ["Ông {dan}, {ban}", "Trưởng {ban}", "Tổ hòa giải {ban}"],
      body: """
        UBND {xa} mời ông {dan}, trú tại {ban}, cùng Trưởng {ban}, Tổ hòa giải {ban} đến làm việc:
        1. Thời gian: 08 giờ 00 phút, ngày {ngay}.
        2. Địa điểm: Phòng tiếp công dân, trụ sở UBND {xa}.
        3. Nội dung: xác minh, hòa giải kiến nghị về ranh giới đất nương; các bên mang theo giấy tờ có liên quan.
        Đề nghị ông {dan} và các thành phần được mời có mặt đúng giờ./.
        """),
  ]
}
