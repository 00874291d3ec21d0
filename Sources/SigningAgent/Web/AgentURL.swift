import Markup

/// Addresses of the agent's own pages.
enum AgentURL {
  static func round(_ id: String) -> WebPath { "/ky/\(id)" }

  static func file(_ id: String, _ place: Int) -> WebPath { "/ky/\(id)/tep/\(place)" }
}
