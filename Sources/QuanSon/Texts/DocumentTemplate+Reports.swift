import Documents

extension DocumentTemplate {
  private static let usual = ["Như trên", "Thường trực Đảng ủy, HĐND {xa}", "Chủ tịch, Phó Chủ tịch UBND {xa}"]

  /// Báo cáo.
  static let reports: [DocumentTemplate] = [
    DocumentTemplate(
      "bc", .office, "Tình hình kinh tế - xã hội, quốc phòng - an ninh tháng 7, nhiệm vụ trọng tâm tháng 8 năm 2020",
      to: ["UBND huyện Quan Sơn"], copies: usual,
      body: """
        I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 7
        1. Về kinh tế: diện tích lúa mùa đã cấy {so} ha, đạt 98% kế hoạch; chăm sóc {so2} ha ngô, sắn. Tổng đàn trâu, bò \
        ổn định, không có dịch bệnh lớn. Thu ngân sách trên địa bàn đạt {trieu} triệu đồng.
        2. Về văn hóa - xã hội: duy trì tuyên truyền phòng, chống dịch COVID-19; chi trả đầy đủ trợ cấp cho các đối tượng \
        bảo trợ xã hội; chuẩn bị điều kiện khai giảng năm học mới.
        3. Về quốc phòng - an ninh: an ninh chính trị, trật tự an toàn xã hội được giữ vững; duy trì trực sẵn sàng chiến đấu.
        II. TỒN TẠI, HẠN CHẾ
        Tiến độ làm đường giao thông nội bản tại {ban} còn chậm; việc xử lý văn bản trên môi trường mạng chưa đều.
        III. NHIỆM VỤ THÁNG 8
        1. Chăm sóc lúa mùa, phòng trừ sâu bệnh; chủ động phương án phòng, chống mưa lũ tại {ban2}, {ban3}.
        2. Tiếp tục phòng, chống dịch COVID-19; tổ chức tốt việc khai giảng năm học 2020 - 2021.
        3. Thực hiện nghiêm quy trình soạn thảo, trình ký, ký số và ban hành văn bản trên hệ thống.
        Trên đây là báo cáo của UBND {xa}, kính trình UBND huyện xem xét, chỉ đạo./.
        """),
    DocumentTemplate(
      "bc", .land, "Nhanh tình hình thiệt hại do mưa lũ gây ra tại {ban}, {ban2}", urgency: .veryUrgent,
      to: ["UBND huyện Quan Sơn", "Ban Chỉ huy PCTT và TKCN huyện Quan Sơn"], copies: usual,
      body: """
        Do ảnh hưởng của hoàn lưu bão số 2, trên địa bàn {xa} đã có mưa to đến rất to. UBND {xa} báo cáo nhanh như sau:
        1. Thiệt hại ban đầu
        a) Về người: không có thiệt hại;
        b) Về nhà ở: {so2} nhà bị ngập, tốc mái; đã di dời khẩn cấp {so3} hộ đến nơi an toàn;
        c) Về nông nghiệp: {so} ha lúa mùa, hoa màu bị ngập, bồi lấp;
        d) Về giao thông: đường vào {ban} sạt lở taluy dương khoảng {ho} m3 đất đá; ngầm tràn {ban2} ngập sâu.
        2. Công tác chỉ đạo: huy động {so} người gồm dân quân, công an, đoàn viên giúp dân khắc phục; cắm biển cảnh báo, \
        cử người canh gác tại ngầm tràn.
        3. Đề nghị UBND huyện hỗ trợ máy xúc thông tuyến và kinh phí khắc phục, ước {trieu} triệu đồng.
        Trên đây là báo cáo nhanh, UBND {xa} tiếp tục cập nhật, báo cáo khi có tình hình mới./.
        """),
    DocumentTemplate(
      "bc", .culture, "Kết quả phòng, chống dịch bệnh COVID-19 tuần đầu tháng 8 năm 2020",
      to: ["Ban Chỉ đạo phòng, chống dịch COVID-19 huyện Quan Sơn"], copies: usual,
      body: """
        Thực hiện chỉ đạo của Ban Chỉ đạo phòng, chống dịch COVID-19 huyện, UBND {xa} báo cáo kết quả như sau:
        1. Rà soát, khai báo y tế: {so} người trở về từ địa phương có dịch; cách ly tại nhà {so2} người, sức khỏe ổn định.
        2. Tuyên truyền: phát thanh hai lượt mỗi ngày bằng tiếng phổ thông và tiếng Thái; treo {so3} băng rôn; cấp phát {ho} tờ rơi.
        3. Phun khử khuẩn trụ sở, trạm y tế, trường học và nhà văn hóa {ban}, {ban2}.
        4. Khó khăn: thiếu vật tư y tế, khẩu trang cho lực lượng trực chốt; đường đến {ban3} đi lại khó khăn.
        5. Kiến nghị: đề nghị cấp bổ sung 50 kg Cloramin B và 1.000 khẩu trang y tế.
        Trên đây là báo cáo của UBND {xa}./.
        """),
    DocumentTemplate(
      "bc", .office, "Kết quả thực hiện Chỉ thị số 04/CT-UBND ngày 21/5/2020 về xây dựng chính quyền điện tử",
      to: ["UBND huyện Quan Sơn", "Phòng Văn hóa và Thông tin huyện Quan Sơn"], copies: usual,
      body: """
        Thực hiện Chỉ thị số 04/CT-UBND ngày 21/5/2020 của Chủ tịch UBND huyện, UBND {xa} báo cáo:
        1. Công tác quán triệt: đã triển khai đến toàn thể cán bộ, công chức; phân công {congchuc} theo dõi, đôn đốc.
        2. Kết quả: 100% cán bộ, công chức có tài khoản; văn bản đến được số hóa, chuyển xử lý trong ngày; văn bản đi được \
        dự thảo, trình ký, ký số lãnh đạo và ký số cơ quan trên hệ thống.
        3. Hạn chế: máy tính của một số bộ phận đã cũ; đường truyền tại {ban} không ổn định; một số công chức chưa quen \
        quy trình.
        4. Giải pháp: tổ chức tập huấn tại chỗ trước ngày {ngay}; bố trí {trieu} triệu đồng sửa chữa, thay thế thiết bị.
        Trên đây là kết quả thực hiện của UBND {xa}./.
        """),
  ]

