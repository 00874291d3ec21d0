import People

extension Commune {
  /// The twelve of 2020, in the order of the letter's appendix; all names of people are invented.
  static let all: [Commune] = first + second

  private static let first: [Commune] = [
    Commune(
      kind: .commune, place: "Tam Thanh", identifier: 6, code: "tam-thanh", contentReview: .none, isBorder: true,
      villages: ["bản Kham", "bản Mò", "bản Phe", "bản Cha Lung"],
      chairman: "Hà Văn Thoại", viceChairmen: ["Lương Thị Hiền", "Vi Văn Xuyến"], clerk: "Lò Thị Duyên",
      officers: [(.office, "Ngân Văn Chung"), (.culture, "Hà Thị Quế"), (.land, "Phạm Bá Lợi")],
      receiver: "Hà Thị Lệ", dossiers: 0,
      workload: Workload(chairman: 22, viceChairman: 24)),
    Commune(
      kind: .commune, place: "Sơn Điện", identifier: 11, code: "son-dien", contentReview: .required, isBorder: true,
      villages: ["bản Sủa", "bản Na Hồ", "bản Xuân Sơn", "bản Na Phường"],
      chairman: "Lữ Văn Bảo", viceChairmen: ["Hà Văn Tiếp", "Phạm Thị Nhạn"], clerk: "Lương Thị Thu",
      officers: [(.office, "Lò Văn Khuyên"), (.culture, "Vi Thị Mai"), (.justice, "Hà Văn Đồng")],
      receiver: "Lò Thị Khiêm", dossiers: 103,
      workload: Workload(chairman: 22, viceChairman: 17)),
    Commune(
      kind: .town, place: "Sơn Lư", identifier: 9, code: "son-lu", contentReview: .required,
      villages: ["khu phố 2", "khu phố 5", "bản Hẹ", "bản Hao"],
      chairman: "Phạm Văn Thức", viceChairmen: ["Lê Thị Hòa", "Hà Văn Giáp"], clerk: "Nguyễn Thị Lan",
      officers: [
        (.office, "Trịnh Văn Cường"), (.land, "Lương Văn Đại"), (.justice, "Hà Thị Nguyệt"), (.culture, "Vi Thị Hường"),
      ],
      receiver: "Vi Thị Quyên", dossiers: 789,
      workload: Workload(chairman: 17, viceChairman: 8)),
    Commune(
      kind: .commune, place: "Sơn Thủy", identifier: 7, code: "son-thuy", contentReview: .none, isBorder: true,
      villages: ["bản Chung Sơn", "bản Thủy Sơn", "bản Xía Nọi", "bản Mùa Xuân"],
      chairman: "Lương Văn Nhất", viceChairmen: ["Thao Văn Súa"], clerk: "Vi Thị Thoa",
      officers: [(.office, "Hà Văn Hợp"), (.culture, "Lò Thị Tươi"), (.land, "Phạm Văn Tú")],
      receiver: "Hà Thị Nhâm", dossiers: 85,
      workload: Workload(chairman: 22, viceChairman: 3)),
    Commune(
      kind: .commune, place: "Trung Tiến", identifier: 3, code: "trung-tien", contentReview: .none,
      villages: ["bản Tong", "bản Lốc", "bản Chè", "bản Toong"],
      chairman: "Hà Văn Luyện", viceChairmen: ["Phạm Thị Xiêm"], clerk: "Lương Thị Hạnh",
      officers: [(.office, "Vi Văn Nghĩa"), (.culture, "Hà Thị Thắm"), (.land, "Lò Văn Toán")],
      receiver: "Phạm Thị Dịu", dossiers: 37,
      workload: Workload(chairman: 21)),
    Commune(
      kind: .commune, place: "Na Mèo", identifier: 8, code: "na-meo", contentReview: .none, isBorder: true,
      villages: ["bản Sa Ná", "bản Hiềng", "bản Son", "bản Ché Lầu"],
      chairman: "Ngân Văn Tuyên", viceChairmen: ["Phạm Văn Dậu"], clerk: "Hà Thị Liên",
      officers: [(.office, "Thao Thị Dung"), (.culture, "Lương Văn Ín"), (.justice, "Vi Văn Thành")],
      receiver: "Lương Thị Vóc", dossiers: 0,
      workload: Workload(chairman: 16, viceChairman: 7)),
  ]

