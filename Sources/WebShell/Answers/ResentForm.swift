import HTTPTypes
public import Hummingbird
public import Markup

/// Has the browser send the same form to another page of ours (307), where ``Redirect`` would put what it carries into an
/// address.
public struct ResentForm: Sendable {
  public let path: WebPath

  public init(to path: WebPath) { self.path = path }

  public var response: Response { Response(status: .temporaryRedirect, headers: [.location: path.description]) }
}
