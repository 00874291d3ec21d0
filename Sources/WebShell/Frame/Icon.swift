public import Markup

/// Line drawings of 24 by 24 units for the bottom bar; decoration beside words, never alone.
public enum Icon: String, Sendable, CaseIterable {
  case desk, pen, outgoing, incoming, dossier, chart, flag, more, search
}

extension Icon: Renderable {
  public var html: HTML {
    "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\"><path d=\"\(strokes)\"/></svg>"
  }

  private var strokes: String {
    switch self {
    case .desk: "M4 5h16v14H4zM4 13h4l2 3h4l2-3h4"
    case .pen: "M4 20l1-5L16 4l4 4L9 19zM13 7l4 4"
    case .outgoing: "M4 12v8h16v-8M12 15V3M7 8l5-5 5 5"
    case .incoming: "M4 12v8h16v-8M12 3v12M7 10l5 5 5-5"
    case .dossier: "M3 6h6l2 3h10v10H3zM7 14h10"
    case .chart: "M4 20V4M4 20h16M9 16v-5M14 16V7M19 16v-3"
    case .flag: "M5 21V4h13l-3 4 3 4H5"
    case .more: "M4 7h16M4 12h16M4 17h16"
    case .search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13M15.5 15.5L20 20"
    }
  }
}
