/// Where the records contradict the log: the first thing an audit names beside a broken chain.
public enum RecordFault: Error, Hashable, Sendable {
  /// The row of this subject (`document/12`) does not say what its events say.
  case rowDiffers(subject: String)
  /// Events tell of the subject, but its row is gone.
  case rowMissing(subject: String)
  /// The row has no event.
  case eventsMissing(subject: String)
  /// The text of a version is not the one that its event names.
  case textDiffers(subject: String, version: Int)
  /// The register's entry does not say what the events say.
  case registerDiffers(subject: String)
  /// A number is missing or given twice, or the series' own row is wrong.
  case seriesDiffers(subject: String)
  /// A file that an event names is gone, or is another one.
  case fileMissing(subject: String)
  case fileDamaged(subject: String)
}
