import Ledger
import Markup
import WebShell
import WorkTime

/// The tags of one line of a list: how it stands, when it is due, what is owed.
struct DossierLineTags {
  let line: DossierLine
  let now: Instant

  /// The code, or what stands for it before there is one.
  var title: String { line.code?.description ?? "Chưa có mã · nộp \(line.submittedAt.timeWords)" }

  /// Names of adoption, HIV and denunciation dossiers are told on the dossier's own page only: a list is seen over
  /// shoulders at the counter.
  var ownerName: String { line.procedureHasSecrets ? "(không hiển thị)" : line.ownerName }

  var status: HTML {
    """
    \(Tag(line.status.tagKind, line.status.vietnameseName))\
    \(if: line.status == .waitingSupplement && line.isDelivered, " \(Tag(.info, "Đã gửi bổ sung"))")\
    \(if: line.requests > 1, "<span class=\"sub\">bổ sung lần \(line.requests)</span>")
    """
  }

  /// Hạn trả: how many days are left or over; how it ended once it has.
  var due: HTML {
    if let answerDue = line.answerDue { return answer(by: answerDue) }
    guard let day = line.dueDay?.vietnamDate else { return line.acceptedAt == nil ? "" : "Không có hạn" }
    let sub: HTML = "<span class=\"sub\">\(TimeText(day))</span>"
    return "\(dueTag(day)) \(sub)"
  }

  private func dueTag(_ day: CalendarDate) -> Tag {
    if let endedAt = line.endedAt {
      let over = endedAt.vietnamDate.dayNumber - day.dayNumber
      return over > 0 ? Tag(.bad, "Trễ \(over) ngày") : Tag(.ok, over < 0 ? "Trước hạn" : "Đúng hạn")
    }
    if line.status.isWaiting { return Tag(.neutral, "Tạm dừng tính hạn") }
    switch day.dayNumber - now.vietnamDate.dayNumber {
    case let left where left < 0: return Tag(.bad, "Quá hạn \(-left) ngày")
    case 0: return Tag(.warn, "Hạn hôm nay")
    case 1: return Tag(.warn, "Còn 1 ngày")
    case let left: return Tag(.info, "Còn \(left) ngày")
    }
  }

  /// Eight working hours after it came online or by post.
  private func answer(by due: Instant) -> HTML {
    let tag = due < now ? Tag(.bad, "Quá giờ trả lời") : Tag(.warn, "Phải trả lời")
    return "\(tag) <span class=\"sub\">trước \(TimeText(due))</span>"
  }

  /// The step that is worked on and its own due moment.
  var step: HTML {
    guard let name = line.stepName else { return HTML() }
    let due: HTML =
      line.stepDue.map { step in
        let words: HTML = "bước này đến \(TimeText(step))"
        return step < now ? "<span class=\"sub late\">\(words)</span>" : "<span class=\"sub\">\(words)</span>"
      } ?? HTML()
    return "\(name)\(due)"
  }

  var handler: HTML {
    line.handlerName.map { "<span class=\"nowrap\">\($0)</span>" } ?? "<span class=\"sub\">chưa có người nhận</span>"
  }

  var supplement: HTML {
    guard let until = line.supplementUntil else { return "Không đặt hạn" }
    let isOver = until < now.vietnamDate
    return
      "\(Tag(isOver ? .bad : .neutral, isOver ? "Quá hạn bổ sung" : "Bổ sung đến")) <span class=\"sub\">\(TimeText(until))</span>"
  }

  /// How long the result has been lying at the counter.
  var shelf: HTML {
    guard let endedAt = line.endedAt else { return HTML() }
    let days = now.vietnamDate.dayNumber - endedAt.vietnamDate.dayNumber
    return "\(TimeText(endedAt.vietnamDate))<span class=\"sub\">\(days == 0 ? "hôm nay" : "\(days) ngày trước")</span>"
  }

  /// What is still to be paid at the return.
  var owed: HTML {
    if line.feeOwed > 0 { return Tag(.warn, "Thu \(line.feeOwed.dong)").html }
    return line.paid == 0 ? "Không thu" : "Đã thu"
  }

  var phone: HTML {
    line.phone.isEmpty ? "<span class=\"sub\">không có</span>" : "<span class=\"nowrap\">\(line.phone)</span>"
  }
}

