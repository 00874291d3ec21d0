import Documents

extension DocumentTemplate {
  private static let usual = ["Như trên", "Chủ tịch, Phó Chủ tịch UBND {xa}"]
  private static let villages = ["Trưởng {cacban}"]

  /// Công văn.
  static let letters: [DocumentTemplate] = [
    DocumentTemplate(
      "cong-van", .office, "Chấn chỉnh việc xử lý văn bản trên hệ thống Quản lý văn bản và Hồ sơ công việc",
      to: ["Cán bộ, công chức {xa}"], copies: usual,
      body: """
        Qua theo dõi việc sử dụng hệ thống Quản lý văn bản và Hồ sơ công việc, UBND {xa} nhận thấy còn một số văn bản dự \
        thảo chưa đúng thể thức, trình ký chưa đúng quy trình.
        Để khắc phục, Chủ tịch UBND {xa} yêu cầu cán bộ, công chức:
        1. Dự thảo, trình ký 100% văn bản trên hệ thống; không trình ký văn bản giấy.
        2. Gửi văn thư kiểm tra thể thức, kỹ thuật trình bày trước khi trình lãnh đạo.
        3. Văn thư chỉ cấp số sau khi lãnh đạo đã ký số; ký số cơ quan và phát hành ngay trong ngày.
        Giao {congchuc} theo dõi, tổng hợp, báo cáo kết quả trước ngày {ngay}./.
        """),
    DocumentTemplate(
      "cong-van", .culture, "Tăng cường công tác phòng, chống dịch bệnh COVID-19", urgency: .urgent, to: villages,
      copies: usual,
      body: """
        Thực hiện chỉ đạo của UBND huyện về phòng, chống dịch bệnh COVID-19, UBND {xa} yêu cầu Trưởng {cacban}:
        1. Rà soát, lập danh sách người trở về từ thành phố Đà Nẵng và các địa phương có dịch từ ngày 01/7/2020; hướng dẫn \
        khai báo y tế.
        2. Tạm dừng các hoạt động tập trung đông người không cần thiết; vận động Nhân dân đeo khẩu trang.
        3. Phối hợp Đồn Biên phòng, Công an kiểm soát đường mòn, lối mở, ngăn chặn người nhập cảnh trái phép.
        Báo cáo kết quả về Trạm Y tế {xa} trước 15 giờ hằng ngày. Nhận được công văn, yêu cầu thực hiện ngay./.
        """),
    DocumentTemplate(
      "cong-van", .land, "Đề nghị hỗ trợ khắc phục sạt lở tuyến đường vào {ban}",
      to: ["Phòng Kinh tế - Hạ tầng huyện Quan Sơn"],
      copies: usual,
      body: """
        Do mưa lớn kéo dài, tuyến đường từ trung tâm {xa} vào {ban} bị sạt lở tại {so2} vị trí, khối lượng đất đá khoảng \
        {ho} m3; xe ô tô không đi lại được, ảnh hưởng đến việc đi lại của {so} hộ dân.
        UBND {xa} đã huy động dân quân, Nhân dân khắc phục bước đầu để người đi bộ, xe máy qua lại. Tuy nhiên, khối lượng \
        lớn, vượt khả năng của địa phương.
        UBND {xa} đề nghị Phòng Kinh tế - Hạ tầng kiểm tra thực địa, tham mưu UBND huyện bố trí máy móc, kinh phí hỗ trợ ước \
        {trieu} triệu đồng để sớm thông tuyến.
        Kính đề nghị quý phòng quan tâm xem xét./.
        """),
    DocumentTemplate(
      "cong-van", .land, "Đôn đốc phòng trừ sâu bệnh hại lúa mùa tại {ban}, {ban2}", to: villages, copies: usual,
      body: """
        Kết quả kiểm tra đồng ruộng cho thấy sâu cuốn lá nhỏ, rầy nâu đã xuất hiện trên trà lúa mùa tại {ban}, {ban2}, mật độ \
        cao, diện tích nhiễm khoảng {so} ha.
        UBND {xa} yêu cầu Trưởng {cacban}:
        1. Hướng dẫn các hộ thăm đồng hằng ngày, phun trừ khi sâu non tuổi 1 - 2, theo nguyên tắc bốn đúng.
        2. Thu gom vỏ bao thuốc bảo vệ thực vật về bể chứa, không vứt ra đồng ruộng, nguồn nước.
        3. Báo cáo diện tích nhiễm và kết quả phun trừ về UBND {xa} trước ngày {ngay}.
        Đề nghị các đồng chí quan tâm thực hiện./.
        """),
    DocumentTemplate(
      "cong-van", .justice, "Phối hợp xác minh cư trú của công dân {dan}", to: ["Công an {xa}", "Trưởng {ban}"],
      copies: usual,
      body: """
        UBND {xa} nhận được đơn của công dân {dan}, trú tại {ban}, đề nghị xác nhận nơi cư trú để làm thủ tục đăng ký hộ tịch.
        UBND {xa} đề nghị Công an {xa}, Trưởng {ban} phối hợp xác minh:
        1. Thời điểm đến cư trú, sổ hộ khẩu, nhân khẩu thực tế của hộ gia đình.
        2. Tình trạng hôn nhân, quan hệ của các thành viên trong hộ.
        Kết quả xác minh bằng văn bản gửi về {congchuc} trước ngày {ngay} để giải quyết đúng hạn cho công dân./.
        """),
  ]

