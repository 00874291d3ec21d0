public import Storage
public import ValidationReports

extension EvidenceState: SQLBindable, SQLReadable {}
extension EvidenceFailure: SQLBindable, SQLReadable {}
extension ReportVerdict: SQLBindable, SQLReadable {}
extension LevelReport: SQLBindable, SQLReadable {}