extension TableColumn where Row == DossierLine {
  private static func column(
    _ name: String, at now: Instant, _ content: @escaping (DossierLineTags) -> HTML
  ) -> TableColumn {
    .text(name) { content(DossierLineTags(line: $0, now: now)) }
  }

  static func dossier(at now: Instant) -> TableColumn {
    .title("Hồ sơ") { line in
      let tags = DossierLineTags(line: line, now: now)
      return """
        \(SubjectLink(line.procedureName, tags.title, to: OneStopURL.dossier(line.id)))
        """
    }
  }

  /// For who handles it: they must know whose it is.
  static var ownDossier: TableColumn { .text("Chủ hồ sơ") { "<span class=\"nowrap\">\($0.ownerName)</span>" } }

  static func owner(at now: Instant) -> TableColumn {
    column("Chủ hồ sơ", at: now) { tags in
      let isOther = tags.line.applicantName != tags.line.ownerName && !tags.line.procedureHasSecrets
      return
        "<span class=\"nowrap\">\(tags.ownerName)</span>\(if: isOther, "<span class=\"sub\">nộp: \(tags.line.applicantName)</span>")"
    }
  }

  static func due(at now: Instant) -> TableColumn { column("Hạn", at: now, \.due) }
  static func status(at now: Instant) -> TableColumn { column("Trạng thái", at: now, \.status) }
  static func step(at now: Instant) -> TableColumn { column("Bước", at: now, \.step) }
  static func handler(at now: Instant) -> TableColumn { column("Người xử lý", at: now, \.handler) }
  static func supplement(at now: Instant) -> TableColumn { column("Bổ sung", at: now, \.supplement) }
  static func shelf(at now: Instant) -> TableColumn { column("Có kết quả từ", at: now, \.shelf) }
  static func owed(at now: Instant) -> TableColumn { column("Phí, lệ phí", at: now, \.owed) }
  static func phone(at now: Instant) -> TableColumn { column("Điện thoại", at: now, \.phone) }

  static var channel: TableColumn { .text("Kênh nộp") { "\($0.channel.vietnameseName)" } }
  static var returnChannel: TableColumn {
    .text("Cách nhận") { "<span class=\"nowrap\">\($0.returnChannel.shortName)</span>" }
  }
  static var accepted: TableColumn {
    .text("Tiếp nhận") { line in
      "\(line.acceptedAt.map { TimeText($0).html })<span class=\"sub nowrap\">\(line.channel.vietnameseName)</span>"
    }
  }
}

extension DossierQueue {
  /// What matters for those who work it off.
  func columns(at now: Instant) -> [TableColumn<DossierLine>] {
    switch self {
    case .toAccept: [.dossier(at: now), .owner(at: now), .channel, .phone(at: now), .due(at: now)]
    case .toHandOver: [.dossier(at: now), .owner(at: now), .accepted, .due(at: now)]
    case .mine: [.dossier(at: now), .ownDossier, .step(at: now), .due(at: now)]
    case .toTake, .toSign, .lastChance, .dueToday:
      [.dossier(at: now), .owner(at: now), .step(at: now), .due(at: now)]
    case .referrals: [.dossier(at: now), .owner(at: now), .due(at: now)]
    case .awaited: [.dossier(at: now), .owner(at: now), .step(at: now), .handler(at: now), .due(at: now)]
    case .late: [.dossier(at: now), .owner(at: now), .step(at: now), .handler(at: now), .due(at: now)]
    case .waiting, .supplemented:
      [.dossier(at: now), .owner(at: now), .phone(at: now), .supplement(at: now), .status(at: now)]
    case .waitingFinance: [.dossier(at: now), .owner(at: now), .phone(at: now), .status(at: now)]
    case .toGiveBack: [.dossier(at: now), .owner(at: now), .phone(at: now), .status(at: now)]
    case .ready: [.dossier(at: now), .owner(at: now), .phone(at: now), .returnChannel, .owed(at: now), .shelf(at: now)]
    }
  }

  /// What can be done here with several at once; nil: each has to be looked at.
  var batchAct: DossierAction? {
    switch self {
    case .toHandOver: .handOver
    case .toTake: .take
    case .mine: .completeStep
    default: nil
    }
  }
}
