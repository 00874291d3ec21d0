import Documents
import People

extension DocumentTemplate {
  private static let villages = ["Trưởng {cacban}", "Đài truyền thanh {xa}"]

  /// Thông báo.
  static let notices: [DocumentTemplate] = [
    DocumentTemplate(
      "tb", .land, "Lịch trực phòng, chống thiên tai và tìm kiếm cứu nạn tháng 8 năm 2020",
      copies: ["Ban Chỉ huy PCTT và TKCN huyện (b/c)", "Thường trực Đảng ủy, HĐND {xa}"] + villages,
      body: """
        Thực hiện kế hoạch phòng, chống thiên tai và tìm kiếm cứu nạn năm 2020; trước tình hình mưa lũ diễn biến phức \
        tạp, UBND {xa} thông báo lịch trực tháng 8 năm 2020 như sau:
        1. Thời gian trực: 24/24 giờ, kể cả ngày nghỉ, chia làm hai ca; ca ngày từ 7 giờ đến 19 giờ, ca đêm từ 19 giờ \
        hôm trước đến 7 giờ hôm sau.
        2. Địa điểm trực: Văn phòng UBND {xa}. Mỗi ca có một lãnh đạo và hai cán bộ, công chức theo danh sách đã phân công.
        3. Nhiệm vụ của ca trực
        a) Theo dõi mực nước sông, suối tại {ban}, {ban2}; nắm tình hình sạt lở trên các tuyến đường liên bản;
        b) Báo cáo nhanh về Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn huyện trước 16 giờ hằng ngày;
        c) Khi có tình huống khẩn cấp, huy động lực lượng xung kích gồm {so} người, kịp thời sơ tán {so2} hộ dân trong \
        vùng nguy hiểm.
        UBND {xa} yêu cầu cán bộ, công chức được phân công trực nghiêm túc thực hiện./.
        """),
    DocumentTemplate(
      "tb", .land, "Nghiêm cấm thả rông gia súc và giải tỏa hành lang an toàn giao thông tại {ban}",
      copies: ["Công an {xa}", "Nhân dân {ban}"] + villages,
      body: """
        Thời gian qua, trên tuyến đường qua {ban} có tình trạng thả rông trâu, bò, phơi nông sản, tập kết vật liệu xây \
        dựng trên lòng đường, gây mất an toàn giao thông. UBND {xa} thông báo:
        1. Các hộ gia đình chăn dắt gia súc đúng nơi quy định, không thả rông trên đường giao thông, khu dân cư và khu \
        vực trồng trọt.
        2. Tự tháo dỡ lều quán, di chuyển vật liệu ra khỏi hành lang an toàn giao thông xong trước ngày {ngay}.
        3. Sau thời hạn trên, tổ công tác của {xa} kiểm tra; hộ nào còn vi phạm thì lập biên bản, xử phạt theo quy định \
        của pháp luật.
        Giao Trưởng {ban} thông báo đến từng hộ gia đình; Công an {xa} chủ trì, phối hợp kiểm tra, báo cáo kết quả./.
        """),
    DocumentTemplate(
      "tb", .justice, "Lịch tiếp công dân định kỳ của Chủ tịch UBND {xa} tháng 9 năm 2020", matter: .head,
      copies: ["Ban Tiếp công dân huyện (b/c)", "Niêm yết tại trụ sở UBND {xa}"] + villages,
      body: """
        Căn cứ Luật Tiếp công dân, UBND {xa} thông báo lịch tiếp công dân định kỳ của Chủ tịch UBND {xa} như sau:
        1. Thời gian: ngày 10, ngày 20 và ngày 30 hằng tháng; sáng từ 7 giờ 30 phút, chiều từ 13 giờ 30 phút. Nếu trùng \
        ngày nghỉ thì tiếp vào ngày làm việc liền sau.
        2. Địa điểm: Phòng tiếp công dân, trụ sở UBND {xa}.
        3. Thành phần: Chủ tịch UBND {xa}, {congchuc}, Công an và các ngành liên quan theo nội dung vụ việc.
        4. Công dân đến khiếu nại, tố cáo, kiến nghị, phản ánh mang theo giấy tờ tùy thân và thực hiện theo nội quy tiếp \
        công dân.
        UBND {xa} thông báo để các cơ quan, đơn vị và Nhân dân biết, thực hiện./.
        """),
    DocumentTemplate(
      "tb", .office, "Tiếp nhận và trả kết quả thủ tục hành chính trên hệ thống Một cửa điện tử từ ngày 15/8/2020",
      copies: ["UBND huyện (b/c)", "Các ngành, đoàn thể {xa}"] + villages,
      body: """
        Thực hiện Chỉ thị số 04/CT-UBND ngày 21/5/2020 của Chủ tịch UBND huyện về xây dựng chính quyền điện tử, UBND \
        {xa} thông báo:
        1. Từ ngày 15/8/2020, toàn bộ thủ tục hành chính thuộc thẩm quyền giải quyết của UBND {xa} được tiếp nhận, xử lý \
        và trả kết quả trên hệ thống Một cửa điện tử.
        2. Tổ chức, cá nhân nộp hồ sơ tại Bộ phận tiếp nhận và trả kết quả hoặc qua Cổng dịch vụ công của tỉnh; khi nộp \
        được cấp giấy tiếp nhận có mã hồ sơ để tra cứu tình hình giải quyết.
        3. Công chức tiếp nhận hướng dẫn đầy đủ, rõ ràng một lần; không yêu cầu thêm giấy tờ ngoài quy định.
        Đề nghị Trưởng {cacban} tuyên truyền để Nhân dân biết, thực hiện./.
        """),
  ]

