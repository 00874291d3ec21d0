public import WorkTime

/// Why the catalogue says no. Web maps each case to a status and a sentence.
public enum ProcedureRefusal: Error, Hashable, Sendable {
  /// The catalogue is one for the whole installation: who administers only a part of it may not change it.
  case notTheKeeper
  case unknownProcedure
  case flawed(ProcedureFlaw)
  /// A version that begins on this later day is published already.
  case earlierThanPublished(CalendarDate)
  /// Nothing would be different.
  case unchanged
  /// Somebody else has published a newer version meanwhile.
  case overtaken
  case fileNotRead(CatalogueFileProblem)
}

/// Why a file is no catalogue at all.
public enum CatalogueFileProblem: Hashable, Sendable {
  case tooLarge
  /// Neither XLSX nor CSV in UTF-8.
  case notATable
  case damaged
  case unclosedQuote(line: Int)
  /// Its first row lacks these headings.
  case headingsMissing([CatalogueColumn])
  /// It has a heading and no rows, or more rows than a catalogue can have.
  case rowCount(Int)
  /// The file that was looked at is not there any more.
  case gone
}
