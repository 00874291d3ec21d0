public import Storage

extension AttemptScope: SQLBindable, SQLReadable {}
extension ContactKind: SQLBindable, SQLReadable {}
extension IdentitySource: SQLBindable, SQLReadable {}
extension Satisfaction: SQLBindable, SQLReadable {}
