public import Hummingbird
import Markup
public import WebShell
import WorkTime

extension PeopleRefusal: PublicRefusal {
  public var status: HTTPResponse.Status {
    switch self {
    case .lacksCapability, .noSigningAuthority, .collectiveMatterNeedsLeader, .accountDisabled, .noAppointment:
      .forbidden
    case .unknownAgency, .unknownPerson, .unknownDelegation, .unknownKey: .notFound
    case .codeTaken, .accountNameTaken, .accountInUse, .hasAccount, .appointmentOverlaps, .delegationOver, .noKey,
      .keyExpired, .keyNotYetValid, .keyLocked, .keyDamaged, .keyRetired, .keyRevoked, .keyWithOwner,
      .certificateCompromised:
      .conflict
    case .delegationWithoutEnd, .delegationWithoutBasis, .endBeforeStart, .endInThePast, .reasonMissing,
      .wrongNameOrPassword, .passwordTooWeak, .passwordContainsName, .wrongPIN,
      .certificateUnsuitable:
      .unprocessableContent
    case .signInThrottled: .tooManyRequests
    }
  }

  public var sentence: String {
    switch self {
    case .lacksCapability(let capability): capability.refusal
    case .noSigningAuthority:
      "Ông/bà chưa có thẩm quyền ký văn bản này. Xin trình người có thẩm quyền hoặc đề nghị được giao ký."
    case .collectiveMatterNeedsLeader:
      "Văn bản của tập thể Ủy ban nhân dân chỉ do Chủ tịch hoặc Phó Chủ tịch ký. Xin chuyển văn bản đến lãnh đạo."
    case .delegationWithoutEnd: "Việc ký thừa ủy quyền phải có thời hạn. Xin nhập ngày cuối cùng được ủy quyền."
    case .delegationWithoutBasis:
      "Việc giao ký phải có căn cứ và nội dung. Xin nhập số, ký hiệu, ngày của văn bản giao ký."
    case .endBeforeStart: "Ngày kết thúc đang trước ngày bắt đầu. Xin kiểm tra lại hai ngày."
    case .delegationOver: "Việc giao ký này đã hết hiệu lực hoặc sẽ hết trước ngày đó. Xin kiểm tra lại thời hạn."
    case .endInThePast: "Văn bản đã ký trước đó vẫn giữ nguyên giá trị. Xin nhập ngày chấm dứt từ hôm nay trở đi."
    case .reasonMissing: "Xin nhập lý do."
    case .unknownAgency: "Không tìm thấy đơn vị này. Xin chọn lại trong danh sách đơn vị."
    case .unknownPerson: "Không tìm thấy cán bộ hoặc tài khoản này. Xin chọn lại trong danh sách cán bộ."
    case .unknownDelegation: "Không tìm thấy việc giao ký này. Xin mở lại từ trang của cán bộ."
    case .codeTaken(let code): "Mã “\(code)” đã được dùng cho đơn vị khác. Xin nhập mã khác."
    case .accountNameTaken(let name): "Tên đăng nhập “\(name)” đã có người dùng. Xin chọn tên khác."
    case .appointmentOverlaps:
      "Đơn vị đã có người đứng đầu trong thời gian này. Xin kết thúc nhiệm kỳ của người trước rồi bổ nhiệm lại."
    case .wrongNameOrPassword: "Tên đăng nhập hoặc mật khẩu chưa đúng. Xin nhập lại."
    case .signInThrottled(let until):
      "Đã nhập sai nhiều lần nên hệ thống tạm dừng nhận mật khẩu. Xin thử lại sau \(until.clockWithSeconds)."
    case .accountDisabled: "Tài khoản này đã bị khóa. Xin liên hệ quản trị của đơn vị."
    case .accountInUse: "Tài khoản này đang dùng bình thường, không bị khóa."
    case .hasAccount: "Cán bộ này đã có tài khoản. Nếu quên mật khẩu, xin đặt mật khẩu mới; nếu bị khóa, xin mở lại."
    case .noAppointment:
      "Cán bộ này hiện không giữ chức vụ nào tại đơn vị. Xin liên hệ quản trị của đơn vị để cập nhật việc bổ nhiệm."
    case .passwordTooWeak: "Mật khẩu này dễ đoán. Xin chọn mật khẩu khác, ít nhất 10 ký tự."
    case .passwordContainsName:
      "Mật khẩu không được chứa tên đăng nhập hoặc họ tên của người dùng. Xin chọn mật khẩu khác."
    case .noKey: "Chưa có khóa ký số được ghi nhận. Xin liên hệ quản trị của đơn vị để gắn chứng thư số."
    case .keyExpired(let day):
      "Chứng thư số đã hết hạn ngày \(day.shortText). Xin liên hệ quản trị của đơn vị để gắn chứng thư số mới."
    case .keyNotYetValid(let day): "Chứng thư số có hiệu lực từ ngày \(day.shortText). Xin ký từ ngày đó."
    case .wrongPIN(let left):
      "Mã PIN chưa đúng. Còn \(left) lần nhập; nhập sai hết số lần này, khóa ký sẽ bị khóa."
    case .keyLocked:
      "Khóa ký đã bị khóa vì nhập sai mã PIN quá số lần cho phép. Xin liên hệ quản trị của đơn vị để mở khóa."
    case .keyRetired:
      "Khóa ký này đã ngừng dùng. Xin liên hệ quản trị của đơn vị để gắn chứng thư số mới."
    case .unknownKey: "Không tìm thấy khóa ký này. Xin tải lại trang rồi chọn lại."
    case .keyWithOwner:
      "Khóa ký này nằm ở máy của người ký nên không mở được tại máy chủ. Xin ký tại trang của văn bản, bằng chương trình ký số trên máy của ông/bà."
    case .certificateUnsuitable:
      "Tệp không phải một chứng thư số dùng để ký văn bản (RSA từ 2048 bit hoặc ECDSA). Xin chọn đúng tệp chứng thư của người ký."
    case .keyRevoked(let day):
      "Chứng thư số đã bị nơi cấp thu hồi từ ngày \(day.shortText), không dùng để ký được nữa. Xin đề nghị đơn vị gửi văn bản xin cấp chứng thư mới."
    case .certificateCompromised:
      "Khóa của chứng thư số này đã ngừng dùng vì nghi lộ. Xin đề nghị đơn vị cấp chứng thư số cấp chứng thư mới."
    case .keyDamaged: "Không đọc được tệp khóa ký hoặc chứng thư số. Xin liên hệ quản trị của đơn vị để gắn lại."
    }
  }

