import OfficialText
public import Procedures

/// Giấy tờ phải tải lên: a component as it is asked for online.
public struct OnlineComponent: Hashable, Sendable {
  /// Its place in the procedure's list.
  public let place: Int
  public let component: DossierComponent
  /// When it is asked for; nil: always.
  public let condition: FormCondition?
  /// Whether the application can't be sent without a file for it, while it is asked for.
  public let needsFile: Bool
}

extension Procedure {
  /// The components in their order. What data stand in for and what is only shown at the counter needs no file; where the
  /// service is not online as a whole, paper may follow.
  public var onlineComponents: [OnlineComponent] {
    components.enumerated().map { place, component in
      let isOfProxy = VietnameseText.folded(component.name).contains("uy quyen")
      let isFile = !component.isReplaceableByData && component.form != .shown
      return OnlineComponent(
        place: place, component: component, condition: isOfProxy ? .forSomebodyElse : nil,
        needsFile: component.isRequired && isFile && onlineLevel == .full)
    }
  }

  /// Whether an application can be made online here.
  public var takesApplications: Bool {
    if case .elsewhere = place { return false }
    return onlineLevel != .information
  }
}

/// Nộp cho ai: whose matter it is.
public enum Beneficiary: String, Sendable, CaseIterable {
  /// The account's holder.
  case oneself = "self"
  /// Somebody who has authorised them.
  case other
}

extension FormCondition {
  /// The owner's fields and the paper by which they authorise.
  public static let forSomebodyElse = FormCondition("beneficiary", isOneOf: [Beneficiary.other.rawValue])
  public static let returnedByPost = FormCondition("return_channel", isOneOf: ["post"])
}
