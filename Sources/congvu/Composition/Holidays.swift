import Foundation
import ShippedResources
import WorkTime

extension Installation {
  /// The program's holidays, with the years that this installation has entered in their place.
  ///
  /// - Throws: `SettingFault` naming the line that can't be read.
  func calendar() throws -> WorkCalendar {
    let shipped = try Installation.shippedCalendar()
    guard FileManager.default.fileExists(atPath: holidays) else { return shipped }
    do {
      return shipped.replacingYears(by: try WorkCalendar(csv: String(contentsOfFile: holidays, encoding: .utf8)))
    } catch let refusal as CalendarFileRefusal {
      throw SettingFault(description: "Lịch nghỉ \(holidays): \(refusal.sentence)")
    }
  }

  static func shippedCalendar() throws -> WorkCalendar {
    try WorkCalendar(csv: String(decoding: ShippedFile.holidays, as: UTF8.self))
  }
}

extension CalendarFileRefusal {
  fileprivate var sentence: String {
    switch self {
    case .wrongHead: "dòng đầu phải là date,kind,reason,source,provisional."
    case .wrongColumnCount(let line, let found): "dòng \(line) có \(found) cột, cần 5 cột."
    case .unclosedQuote(let line): "dòng \(line) thiếu dấu ngoặc kép đóng."
    case .notADate(let line, let found): "dòng \(line): “\(found)” không phải ngày có thật, dạng yyyy-MM-dd."
    case .unknownKind(let line, let found): "dòng \(line): “\(found)” phải là off (nghỉ) hoặc worked (làm bù)."
    case .unknownProvisional(let line, let found): "dòng \(line): “\(found)” phải là yes (dự kiến) hoặc no."
    case .noReason(let line): "dòng \(line) thiếu tên ngày nghỉ hoặc lý do."
    case .noSource(let line): "dòng \(line) thiếu căn cứ."
    case .dayTwice(let line, let date): "dòng \(line): ngày \(date) đã có ở dòng trên."
    case .workedWeekday(let line, let date): "dòng \(line): ngày \(date) vốn là ngày làm việc, không cần ghi làm bù."
    }
  }
}
