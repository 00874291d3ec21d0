import Hummingbird

/// What files a form may bring, and where they are kept meanwhile.
public struct UploadRule: Sendable {
  /// An existing folder on the disk where the files will stay.
  let folder: String
  /// Bytes of one file.
  let fileLimit: Int
  /// Bytes of all files and texts of one form.
  let totalLimit: Int

  /// - Parameters:
  ///   - folder: an existing folder, best on the disk where the files will stay.
  ///   - fileLimit: bytes of one file.
  ///   - totalLimit: bytes of the whole form; nil for one file and its texts.
  public init(folder: String, fileLimit: Int, totalLimit: Int? = nil) {
    (self.folder, self.fileLimit) = (folder, fileLimit)
    self.totalLimit = totalLimit ?? fileLimit + Request.textLimit
  }
}
