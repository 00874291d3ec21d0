/// What reviewers and signers write on the way.
enum Remarks {
  static let formatFaults = [
    "Trích yếu chưa khớp với nội dung; nơi nhận thiếu cơ quan chủ trì. Đề nghị bổ sung rồi gửi lại.",
    "Phần cuối chưa nêu thời hạn và bộ phận chịu trách nhiệm. Đề nghị bổ sung một đoạn trước câu kết.",
    "Đánh số khoản chưa liên tục, còn lỗi chính tả ở khoản 2. Đề nghị sửa lại.",
    "Viện dẫn văn bản thiếu ngày, tháng ban hành. Đề nghị ghi đầy đủ theo Nghị định 30/2020/NĐ-CP.",
  ]

  static let contentFaults = [
    "Số liệu chưa thống nhất với báo cáo của các bản. Đề nghị rà soát lại trước khi trình.",
    "Chưa rõ ai chịu trách nhiệm đôn đốc. Bổ sung phân công cụ thể.",
    "Bổ sung nhiệm vụ của Trưởng các bản, rồi trình lại trong ngày.",
  ]

  static let opinions = [
    "Đã đối chiếu số liệu với bộ phận kế toán, thống nhất.",
    "Thể thức đạt. Lưu ý phát hành sớm để các bản kịp thực hiện.",
    "Đã thống nhất nội dung với Công an và Quân sự.",
    "Đề nghị lãnh đạo ký trong ngày vì liên quan lịch họp.",
  ]
}
