import Ledger
import OneStop
import Storage
import WorkTime

extension DossierSlice {
  /// Những hồ sơ đến hạn: being handled now, due within these days, both included; on `dossiers d`.
  func dueCondition(from first: CalendarDate, to last: CalendarDate) -> SQL {
    // As of now nothing is hidden from who looks: the moment of an officer's slice is the end of time.
    let officer: SQL? = self.officer.map { choice in
      switch choice {
      case .person(let person): "d.handler = \(person)"
      case .nobody: "d.handler IS NULL"
      }
    }
    let parts: [SQL?] = [
      units.map { "d.competent IN \($0)" }, field.map { "d.field = \($0)" },
      procedureCode.map { "d.procedure_code = \($0)" }, channel.map { "d.channel = \($0)" }, officer,
    ]
    let whole =
      parts.compactMap(\.self) + [
        "d.status IN ('accepted', 'in_process')", "d.due_day >= \(VietnamTime(first).instant)",
        "d.due_day <= \(VietnamTime(last).instant)",
      ]
    return SQL.joined(whole, by: " AND ")
  }
}
