public import Hummingbird
public import WorkTime

/// The answer to an autosave: a sentence with the time, shown below the form.
public struct DraftSaved: ResponseGenerator, Sendable {
  private let instant: Instant

  public init(at instant: Instant) { self.instant = instant }

  public func response(from request: Request, context: some RequestContext) -> Response {
    "Đã lưu nháp lúc \(VietnamTime(instant).clockText)".response(from: request, context: context)
  }
}
