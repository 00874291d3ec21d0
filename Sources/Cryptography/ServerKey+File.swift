extension ServerKey {
  /// The key kept at this path (PEM, mode 0600); made and synchronised to disk there if there is none yet.
  ///
  /// Two processes that begin at once end up with the same key.
  public static func loadOrCreate(at path: String) throws -> ServerKey {
    if let present = try load(at: path) { return present }
    let created = try generate()
    switch try PrivateFile.create(Array(try created.pem.utf8), at: path) {
    case .created: return created
    case .exists: return try loadOrCreate(at: path)
    }
  }

  private static func load(at path: String) throws -> ServerKey? {
    guard let content = try PrivateFile.content(at: path) else { return nil }
    guard try !PrivateFile.isOpenToOthers(at: path) else { throw ServerKeyRefusal.fileOpenToOthers }
    return try ServerKey(pem: String(decoding: content, as: UTF8.self))
  }
}
