import HTTPTypes
public import Hummingbird
import Logging
import Markup

/// Turns what a handler throws into a page: a refusal into its sentence, anything else into the fault page.
///
/// A fault is logged here, once, with the request id; nobody else logs it.
public struct RefusalPages<Context: ShellContext>: RouterMiddleware {
  private let frame: @Sendable (Context, String) -> PageFrame

  /// - Parameter frame: the frame around the sentence, for a title; must not fail.
  public init(frame: @escaping @Sendable (Context, String) -> PageFrame = { PageFrame(title: $1) }) {
    self.frame = frame
  }

  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch is SignInRequired {
      let isReading = request.method == .get || request.method == .head
      return Redirect(to: ShellURL.signIn(returningTo: isReading ? WebPath(received: request.uri.string) : nil))
        .response
    } catch let refusal as any PublicRefusal {
      return answer(refusal, to: context)
    } catch let error as HTTPError where error.status.kind == .clientError {
      return answer(error.status == .notFound ? PageRefusal.notFound : FormRefusal.malformed, to: context)
    } catch {
      context.logger.error("request failed", metadata: ["error.type": "\(type(of: error))", "error": "\(error)"])
      return fault(in: context)
    }
  }

  private func answer(_ refusal: any PublicRefusal, to context: Context) -> Response {
    let page = RefusalPage(refusal: refusal)
    return HTMLResponse(status: refusal.status, frame(context, page.title).page(page.html)).response
  }

  private func fault(in context: Context) -> Response {
    let page = FaultPage(requestID: context.requestID)
    return HTMLResponse(status: .internalServerError, frame(context, page.title).page(page.html)).response
  }
}
