public import Documents
public import People
import Storage
public import WorkTime

extension TestWorld {
  /// A proof for a duty; the cast gives each role its own.
  public func permit<D: Duty>(_ role: Role, _ duty: D.Type = D.self, at now: Instant = Times.now) throws -> Permit<D> {
    try cast.standing(role, on: now.vietnamDate).permit(duty)
  }

  public static func content(
    _ subject: String = "kiện toàn Ban Chỉ đạo chuyển đổi số", type: String = "qd", signer: Role = .chairman,
    urgency: Urgency = .normal, matter: Matter = .collective, text: String = sampleText
  ) -> DraftContent {
    DraftContent(
      particulars: Particulars(
        type: type, subject: subject, urgency: urgency, matter: matter, signer: signer.id, unit: "VHXH",
        addressees: [], recipients: ["Như Điều 3", "UBND huyện (để báo cáo)"], copies: 5, dueOn: nil),
      text: text)
  }

  public static let sampleText = """
    Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

    QUYẾT ĐỊNH:

    Điều 1. Kiện toàn Ban Chỉ đạo.

    Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

    Điều 3. Văn phòng và các công chức liên quan chịu trách nhiệm thi hành Quyết định này./.
    """

  /// A draft of the officer's.
  public func drafted(
    _ content: DraftContent = TestWorld.content(), at now: Instant = Times.now
  ) async throws -> OutgoingDocument.ID {
    try await desk.createDraft(content, by: try permit(.officer, at: now), at: now)
  }

  /// Through both checks.
  public func cleared(
    _ content: DraftContent = TestWorld.content(), at now: Instant = Times.now
  ) async throws -> OutgoingDocument.ID {
    let id = try await drafted(content, at: now)
    try await desk.sendForReview(id, by: try permit(.officer, at: now), at: now)
    if cast.commune.contentReview == .required {
      try await desk.approveContent(id, by: try permit(.viceChairman, at: now), at: now)
    }
    try await desk.approveFormat(id, by: try permit(.clerk, at: now), at: now)
    return id
  }

  /// With the signer.
  public func submitted(
    _ content: DraftContent = TestWorld.content(), at now: Instant = Times.now
  ) async throws -> OutgoingDocument.ID {
    let id = try await cleared(content, at: now)
    try await desk.submit(id, by: try permit(.officer, at: now), at: now)
    return id
  }

  /// Signed by the role that the content names.
  public func signed(
    _ content: DraftContent = TestWorld.content(), by role: Role = .chairman, at now: Instant = Times.now
  ) async throws -> OutgoingDocument.ID {
    let id = try await submitted(content, at: now)
    try await desk.sign(
      id, as: cast.standing(role, on: now.vietnamDate), pin: SigningMaterial.pin, at: now)
    return id
  }

  public func numbered(
    _ content: DraftContent = TestWorld.content(), at now: Instant = Times.now
  ) async throws -> OutgoingDocument.ID {
    let id = try await signed(content, at: now)
    try await desk.number(id, by: try permit(.clerk, at: now), at: now)
    return id
  }

  public func sealed(
    _ content: DraftContent = TestWorld.content(), at now: Instant = Times.now
  ) async throws -> OutgoingDocument.ID {
    let id = try await numbered(content, at: now)
    try await desk.seal(id, by: try permit(.clerk, at: now), pin: SigningMaterial.pin, at: now)
    return id
  }

  public func issued(
    _ content: DraftContent = TestWorld.content(), at now: Instant = Times.now
  ) async throws -> OutgoingDocument.ID {
    let id = try await sealed(content, at: now)
    try await desk.issue(id, by: try permit(.clerk, at: now), at: now)
    return id
  }

  /// The document as a transaction loads it.
  public func document(_ id: OutgoingDocument.ID) async throws -> OutgoingDocument {
    try await records.read { db in try DocumentStore(db).load(id).document }
  }

  /// The document's line in a list.
  public func line(_ id: OutgoingDocument.ID) async throws -> DocumentLine? {
    try await records.read { db in try DocumentLists(db).line(id) }
  }
}
