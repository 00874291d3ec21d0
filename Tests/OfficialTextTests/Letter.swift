/// Công văn of the district of Quan Sơn, August 2020, as typed: the body, then the annex pasted from a spreadsheet.
enum Letter {
  static let body = """
    Nhằm đảm bảo thực hiện các chỉ tiêu được giao tại Chỉ thị số 15/CT-UBND, ngày 18/5/2020 của Chủ tịch UBND \
    tỉnh; Chỉ thị số 04/CT-UBND ngày 21/5/2020 của Chủ tịch UBND huyện về xây dựng Chính quyền điện tử.

    Theo báo cáo của Ban Chỉ đạo Chính quyền điện tử huyện về tình hình xây dựng chính quyền điện tử:

    * Việc thực hiện quy trình xử lý văn bản điện tử trên hệ thống Quản lý văn bản và Hồ sơ công việc:

    - Các đơn vị thực hiện tốt: UBND xã Sơn Thủy, UBND xã Trung Tiến, UBND xã thị trấn Sơn Lư, UBND xã Sơn Điện, \
    UBND xã Tam Thanh, UBND xã Na Mèo.

    - Các đơn vị thực hiện còn hạn chế về số lượng văn bản ban hành, còn sai thể thức, quy trình: UBND xã Sơn Hà, \
    UBND xã Tam Lư, UBND xã Trung Thượng, UBND xã Mường Mìn, UBND xã Trung Hạ, UBND xã Trung Xuân.

    (Có phụ lục chi tiết kèm theo)

    * Việc thực hiện tiếp nhận, xử lý, trả kết quả hồ sơ trên hệ thống Một cửa điện tử:

    - Các đơn vị đã thực hiện: UBND xã thị trấn Sơn Lư (789 hồ sơ), UBND xã Sơn Điện (103 HS), UBND xã Sơn Thủy \
    (85 HS), UBND xã Mường Mìn (66 HS), UBND xã Trung Tiến (37 HS), UBND xã Trung Thượng (20 HS)

    - Các đơn vị chưa thực hiện tiếp nhận: UBND xã Na Mèo, UBND xã Tam Thanh, UBND xã Tam Lư, UBND xã Sơn Hà, UBND \
    xã Trung Hạ, UBND xã Trung Xuân.

    Chủ tịch UBND huyện yêu cầu Chủ tịch UBND các xã, thị trấn khẩn trương thực hiện các nội dung sau:

    1. Các đơn vị còn hạn chế thực hiện hệ thống Quản lý văn bản và Hồ sơ công việc kể từ 15/8/2020, 100% văn bản \
    phải được dự thảo, trình ký và ban hành đúng quy trình, có ký số lãnh đạo và ký số cơ quan. Không nhận, xử lý \
    và ký

    duyet văn bản giấy, chỉ đạo văn thư không đăng ký văn bản đi trên sổ giấy truyền thống.

    2. Kể từ ngày 15/8/2020 100% thủ tục hành chính thuộc thẩm quyền giải quyết của UBND các xã, thị trấn được \
    tiếp nhận và xử lý trên hệ thống Một cửa điện tử.

    3. Báo cáo kết quả triển khai thực hiện Chỉ thị 04/CT-UBND của Chủ tịch UBND huyện (Công tác Quán triệt, ban \
    hành văn bản; kết quả thực hiện các chỉ tiêu) gửi về UBND huyện (qua phòng Văn hóa và Thông tin) trước ngày \
    **19/8/2020**.

    Yêu cầu Chủ tịch UBND các xã, thị trấn nghiêm túc, khẩn trương triển khai thực hiện những nội dung trên./.
    """

  static let annex = """
    Phụ lục
    Tình hình thực hiện hệ thống Quản lý văn bản và Hồ sơ công việc
    tại UBND các xã, thị trấn (từ ngày 01/8 - 14/8/2020)

    TT\tĐơn vị\tVB có ký số\t\tVB trình ký đúng quy trình\tVB trình ký không đúng quy trình
    \t\tChủ tịch\tPhó Chủ tịch\t\t
    1\tUBND Xã Tam Thanh\t22\t24\t46\t
    2\tUBND Xã Sơn Điện\t22\t17\t39\t
    3\tUBND Thị trấn Sơn Lư\t17\t8\t25\t
    4\tUBND Xã Sơn Thủy\t22\t3\t25\t
    5\tUBND Xã Trung Tiến\t21\t\t21\t
    6\tUBND Xã Na Mèo\t16\t7\t23\t
    7\tUBND Xã Trung Xuân\t14\t\t14\t
    8\tUBND Xã Trung Thượng\t14\t1\t15\t16
    9\tUBND Xã Mường Mìn\t14\t\t13\t1
    10\tUBND Xã Trung Hạ\t10\t2\t10\t2
    11\tUBND Xã Tam Lư\t6\t2\t21\t1
    12\tUBND Xã Sơn Hà\t4\t1\t5\t
    """
}