  /// Báo cáo on budget, poverty and order.
  static let financeReports: [DocumentTemplate] = [
    DocumentTemplate(
      "bc", .office, "Kết quả thu, chi ngân sách 7 tháng đầu năm 2020",
      to: ["Phòng Tài chính - Kế hoạch huyện Quan Sơn"],
      copies: usual,
      body: """
        UBND {xa} báo cáo kết quả thực hiện dự toán thu, chi ngân sách 7 tháng đầu năm 2020 như sau:
        1. Thu ngân sách trên địa bàn: {trieu} triệu đồng, đạt 56% dự toán; trong đó phí, lệ phí và thu khác {so2} triệu đồng.
        2. Chi ngân sách: chi thường xuyên bảo đảm lương, phụ cấp và hoạt động; đã tiết kiệm 10% chi thường xuyên; chi \
        phòng, chống dịch COVID-19 {so} triệu đồng.
        3. Khó khăn: nguồn thu hẹp, chủ yếu trông vào bổ sung cân đối; một số hộ tại {ban} còn chậm nộp quỹ.
        4. Nhiệm vụ 5 tháng cuối năm: rà soát, tận thu các khoản còn nợ; điều hành chi chặt chẽ, đúng chế độ.
        Trên đây là báo cáo của UBND {xa}, đề nghị Phòng Tài chính - Kế hoạch tổng hợp./.
        """),
    DocumentTemplate(
      "bc", .culture, "Sơ bộ kết quả rà soát hộ nghèo, hộ cận nghèo năm 2020",
      to: ["Phòng Lao động - Thương binh và Xã hội huyện Quan Sơn"], copies: usual,
      body: """
        Thực hiện kế hoạch rà soát hộ nghèo, hộ cận nghèo năm 2020, UBND {xa} báo cáo kết quả sơ bộ như sau:
        1. Tổng số hộ được rà soát: {ho} hộ; điều tra viên {so2} người, làm việc tại {cacban}.
        2. Kết quả sơ bộ: {so} hộ nghèo, giảm {so3} hộ so với cuối năm 2019; hộ nghèo tập trung tại {ban}, {ban2}.
        3. Nguyên nhân chủ yếu: thiếu vốn, thiếu đất sản xuất, đông người ăn theo, ốm đau kéo dài.
        4. Nhiệm vụ tiếp theo: họp dân công khai kết quả trước ngày {ngay}; hoàn thiện phiếu và danh sách chính thức.
        Trên đây là báo cáo của UBND {xa}./.
        """),
    DocumentTemplate(
      "bc", .justice, "Tình hình an ninh trật tự và vi phạm hành chính tháng 7 năm 2020",
      to: ["Công an huyện Quan Sơn"],
      copies: usual,
      body: """
        UBND {xa} báo cáo tình hình an ninh trật tự trên địa bàn tháng 7 năm 2020:
        1. Tình hình chung ổn định; không xảy ra điểm nóng, không có truyền đạo trái phép, di cư tự do.
        2. Xảy ra {so2} vụ việc nhỏ, chủ yếu là va chạm giao thông, mâu thuẫn trong Nhân dân; hòa giải thành tại cơ sở.
        3. Vận động giao nộp {so3} khẩu súng tự chế tại {ban}, {ban2}; tuyên truyền phòng, chống ma túy {so} buổi.
        4. Phương hướng tháng 8: tăng cường tuần tra ban đêm; quản lý tạm trú, tạm vắng; phối hợp bảo đảm an toàn khai \
        giảng năm học mới.
        Trên đây là báo cáo của UBND {xa}./.
        """),
  ]
}
