public import WorkTime
import Foundation

/// A feature's own event type, as it goes into and comes out of the log.
public protocol RecordedEvent: Codable, Sendable {
  /// `subject.verb` in the past, e.g. `document.submitted`; never changed once used.
  var kind: String { get }
}

extension NewEvent {
  /// Encodes a feature's event for the log: JSON with sorted keys.
  ///
  /// - Parameters:
  ///   - event: what happened.
  ///   - subject: what it happened to, `kind/number`.
  ///   - actor: the person's number; nil for the system itself.
  ///   - now: when.
  public init(
    _ event: some RecordedEvent, subject: String, actor: Int64?, at now: Instant
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let payload = String(decoding: try encoder.encode(event), as: UTF8.self)
    self.init(at: now, actor: actor, subject: subject, kind: event.kind, payload: payload)
  }

  /// The feature's event again; throws when the payload is not one.
  public func decoded<E: RecordedEvent>(as type: E.Type) throws -> E {
    try JSONDecoder().decode(type, from: Data(payload.utf8))
  }
}
