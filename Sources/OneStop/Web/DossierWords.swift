import Procedures
public import WebShell
import WorkTime

// The administration's words for what the one-stop shop knows: where something is offered and where it is shown.

extension DossierStatus: NamedChoice {
  public var vietnameseName: String {
    switch self {
    case .submitted: "Chờ tiếp nhận"
    case .supplementAtReception: "Chờ hoàn thiện trước khi tiếp nhận"
    case .refusedAtReception: "Từ chối tiếp nhận"
    case .accepted: "Đã tiếp nhận"
    case .inProcess: "Đang giải quyết"
    case .waitingSupplement: "Chờ bổ sung"
    case .waitingFinance: "Chờ thực hiện nghĩa vụ tài chính"
    case .withdrawn: "Đã rút"
    case .stopped: "Dừng giải quyết"
    case .resultReady: "Có kết quả, chờ trả"
    case .returned: "Đã trả kết quả"
    case .correcting: "Đang đính chính"
    }
  }

  public var tagKind: TagKind {
    switch self {
    case .submitted, .accepted, .inProcess, .correcting: .info
    case .supplementAtReception, .waitingSupplement, .waitingFinance: .warn
    case .refusedAtReception, .stopped: .bad
    case .withdrawn: .neutral
    case .resultReady, .returned: .ok
    }
  }
}

extension SubmissionChannel: NamedChoice {
  public var vietnameseName: String {
    switch self {
    case .counter: "Trực tiếp"
    case .online: "Trực tuyến"
    case .post: "Bưu chính công ích"
    }
  }
}

extension ReturnChannel: NamedChoice {
  public var vietnameseName: String {
    switch self {
    case .counter: "Nhận tại Bộ phận Một cửa"
    case .online: "Nhận bản điện tử"
    case .post: "Nhận qua bưu chính công ích"
    }
  }
}

extension ReturnChannel {
  /// In a narrow column.
  var shortName: String {
    switch self {
    case .counter: "Tại quầy"
    case .online: "Bản điện tử"
    case .post: "Bưu chính"
    }
  }
}

extension ComponentSource: NamedChoice {
  public var vietnameseName: String {
    switch self {
    case .paper: "Bản giấy, chưa số hóa"
    case .digitised: "Đã số hóa"
    case .database: "Khai thác từ cơ sở dữ liệu"
    case .reused: "Tái sử dụng"
    }
  }

  public var hint: String? {
    switch self {
    case .paper: nil
    case .digitised: "Quét tại quầy, hoặc tệp do người nộp gửi"
    case .database: "Không yêu cầu người nộp đưa giấy tờ"
    case .reused: "Lấy từ hồ sơ hoặc kết quả trước đây"
    }
  }
}

extension FileSignatures: NamedChoice {
  public var vietnameseName: String {
    switch self {
    case .none: "Không có chữ ký số"
    case .valid: "Chữ ký số hợp lệ"
    case .invalid: "Chữ ký số không hợp lệ"
    case .indeterminate: "Chưa đủ căn cứ kết luận chữ ký số"
    }
  }

  var tagKind: TagKind {
    switch self {
    case .none: .neutral
    case .valid: .ok
    case .invalid: .bad
    case .indeterminate: .warn
    }
  }
}

extension FeeTiming: NamedChoice {
  public var vietnameseName: String {
    switch self {
    case .atReception: "Thu khi tiếp nhận"
    case .atReturn: "Thu khi trả kết quả"
    }
  }
}

extension PaymentMethod: NamedChoice {
  public var vietnameseName: String {
    switch self {
    case .cash: "Tiền mặt"
    case .transfer: "Chuyển khoản"
    case .gateway: "Thanh toán trực tuyến"
    }
  }
}

extension PartyKind: NamedChoice {
  public var vietnameseName: String {
    switch self {
    case .citizen: "Cá nhân"
    case .enterprise: "Doanh nghiệp"
    case .stateAgency: "Cơ quan nhà nước"
    case .organisation: "Tổ chức khác"
    }
  }
}

extension IdentityNumber.Kind: NamedChoice {
  public var vietnameseName: String {
    switch self {
    case .personal: "Số định danh cá nhân (CCCD, thẻ căn cước)"
    case .formerCard: "Chứng minh nhân dân"
    case .passport: "Hộ chiếu"
    case .tax: "Mã số thuế, mã số doanh nghiệp"
    case .other: "Giấy tờ khác"
    }
  }

  /// Before the number: `CCCD 038…`.
  var shortName: String {
    switch self {
    case .personal: "Số định danh"
    case .formerCard: "CMND"
    case .passport: "Hộ chiếu"
    case .tax: "Mã số thuế"
    case .other: "Giấy tờ"
    }
  }
}

extension FeeKind {
  /// On the receipt the two stand apart.
  var vietnameseName: String {
    switch self {
    case .fee: "Phí"
    case .charge: "Lệ phí"
    }
  }
}

extension ResultCarrier {
  var vietnameseName: String {
    switch self {
    case .electronic: "Bản điện tử có chữ ký số"
    case .paper: "Bản giấy ký trực tiếp, lưu bản quét"
    case .acknowledgement: "Không có văn bản, chỉ ghi nhận"
    }
  }
}

extension ReferralKind: NamedChoice {
  public var vietnameseName: String {
    switch self {
    case .opinion: "Lấy ý kiến"
    case .leg: "Chuyển phần việc liên thông"
    }
  }

  public var hint: String? {
    switch self {
    case .opinion: "Không có ý kiến vẫn hoàn thành được hồ sơ"
    case .leg: "Phải có kết quả của cơ quan phối hợp mới hoàn thành được hồ sơ"
    }
  }
}

extension ReferralKind {
  /// After the agency's name.
  var shortName: String {
    switch self {
    case .opinion: "lấy ý kiến"
    case .leg: "phần việc liên thông"
    }
  }
}

extension StopCause: NamedChoice {
  public var vietnameseName: String {
    switch self {
    case .ineligible: "Không đủ điều kiện giải quyết"
    case .notSupplemented: "Quá thời hạn bổ sung"
    }
  }
}

extension HandOverChoice: NamedChoice {
  public var vietnameseName: String {
    switch self {
    case .atOnce: "Bàn giao ngay"
    case .later: "Bàn giao sau, cùng hồ sơ giấy"
    }
  }
}

extension Regime {
  /// The decree that a dossier is handled by.
  public var vietnameseName: String {
    switch self {
    case .decree61: "Nghị định 61/2018/NĐ-CP"
    case .decree107: "Nghị định 61/2018/NĐ-CP, sửa đổi bởi Nghị định 107/2021/NĐ-CP"
    case .decree118: "Nghị định 118/2025/NĐ-CP"
    }
  }
}

extension ResultKind {
  var vietnameseName: String {
    switch self {
    case .document: "Văn bản soạn thảo, ký số trên hệ thống"
    case .signedFile: "Tệp đã ký số"
    case .paper: "Bản giấy, lưu bản quét"
    case .acknowledgement: "Ghi nhận, không có văn bản"
    }
  }
}

extension Int {
  /// `1.250.000 đồng`
  var dong: String { "\(grouped) đồng" }

  /// `1.250.000`
  var grouped: String {
    let digits = String(magnitude)
    let groups = stride(from: digits.count, to: 0, by: -3).map { end in
      let start = Swift.max(0, end - 3)
      return String(digits.dropFirst(start).prefix(end - start))
    }
    return "\(self < 0 ? "-" : "")\(groups.reversed().joined(separator: "."))"
  }
}
