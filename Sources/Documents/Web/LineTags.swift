import Markup
import WebShell
import WorkTime

/// The tags of one line of a list: how it stands, whether it is due, whether its process is correct.
struct LineTags {
  let line: DocumentLine
  let now: Instant

  var stage: HTML {
    """
    \(Tag(line.stage.tagKind, line.stage.words))\(if: line.isReturned, " \(Tag(.warn, "Bị trả lại"))")\
    \(if: line.urgency != .normal, " \(Tag(.bad, line.urgency.words))")
    """
  }

  /// Hạn: of issuing once the leader has signed, of signing before that.
  var due: HTML {
    if let late = line.lateFrom { return issuing(late) }
    guard let day = line.dueOn, line.issuedAt == nil else { return HTML() }
    let left = day.dayNumber - now.vietnamDate.dayNumber
    let tag =
      switch left {
      case ..<0: Tag(.bad, "Quá hạn \(-left) ngày")
      case 0: Tag(.warn, "Hạn hôm nay")
      case 1: Tag(.warn, "Còn 1 ngày")
      default: Tag(.info, "Còn \(left) ngày")
      }
    return "\(tag) <span class=\"sub\">\(TimeText(day))</span>"
  }

  private func issuing(_ late: Instant) -> HTML {
    let lastDay = late.adding(seconds: -1).vietnamDate
    let tag = late <= now ? Tag(.bad, "Quá hạn phát hành") : Tag(.warn, "Phát hành trong ngày \(lastDay.shortText)")
    return tag.html
  }

  var verdict: HTML {
    guard line.submittedAt != nil else { return HTML() }
    return line.isCorrect(asOf: now)
      ? Tag(.ok, "Đúng quy trình").html : Tag(.bad, "Không đúng quy trình").html
  }

  var typeName: String { DocumentTypeCatalogue.type(code: line.type)?.name ?? line.type }

  /// Loại · số, ký hiệu.
  var particulars: String {
    [typeName, line.printedNumber.map { "số \($0)" }].compactMap { $0 }.joined(separator: " · ")
  }
}

extension TableColumn where Row == DocumentLine {
  static var subject: TableColumn {
    .title("Trích yếu") { line in
      SubjectLink(
        line.title, LineTags(line: line, now: Instant(seconds: 0)).particulars,
        to: DocumentsURL.document(line.id)
      ).html
    }
  }

  /// Beside a column of its own for the number.
  static var typedSubject: TableColumn {
    .title("Trích yếu") { line in
      let tags = LineTags(line: line, now: Instant(seconds: 0))
      return SubjectLink(line.title, tags.typeName, to: DocumentsURL.document(line.id)).html
    }
  }

  static var stage: TableColumn {
    .text("Trạng thái") { LineTags(line: $0, now: Instant(seconds: 0)).stage }
  }

  static var people: TableColumn {
    .text("Soạn thảo · Ký") { line in
      "<span class=\"nowrap\">\(line.authorName)</span><span class=\"sub nowrap\">\(line.signerName)</span>"
    }
  }

  static func due(at now: Instant) -> TableColumn { .text("Hạn") { LineTags(line: $0, now: now).due } }

  static func verdict(at now: Instant) -> TableColumn { .text("Quy trình") { LineTags(line: $0, now: now).verdict } }
}
