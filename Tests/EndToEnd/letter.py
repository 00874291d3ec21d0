"""The letter of Quan Sơn to its communes, August 2020, as an officer types it."""

SUBJECT = "bảo đảm thực hiện các chỉ tiêu Chỉ thị số 04/CT-UBND ngày 21/5/2020 của Chủ tịch UBND huyện"

TEXT = """\
Nhằm đảm bảo thực hiện các chỉ tiêu được giao tại Chỉ thị số 15/CT-UBND, ngày 18/5/2020 của Chủ tịch UBND tỉnh; Chỉ thị số 04/CT-UBND ngày 21/5/2020 của Chủ tịch UBND huyện về xây dựng Chính quyền điện tử.

Chủ tịch UBND xã yêu cầu các thôn, bản, các ban, ngành khẩn trương thực hiện các nội dung sau:

1. Kể từ ngày 15/8/2020, 100% văn bản phải được dự thảo, trình ký và ban hành đúng quy trình, có ký số lãnh đạo và ký số cơ quan. Không nhận, xử lý và ký duyệt văn bản giấy, văn thư không đăng ký văn bản đi trên sổ giấy truyền thống.

2. Kể từ ngày 15/8/2020, 100% thủ tục hành chính thuộc thẩm quyền giải quyết của UBND xã được tiếp nhận và xử lý trên hệ thống Một cửa điện tử.

3. Báo cáo kết quả triển khai thực hiện Chỉ thị 04/CT-UBND gửi về UBND huyện (qua phòng Văn hóa và Thông tin) trước ngày **19/8/2020**.

Yêu cầu các thôn, bản, các ban, ngành nghiêm túc, khẩn trương triển khai thực hiện những nội dung trên./."""