  private static let second: [Commune] = [
    Commune(
      kind: .commune, place: "Trung Xuân", identifier: 1, code: "trung-xuan", contentReview: .none,
      villages: ["bản Phú Nam", "bản Cạn", "bản La", "bản Muống"],
      chairman: "Phạm Hồng Quyền", viceChairmen: ["Hà Thị Loan"], clerk: "Ngân Thị Sinh",
      officers: [(.office, "Lương Văn Điểm"), (.land, "Phạm Văn Hoạt"), (.culture, "Hà Văn Ước")],
      receiver: "Hà Thị Ngoan", dossiers: 0,
      workload: Workload(chairman: 14)),
    Commune(
      kind: .commune, place: "Trung Thượng", identifier: 2, code: "trung-thuong", contentReview: .none,
      villages: ["bản Bàng", "bản Ngàm", "bản Khạn", "bản Mẩy"],
      chairman: "Lò Văn Hoan", viceChairmen: ["Hà Văn Khiêm"], clerk: "Phạm Thị Vân",
      officers: [(.office, "Hà Công Tiệp"), (.culture, "Lò Thị Bích"), (.land, "Vi Văn Thuận")],
      receiver: "Ngân Thị Phượng", dossiers: 20,
      workload: Workload(chairman: 14, viceChairman: 1, incorrect: Array(repeating: .paper, count: 16))),
    Commune(
      kind: .commune, place: "Mường Mìn", identifier: 12, code: "muong-min", contentReview: .none, isBorder: true,
      villages: ["bản Yên", "bản Luốc Lầu", "bản Mìn", "bản Bơn"],
      chairman: "Vi Văn Khuê", viceChairmen: ["Lương Thị Nhung"], clerk: "Hà Thị Sen",
      officers: [(.office, "Lò Văn Phúc"), (.culture, "Vi Thị Đào"), (.justice, "Hà Văn Lực")],
      receiver: "Lữ Thị Hoạt", dossiers: 66,
      workload: Workload(chairman: 13, incorrect: [.issuedLate])),
    Commune(
      kind: .commune, place: "Trung Hạ", identifier: 4, code: "trung-ha", contentReview: .none,
      villages: ["bản Din", "bản Bá", "bản Lang", "bản Xầy"],
      chairman: "Phạm Bá Thìn", viceChairmen: ["Hà Thị Oanh"], clerk: "Lương Thị Nga",
      officers: [(.office, "Hà Văn Quảng"), (.land, "Phạm Văn Đức"), (.culture, "Ngân Thị Hoài")],
      receiver: "Vi Thị Tuyết", dossiers: 0,
      workload: Workload(chairman: 8, viceChairman: 2, incorrect: [.numberedBeforeSignature, .textChangedAfterCheck])),
    Commune(
      kind: .commune, place: "Tam Lư", identifier: 10, code: "tam-lu", contentReview: .required, isBorder: true,
      villages: ["bản Sại", "bản Hậu", "bản Piềng Khóe", "bản Tình"],
      chairman: "Hà Minh Thuyết", viceChairmen: ["Lò Văn Inh"], clerk: "Vi Thị Thủy",
      officers: [(.office, "Lương Văn Pọm"), (.culture, "Hà Thị Ngân"), (.justice, "Lữ Thị Xuân")],
      receiver: "Lò Thị Hà", dossiers: 0,
      workload: Workload(chairman: 6, viceChairman: 2, waiting: 13, incorrect: [.formatUnchecked])),
    Commune(
      kind: .commune, place: "Sơn Hà", identifier: 5, code: "son-ha", contentReview: .none,
      villages: ["bản Hạ", "bản Lầu", "bản Làng", "bản Xum"],
      chairman: "Lương Văn Duẩn", viceChairmen: ["Phạm Thị Chuyên"], clerk: "Hà Thị Tình",
      officers: [(.office, "Vi Văn Thoán"), (.culture, "Lò Thị Son"), (.land, "Hà Văn Bưởi")],
      receiver: "Phạm Thị Huê", dossiers: 0,
      workload: Workload(chairman: 4, viceChairman: 1)),
  ]
}
