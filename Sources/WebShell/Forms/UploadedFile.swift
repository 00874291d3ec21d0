import Glibc

/// A file that came with a form, in the temporary folder; deleted when the last copy of this value goes.
public struct UploadedFile: Sendable {
  /// The name on the sender's machine, without folders and control characters; only for showing.
  public let fileName: String
  /// What the sender's browser takes it for; not to be trusted.
  public let declaredMediaType: String
  public let byteCount: Int
  private let storage: TemporaryFile

  init(fileName: String, declaredMediaType: String, byteCount: Int, storage: TemporaryFile) {
    (self.fileName, self.declaredMediaType) = (UploadedFile.bareName(fileName), declaredMediaType)
    (self.byteCount, self.storage) = (byteCount, storage)
  }

  /// Where the bytes are, as long as this value lives. Link or copy it to keep it.
  public var path: String { storage.path }

  static func bareName(_ name: String) -> String {
    let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    let visible = last.unicodeScalars.filter { $0.properties.generalCategory != .control }
    return String(String.UnicodeScalarView(visible)).prefix(200).description
  }
}
