public import People
public import Procedures
public import WorkTime

extension Intake {
  /// The same by another version of the procedure, or by the one in its place: each paper at the place of its name. What
  /// the version no longer asks for is left out, and stays with the submission in the log.
  public func moved(from old: Procedure, to new: Procedure) -> Intake {
    if old.id == new.id { return self }
    var moved = self
    moved.procedure = new.id
    moved.components = components.compactMap { received in
      guard old.components.indices.contains(received.place) else { return nil }
      let name = old.components[received.place].name.lowercased()
      guard let place = new.components.firstIndex(where: { $0.name.lowercased() == name }) else { return nil }
      var component = received
      component.place = place
      return component
    }
    return moved
  }
}

extension Dossier {
  /// Chuyển sang phiên bản đang áp dụng: what was submitted before the procedure changed is received by the version of the
  /// day of its reception.
  public mutating func change(
    from old: Procedure, to new: Procedure, by receiver: Permit<Reception>, at now: Instant
  ) throws(DossierRefusal) -> DossierEvent {
    try requireReceiving(receiver.agency)
    guard status == .submitted || status == .supplementAtReception else { throw .notAtThisStatus(status) }
    return record(.versionChanged(intake.moved(from: old, to: new)), by: receiver.person, at: now)
  }
}
