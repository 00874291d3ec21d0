/// Giấy, phiếu, sổ: a form of the one-stop shop as it is printed. Its wording is the caller's; the layout is here.
public struct Slip: Hashable, Sendable {
  public var paper: SlipPaper
  /// Ký hiệu mẫu, e.g. `Mẫu số 01`, in the upper right corner of the first page.
  public var formMark: String?
  public var head: SlipHead
  public var title: String
  /// Under the title, e.g. the dossier's code.
  public var subtitle: String?
  /// At most two, beside the title.
  public var codes: [SlipCode]
  public var blocks: [SlipBlock]
  /// At the foot of every page, e.g. the dossier's code.
  public var foot: String?
  public var paging: SlipPaging
  /// Liên: the mark of each copy, `Liên 1: Lưu`; the whole slip is printed once for each. Empty: once, without a mark.
  public var copies: [String]

  public init(
    paper: SlipPaper = .a5, formMark: String? = nil, head: SlipHead, title: String, subtitle: String? = nil,
    codes: [SlipCode] = [], blocks: [SlipBlock], foot: String? = nil, paging: SlipPaging = .ofTotal,
    copies: [String] = []
  ) {
    self.paper = paper
    self.formMark = formMark
    self.head = head
    self.title = title
    self.subtitle = subtitle
    self.codes = codes
    self.blocks = blocks
    self.foot = foot
    self.paging = paging
    self.copies = copies
  }
}