  /// Công văn on insurance, households and schools.
  static let householdLetters: [DocumentTemplate] = [
    DocumentTemplate(
      "cong-van", .culture, "Rà soát, lập danh sách cấp thẻ bảo hiểm y tế cho người thuộc hộ nghèo tại {ban}",
      to: ["Bảo hiểm xã hội huyện Quan Sơn", "Phòng Lao động - Thương binh và Xã hội huyện Quan Sơn"], copies: usual,
      body: """
        UBND {xa} đã rà soát người thuộc hộ nghèo, người dân tộc thiểu số sinh sống tại vùng đặc biệt khó khăn. Kết quả tại \
        {ban}: tăng mới {so2} người, giảm {so3} người, sai thông tin cần điều chỉnh {so} thẻ.
        UBND {xa} đề nghị Bảo hiểm xã hội huyện, Phòng Lao động - Thương binh và Xã hội huyện:
        1. Thẩm định danh sách kèm theo, cấp thẻ mới có giá trị từ ngày 01/9/2020.
        2. Điều chỉnh họ tên, ngày sinh cho các trường hợp sai thông tin, không thu phí.
        Rất mong nhận được sự phối hợp của quý cơ quan./.
        """),
    DocumentTemplate(
      "cong-van", .culture, "Vận động học sinh ra lớp năm học 2020 - 2021 tại {ban}, {ban2}",
      to: ["Ban Giám hiệu các trường học trên địa bàn"] + villages, copies: usual,
      body: """
        Để bảo đảm sĩ số học sinh khi bước vào năm học 2020 - 2021, UBND {xa} đề nghị:
        1. Ban Giám hiệu các trường phân công giáo viên phụ trách từng bản, đến từng gia đình vận động {so} học sinh có nguy cơ \
        bỏ học.
        2. Trưởng {cacban} phối hợp đoàn thể giúp đỡ gia đình khó khăn; không để học sinh bỏ học theo cha mẹ đi làm ăn xa hoặc \
        tảo hôn.
        3. Hội Khuyến học {xa} hỗ trợ sách vở, quần áo cho {so2} học sinh mồ côi, khuyết tật.
        Báo cáo kết quả về UBND {xa} trước ngày {ngay}./.
        """),
    DocumentTemplate(
      "cong-van", .office, "Đăng ký nhu cầu cấp chứng thư số cá nhân và chứng thư số cơ quan",
      to: ["Phòng Văn hóa và Thông tin huyện Quan Sơn"], copies: usual,
      body: """
        Để triển khai ký số trên hệ thống Quản lý văn bản và Hồ sơ công việc, UBND {xa} đăng ký nhu cầu như sau:
        1. Gia hạn chứng thư số cá nhân của lãnh đạo UBND {xa}: 02 chứng thư.
        2. Cấp mới chứng thư số cá nhân cho công chức được giao ký thừa lệnh: 01 chứng thư.
        3. Chứng thư số của cơ quan: 01 chứng thư đang sử dụng tốt, không có nhu cầu thay thế.
        UBND {xa} đề nghị Phòng Văn hóa và Thông tin tổng hợp, trình cấp có thẩm quyền./.
        """),
    DocumentTemplate(
      "cong-van", .land, "Cung cấp thông tin địa chính thửa đất của hộ ông {dan}, {ban}",
      to: ["Chi nhánh Văn phòng đăng ký đất đai huyện Quan Sơn"], copies: usual,
      body: """
        Phúc đáp đề nghị của Chi nhánh Văn phòng đăng ký đất đai huyện, UBND {xa} cung cấp thông tin như sau:
        1. Thửa đất số {so}, tờ bản đồ số {so2}, tại {ban}; diện tích {ho} m2, loại đất ở và đất vườn.
        2. Nguồn gốc: ông cha để lại, sử dụng ổn định từ trước ngày 15/10/1993, không có tranh chấp.
        3. Hiện trạng phù hợp bản đồ địa chính; ranh giới các hộ liền kề đã ký xác nhận.
        UBND {xa} chịu trách nhiệm về nội dung cung cấp nêu trên./.
        """),
    DocumentTemplate(
      "cong-van", .culture, "Mời đơn vị tham gia hội thi văn nghệ, thể thao chào mừng Quốc khánh 2/9",
      to: ["Các ngành, đoàn thể {xa}"] + villages, copies: usual,
      body: """
        Chào mừng kỷ niệm 75 năm Cách mạng tháng Tám và Quốc khánh 2/9, UBND {xa} tổ chức hội thi văn nghệ, thể thao nếu tình \
        hình dịch bệnh cho phép.
        1. Nội dung: khặp Thái, múa, kéo co, bắn nỏ, tung còn, bóng chuyền.
        2. Thời gian dự kiến: ngày 29/8/2020 tại sân vận động {xa}.
        3. Đăng ký đội và nội dung thi về {congchuc} trước ngày {ngay}.
        UBND {xa} đề nghị các đơn vị quan tâm chuẩn bị, tham gia đầy đủ./.
        """),
  ]
}
