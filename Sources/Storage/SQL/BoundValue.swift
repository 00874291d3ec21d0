/// A value as it travels to and from the database: the schema knows integers, text and NULL, nothing else.
public enum BoundValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
}

/// What a parameter is declared as, so that PostgreSQL also knows the type of a NULL.
public enum BoundKind: Hashable, Sendable {
  case integer
  case text
  /// The engine infers the type from the place of the parameter.
  case unspecified
}