  /// Thông báo on health, animals and schools.
  static let healthNotices: [DocumentTemplate] = [
    DocumentTemplate(
      "tb", .culture, "Thực hiện các biện pháp phòng, chống dịch bệnh COVID-19 trong tình hình mới", urgency: .urgent,
      copies: ["Ban Chỉ đạo phòng, chống dịch COVID-19 huyện (b/c)", "Trạm Y tế {xa}"] + villages,
      body: """
        Trước diễn biến phức tạp của dịch bệnh COVID-19 tại một số địa phương từ cuối tháng 7 năm 2020, UBND {xa} thông báo:
        1. Người trở về từ vùng có dịch phải khai báo y tế ngay tại Trạm Y tế {xa}, thực hiện cách ly theo hướng dẫn của \
        cơ quan y tế.
        2. Hạn chế tập trung đông người; việc cưới, việc tang, lễ hội tổ chức gọn, có biện pháp phòng dịch. Đeo khẩu \
        trang nơi công cộng, thường xuyên rửa tay bằng xà phòng.
        3. Tổ giám sát cộng đồng của {cacban} rà soát từng hộ, lập danh sách người đi, đến; báo cáo về Trạm Y tế trước 15 \
        giờ hằng ngày. Đến nay đã rà soát {ho} hộ, theo dõi sức khỏe tại nhà {so2} người.
        4. Trường hợp khai báo không trung thực, trốn tránh cách ly bị xử lý nghiêm theo quy định.
        Yêu cầu các ngành, đoàn thể, Trưởng {cacban} thực hiện nghiêm thông báo này./.
        """),
    DocumentTemplate(
      "tb", .culture, "Lịch phun thuốc khử trùng, vệ sinh môi trường tại {ban}, {ban2}",
      copies: ["Trạm Y tế {xa}"] + villages,
      body: """
        Thực hiện kế hoạch phòng, chống dịch bệnh, UBND {xa} tổ chức phun thuốc khử trùng và tổng vệ sinh môi trường:
        1. Thời gian: từ 7 giờ 30 phút ngày {ngay}; mỗi bản thực hiện trong một buổi.
        2. Địa điểm: nhà văn hóa, điểm trường, chợ, chuồng trại và đường làng tại {ban}, {ban2}.
        3. Mỗi hộ cử một người tham gia dọn vệ sinh, phát quang bụi rậm, khơi thông cống rãnh; che đậy thực phẩm, nguồn \
        nước ăn và đưa gia súc, gia cầm ra khỏi khu vực phun.
        4. Trạm Y tế chuẩn bị {so2} kg Cloramin B, cử cán bộ kỹ thuật hướng dẫn.
        Đề nghị Trưởng {ban}, Trưởng {ban2} thông báo đến từng hộ gia đình biết, thực hiện./.
        """),
    DocumentTemplate(
      "tb", .land, "Tiêm phòng gia súc, gia cầm đợt 2 năm 2020",
      copies: ["Trạm Chăn nuôi và Thú y huyện (b/c)", "Ban Thú y {xa}"] + villages,
      body: """
        Thực hiện kế hoạch tiêm phòng gia súc, gia cầm năm 2020 của UBND huyện, UBND {xa} thông báo:
        1. Đối tượng: trâu, bò, lợn, chó và đàn gia cầm trong diện tiêm phòng.
        2. Loại vắc xin: lở mồm long móng, tụ huyết trùng trâu bò, dịch tả lợn, dại chó, cúm gia cầm.
        3. Thời gian: bắt đầu ngày {ngay} tại {ban}, sau đó lần lượt tại {ban2}, {ban3} và các bản còn lại.
        4. Chỉ tiêu: trâu, bò đạt từ 85% tổng đàn; chó đạt từ 90% tổng đàn. Toàn {xa} dự kiến tiêm {ho} con trâu, bò.
        5. Các hộ nhốt gia súc tại nhà trong ngày tiêm. Hộ không chấp hành, để dịch bệnh xảy ra thì không được hỗ trợ \
        thiệt hại và bị xử lý theo quy định.
        Yêu cầu Ban Thú y, Trưởng {cacban} phối hợp thực hiện./.
        """),
    DocumentTemplate(
      "tb", .culture, "Kết quả rà soát hộ thiếu đói giáp hạt và cấp gạo hỗ trợ đợt tháng 8 năm 2020",
      copies: ["Phòng Lao động - Thương binh và Xã hội huyện (b/c)", "Niêm yết tại nhà văn hóa {cacban}"],
      body: """
        Trên cơ sở kết quả bình xét công khai tại {cacban}, UBND {xa} thông báo:
        1. Số hộ được hỗ trợ gạo: {so} hộ, {ho} nhân khẩu; trong đó {ban} {so2} hộ. Mức hỗ trợ 15 kg gạo/người/tháng.
        2. Thời gian cấp gạo: từ 7 giờ 30 phút ngày {ngay}. Địa điểm: nhà văn hóa các bản.
        3. Khi nhận gạo, chủ hộ hoặc người được ủy quyền mang theo chứng minh nhân dân và ký nhận vào danh sách.
        4. Ý kiến thắc mắc gửi về {congchuc} trong 05 ngày làm việc kể từ ngày niêm yết.
        UBND {xa} thông báo để Nhân dân biết và giám sát./.
        """),
  ]
}
