/// Breaks a centred title the way a careful clerk does: as few lines as fit, of about even length, preferably before a
/// connecting word or after a comma and never inside a common compound.
struct TitleBreaks {
  /// Words a line likes to begin with.
  private static let openings: Set<String> = [
    "của", "và", "về", "tại", "cho", "trong", "trên", "theo", "từ", "với", "do", "để", "năm", "ngày", "nhằm", "đối",
    "xã", "phường", "huyện", "tỉnh", "thị", "thành", "quận", "đặc",
  ]
  /// Two syllables that belong together.
  private static let compounds: Set<String> = [
    "ủy ban", "ban nhân", "nhân dân", "hội đồng", "văn thư", "lưu trữ", "công tác", "hồ sơ", "văn bản", "xã hội",
    "hệ thống",
    "thực hiện", "báo cáo", "kế hoạch", "quyết định", "chính quyền", "điện tử", "hành chính", "tổ chức", "quản lý",
    "thủ tục", "giải quyết", "triển khai", "kết quả", "tình hình", "công việc", "thiên tai", "cứu nạn", "tìm kiếm",
    "phòng thủ", "dân sự", "ban hành", "về việc", "thị trấn", "thị xã", "thành phố", "đặc khu", "chỉ tiêu", "chỉ thị",
    "chỉ đạo", "trung tâm", "phục vụ", "công cộng", "văn phòng", "giám đốc", "chủ tịch", "phó chủ", "bảo đảm",
    "năm học",
    "kiểm tra", "xử lý", "quy trình", "quy chế", "quy định", "nhiệm vụ", "số lượng", "danh mục", "trưởng ban",
    "ban chỉ",
    "tiếp nhận", "đề nghị", "gia hạn", "thời gian", "xin lỗi", "yêu cầu", "hoàn thiện", "từ chối", "kiểm soát",
    "theo dõi",
    "nội dung", "phê duyệt", "điều chỉnh", "bổ sung", "đơn vị", "cơ quan", "rà soát", "công văn", "nghị quyết",
  ]

  /// Longer texts are no titles and are left to break where they fill the line.
  private static let mostWords = 150

  let words: [String]
  let widths: [Double]
  let space: Double
  let limit: Double

  init(_ title: String, _ style: TextStyle, within limit: Double, shaper: TextShaper) {
    words = title.split(separator: " ").map(String.init)
    widths = words.map { shaper.estimatedWidth($0, style) }
    space = shaper.estimatedWidth(" ", style)
    self.limit = limit
  }

  /// The title with a newline at each break.
  func broken() -> String {
    let count = fewestLines
    guard count > 1, words.count <= TitleBreaks.mostWords else { return words.joined(separator: " ") }
    let starts = bestStarts(lines: count)
    let ends = starts.dropFirst() + [words.count]
    return zip(starts, ends).map { words[$0..<$1].joined(separator: " ") }.joined(separator: "\n")
  }

  private var fewestLines: Int {
    var lines = 1
    var used = 0.0
    for width in widths {
      if used > 0, used + space + width > limit {
        lines += 1
        used = width
      } else {
        used += (used > 0 ? space : 0) + width
      }
    }
    return lines
  }

  /// First word of each line, by least total cost.
  private func bestStarts(lines: Int) -> [Int] {
    let target = (widths.reduce(0, +) + space * Double(words.count - lines)) / Double(lines)
    // best[end]: the cheapest way to set the words before `end` in the lines so far.
    var best: [Int: (cost: Double, starts: [Int])] = [0: (0, [])]
    for _ in 0..<lines {
      var next: [Int: (cost: Double, starts: [Int])] = [:]
      for (start, known) in best {
        for end in (start + 1)..<(words.count + 1) where start < words.count {
          let width = widths[start..<end].reduce(0, +) + space * Double(end - start - 1)
          if width > limit, end > start + 1 { break }
          let uneven = (width - target) / target
          let cost = known.cost + uneven * uneven + breakCost(before: end)
          if cost < next[end]?.cost ?? .infinity { next[end] = (cost, known.starts + [start]) }
        }
      }
      best = next
    }
    return best[words.count]?.starts ?? [0]
  }

  private func breakCost(before index: Int) -> Double {
    guard index < words.count else { return 0 }
    let next = words[index].lowercased()
    let previous = words[index - 1].lowercased()
    let bare = next.filter { !",;:.".contains($0) }
    if TitleBreaks.compounds.contains("\(previous) \(bare)") { return 0.6 }
    if TitleBreaks.openings.contains(next) { return -0.08 }
    return ",;:".contains(previous.last ?? " ") ? -0.04 : 0
  }
}