  /// The field of People's forms at which the refusal is shown; nil when it concerns the whole page.
  var field: String? {
    switch self {
    case .codeTaken: "code"
    case .accountNameTaken: "account_name"
    case .passwordTooWeak, .passwordContainsName: "new_password"
    case .wrongNameOrPassword, .signInThrottled: "password"
    case .accountDisabled: "name"
    case .delegationWithoutEnd, .endBeforeStart: "valid_to"
    case .endInThePast, .delegationOver: "revoked_from"
    case .reasonMissing: "reason"
    case .delegationWithoutBasis: "basis"
    case .appointmentOverlaps: "position"
    case .wrongPIN, .keyLocked, .keyRetired, .keyRevoked, .keyWithOwner: "old_pin"
    case .certificateUnsuitable: "certificate"
    case .keyExpired, .keyNotYetValid, .keyDamaged, .certificateCompromised: "container"
    case .lacksCapability, .noSigningAuthority, .collectiveMatterNeedsLeader, .unknownAgency, .unknownPerson,
      .unknownDelegation, .accountInUse, .hasAccount, .noAppointment, .noKey, .unknownKey:
      nil
    }
  }
}

extension Capability {
  fileprivate var refusal: String {
    switch self {
    case .administer:
      "Ông/bà chưa được giao quyền quản trị đối với đơn vị này. Nếu cần thay đổi, xin liên hệ quản trị cấp trên."
    case .monitor:
      "Ông/bà chưa được giao quyền xem số liệu giám sát này. Nếu cần cho công việc, xin liên hệ quản trị của đơn vị."
    case .draft: "Ông/bà chưa được giao việc soạn thảo văn bản tại đơn vị. Xin liên hệ quản trị của đơn vị."
    case .reviewContent:
      "Ông/bà chưa được giao kiểm tra nội dung văn bản tại đơn vị. Xin chuyển văn bản đến người phụ trách."
    case .reviewFormat: "Ông/bà chưa được giao kiểm tra thể thức văn bản tại đơn vị. Xin chuyển văn bản đến văn thư."
    case .sign: "Ông/bà chưa có thẩm quyền ký văn bản của đơn vị. Xin trình người có thẩm quyền."
    case .register: "Việc này do văn thư của đơn vị thực hiện. Xin chuyển văn bản đến văn thư."
    case .receive:
      "Việc này do cán bộ Bộ phận Một cửa thực hiện. Xin chuyển hồ sơ đến Bộ phận Một cửa hoặc liên hệ quản trị của đơn vị."
    case .superviseCounter: "Việc này do người phụ trách Bộ phận Một cửa quyết định. Xin báo người phụ trách."
    case .examine:
      "Ông/bà chưa được giao việc giải quyết hồ sơ tại đơn vị. Xin chuyển hồ sơ đến công chức phụ trách."
    case .assignDossiers: "Việc phân công giải quyết hồ sơ do lãnh đạo đơn vị thực hiện. Xin báo lãnh đạo."
    }
  }
}

extension Instant {
  /// `08:20:05 ngày 14/8/2020`
  fileprivate var clockWithSeconds: String {
    let local = VietnamTime(self)
    return "\(local.clockText):\(local.second < 10 ? "0" : "")\(local.second) ngày \(local.date.shortText)"
  }
}
