public import Storage

extension Position: SQLBindable, SQLReadable {}
extension Tenure: SQLBindable, SQLReadable {}
extension NumberingPolicy: SQLBindable, SQLReadable {}
extension ContentReviewPolicy: SQLBindable, SQLReadable {}
extension DelegationKind: SQLBindable, SQLReadable {}
