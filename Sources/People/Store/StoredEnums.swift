public import Storage
public import WorkTime

extension Position: SQLBindable, SQLReadable {}
extension Tenure: SQLBindable, SQLReadable {}
extension NumberingPolicy: SQLBindable, SQLReadable {}
extension ContentReviewPolicy: SQLBindable, SQLReadable {}
extension DelegationKind: SQLBindable, SQLReadable {}
/// Kept as its text: `T2-T6 07:00-11:30 13:30-17:00`.
extension OfficeHours: SQLBindable, SQLReadable {}
extension KeyRetirementReason: SQLBindable, SQLReadable {}
