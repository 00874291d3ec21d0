public import Markup

/// The head of a printed register: agency, national motto, title and period; not on the screen.
public struct PrintHeader: Renderable, Sendable {
  private let parentAgency: String?
  private let agency: String
  private let title: String
  private let particulars: String

  /// - Parameter particulars: book, period, time of printing: one line under the title.
  public init(parentAgency: String?, agency: String, title: String, particulars: String) {
    (self.parentAgency, self.agency) = (parentAgency, agency)
    (self.title, self.particulars) = (title, particulars)
  }

  public var html: HTML {
    """
    <div class="print-head"><p>\(parentAgency.map { "\($0)<br>" as HTML })<b>\(agency)</b></p>\
    <p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b class="motto">Độc lập - Tự do - Hạnh phúc</b></p>\
    <p class="print-title"><b>\(title)</b><br>\(particulars)</p></div>
    """
  }
}
