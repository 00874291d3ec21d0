extension DocumentTemplate {
  private static let usual = ["UBND huyện (b/c)", "Thường trực Đảng ủy, HĐND {xa}", "Các ngành, đoàn thể, {cacban}"]

  /// Kế hoạch.
  static let plans: [DocumentTemplate] = [
    DocumentTemplate(
      "kh", .culture, "Tổ chức khai giảng năm học 2020 - 2021", copies: ["Các trường học trên địa bàn"] + usual,
      body: """
        I. MỤC ĐÍCH, YÊU CẦU
        Tổ chức khai giảng gọn, trang trọng, an toàn trong điều kiện phòng, chống dịch; tạo không khí phấn khởi cho học sinh.
        II. NỘI DUNG
        1. Thời gian: khai giảng đồng loạt sáng ngày 05/9/2020; tựu trường từ ngày 01/9/2020.
        2. Huy động học sinh ra lớp: mầm non 5 tuổi đạt 100%; tiểu học đạt 100%; trung học cơ sở đạt từ 99%. Rà soát {so} \
        học sinh có nguy cơ bỏ học tại {ban}, {ban2}.
        3. Cơ sở vật chất: sửa chữa {so2} phòng học, nhà công vụ; hoàn thành trước ngày {ngay}.
        III. TỔ CHỨC THỰC HIỆN
        1. Các trường tổng vệ sinh, khử khuẩn, chuẩn bị nước sát khuẩn.
        2. Công an, Đoàn Thanh niên {xa} bảo đảm an ninh, an toàn giao thông.
        3. Trưởng {cacban} vận động phụ huynh đưa con đến trường.
        Trên đây là kế hoạch của UBND {xa}, yêu cầu các đơn vị triển khai thực hiện./.
        """),
    DocumentTemplate(
      "kh", .land, "Phòng, chống lụt bão và sạt lở đất tại {ban}, {ban2} mùa mưa năm 2020", copies: usual,
      body: """
        I. MỤC ĐÍCH
        Chủ động ứng phó theo phương châm "bốn tại chỗ", hạn chế thấp nhất thiệt hại về người và tài sản.
        II. NHIỆM VỤ
        1. Rà soát {so} hộ sống ven sông, ven suối, sườn đồi có nguy cơ sạt lở; lập danh sách di dời theo từng cấp báo động.
        2. Chuẩn bị vật tư: {so3} nhà bạt, {ho} bao tải, {so} áo phao; dự trữ gạo, mì, nước uống tại nhà văn hóa {ban3}.
        3. Kiện toàn đội xung kích 30 người; diễn tập sơ tán tại {ban} ngày {ngay}.
        III. TỔ CHỨC THỰC HIỆN
        Thành viên Ban Chỉ huy phụ trách từng bản, trực tiếp chỉ đạo khi có tình huống. Kinh phí sử dụng từ quỹ phòng, \
        chống thiên tai và dự phòng ngân sách {xa}.
        Yêu cầu các ngành, {cacban} nghiêm túc thực hiện./.
        """),
    DocumentTemplate(
      "kh", .land, "Xây dựng nông thôn mới tại {ban} 5 tháng cuối năm 2020", copies: usual,
      body: """
        I. MỤC TIÊU
        Phấn đấu {ban} đạt chuẩn bản nông thôn mới trong năm 2020; toàn {xa} đạt thêm 02 tiêu chí.
        II. NỘI DUNG
        1. Giao thông: bê tông hóa {ho} m đường nội bản; Nhân dân hiến đất, góp ngày công, Nhà nước hỗ trợ xi măng.
        2. Môi trường: vận động {so} hộ làm nhà tiêu hợp vệ sinh, di dời chuồng trại ra khỏi gầm sàn.
        3. Thu nhập: nhân rộng mô hình trồng vầu, luồng thâm canh; hỗ trợ {so2} hộ vay vốn chăn nuôi.
        III. TỔ CHỨC THỰC HIỆN
        Giao {congchuc} tổng hợp, báo cáo tiến độ vào ngày 25 hằng tháng; Mặt trận Tổ quốc và các đoàn thể vận động hội \
        viên tham gia.
        Yêu cầu các bộ phận liên quan phối hợp thực hiện./.
        """),
    DocumentTemplate(
      "kh", .justice, "Tuyên truyền, phổ biến giáo dục pháp luật quý III năm 2020 tại {cacban}", copies: usual,
      body: """
        I. MỤC ĐÍCH
        Nâng cao hiểu biết và ý thức chấp hành pháp luật của Nhân dân, nhất là đồng bào ở {ban}, {ban2}.
        II. NỘI DUNG, HÌNH THỨC
        1. Nội dung: Luật Hôn nhân và gia đình, phòng, chống tảo hôn; Luật Lâm nghiệp; Luật Biên giới quốc gia; quy định về \
        phòng, chống dịch bệnh.
        2. Hình thức: {so2} hội nghị tại nhà văn hóa; phát thanh hai lần một tuần; cấp phát {ho} tờ gấp.
        III. TỔ CHỨC THỰC HIỆN
        Giao {congchuc} chủ trì, phối hợp Công an, Đồn Biên phòng; hoàn thành trước ngày 30/9/2020, báo cáo kết quả về UBND \
        {xa}.
        Kinh phí thực hiện: {trieu} triệu đồng từ nguồn chi thường xuyên năm 2020./.
        """),
    DocumentTemplate(
      "kh", .culture, "Phòng, chống dịch sốt xuất huyết và dịch bệnh mùa hè năm 2020",
      copies: ["Trạm Y tế {xa}"] + usual,
      body: """
        I. MỤC TIÊU
        Không để dịch sốt xuất huyết, tiêu chảy, viêm não xảy ra trên diện rộng; phát hiện, xử lý kịp thời ca bệnh đầu tiên.
        II. BIỆN PHÁP
        1. Chiến dịch diệt bọ gậy vào sáng thứ Bảy hằng tuần; đậy kín dụng cụ chứa nước tại {ho} hộ.
        2. Tẩm màn bằng hóa chất tại {ban}, {ban2}; tiêm bổ sung vắc xin viêm não cho {so} trẻ.
        3. Giám sát nguồn nước tự chảy, vệ sinh an toàn thực phẩm tại các bếp ăn bán trú.
        III. TỔ CHỨC THỰC HIỆN
        Trạm Y tế {xa} là cơ quan thường trực; Trưởng {cacban} huy động lực lượng; báo cáo hằng tuần trước ngày thứ Sáu.
        Yêu cầu các đơn vị thực hiện nghiêm túc./.
        """),
  ]
}
