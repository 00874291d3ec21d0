import WebShell

extension DossierAction {
  /// The noun in the address.
  var segment: String {
    switch self {
    case .accept: "tiep-nhan"
    case .askCompletion: "yeu-cau-hoan-thien"
    case .refuseAtReception: "tu-choi"
    case .handOver: "ban-giao"
    case .take: "nhan-xu-ly"
    case .assign: "phan-cong"
    case .completeStep: "chuyen-buoc"
    case .sendBack: "tra-lai-buoc"
    case .draftResult: "soan-ket-qua"
    case .finish: "hoan-thanh"
    case .askSupplement: "yeu-cau-bo-sung"
    case .receiveSupplement: "bo-sung"
    case .askPayment: "thong-bao-nop-tien"
    case .receivePayment: "da-nop-tien"
    case .refer: "lay-y-kien"
    case .takeReferral: "nhan-phan-viec"
    case .assignReferral: "phan-cong-phan-viec"
    case .answerReferral: "tra-loi-y-kien"
    case .declineReferral: "tra-lai-de-nghi"
    case .recallReferral: "thu-hoi-de-nghi"
    case .extend: "gia-han"
    case .prepareApology: "xin-loi"
    case .signApology: "ky-xin-loi"
    case .pay: "thu-phi"
    case .returnResult: "tra-ket-qua"
    case .giveBack: "tra-lai-giay-to"
    case .addScan: "quet-them"
    case .proposeStop: "de-nghi-tu-choi"
    case .proposeOverdueStop: "de-nghi-dung"
    case .signStop: "ky-thong-bao"
    case .stop: "dung-giai-quyet"
    case .withdraw: "rut-ho-so"
    case .beginCorrection: "dinh-chinh"
    case .note: "ghi-chu"
    }
  }

  /// On the button.
  var words: String {
    switch self {
    case .accept: "Tiếp nhận"
    case .askCompletion: "Yêu cầu hoàn thiện"
    case .refuseAtReception: "Từ chối tiếp nhận"
    case .handOver: "Bàn giao"
    case .take: "Nhận xử lý"
    case .assign: "Phân công"
    case .completeStep: "Chuyển bước tiếp theo"
    case .sendBack: "Trả lại bước trước"
    case .draftResult: "Soạn kết quả"
    case .finish: "Hoàn thành hồ sơ"
    case .askSupplement: "Yêu cầu bổ sung"
    case .receiveSupplement: "Ghi nhận đã bổ sung"
    case .askPayment: "Thông báo nghĩa vụ tài chính"
    case .receivePayment: "Ghi nhận đã nộp tiền"
    case .takeReferral: "Nhận phần việc"
    case .assignReferral: "Phân công phần việc"
    case .answerReferral: "Trả lời"
    case .declineReferral: "Trả lại đề nghị"
    case .refer: "Lấy ý kiến, chuyển liên thông"
    case .recallReferral: "Thu hồi đề nghị"
    case .extend: "Gia hạn"
    case .prepareApology: "Xin lỗi và hẹn lại"
    case .signApology: "Ký phiếu xin lỗi"
    case .pay: "Thu phí, lệ phí"
    case .returnResult: "Trả kết quả"
    case .giveBack: "Trả lại giấy tờ, hoàn tiền"
    case .addScan: "Quét thêm giấy tờ"
    case .proposeStop: "Đề nghị từ chối"
    case .proposeOverdueStop: "Đề nghị dừng giải quyết"
    case .signStop: "Ký thông báo từ chối, dừng"
    case .stop: "Dừng giải quyết"
    case .withdraw: "Rút hồ sơ"
    case .beginCorrection: "Đính chính"
    case .note: "Ghi chú"
    }
  }

  /// What the page says when it is done.
  var doneSentence: String {
    switch self {
    case .accept: "Đã tiếp nhận hồ sơ; xin in giấy tiếp nhận và hẹn trả kết quả."
    case .askCompletion: "Đã yêu cầu hoàn thiện hồ sơ."
    case .refuseAtReception: "Đã từ chối tiếp nhận kèm lý do."
    case .handOver: "Đã bàn giao."
    case .take: "Ông/bà đã nhận xử lý hồ sơ."
    case .assign: "Đã phân công."
    case .completeStep: "Đã chuyển bước tiếp theo."
    case .sendBack: "Đã trả lại bước trước kèm lý do."
    case .draftResult: "Đã tạo dự thảo kết quả; xin soạn tiếp nội dung."
    case .finish: "Đã hoàn thành; kết quả đã chuyển đến Bộ phận Một cửa."
    case .askSupplement: "Đã yêu cầu bổ sung; thời gian chờ người nộp không tính vào thời hạn."
    case .receiveSupplement: "Đã ghi nhận bổ sung; xem hạn trả mới ở đầu trang."
    case .askPayment: "Đã thông báo nghĩa vụ tài chính."
    case .receivePayment: "Đã ghi nhận việc nộp tiền."
    case .takeReferral: "Ông/bà đã nhận phần việc."
    case .assignReferral: "Đã phân công phần việc."
    case .answerReferral: "Đã ghi nhận trả lời."
    case .declineReferral: "Đã trả lại đề nghị kèm lý do."
    case .refer: "Đã gửi đến cơ quan phối hợp."
    case .recallReferral: "Đã thu hồi đề nghị kèm lý do."
    case .extend: "Đã gia hạn."
    case .prepareApology: "Đã lập phiếu xin lỗi, chờ lãnh đạo ký."
    case .signApology: "Đã ký phiếu xin lỗi; hạn mới đã có hiệu lực."
    case .pay: "Đã thu phí, lệ phí."
    case .returnResult: "Đã trả kết quả."
    case .giveBack: "Đã ghi nhận trả lại giấy tờ, hoàn tiền."
    case .addScan: "Đã thêm bản quét."
    case .proposeStop: "Đã đề nghị từ chối giải quyết, chờ lãnh đạo ký."
    case .proposeOverdueStop: "Đã đề nghị dừng giải quyết, chờ lãnh đạo ký thông báo."
    case .signStop: "Đã ký thông báo; hồ sơ dừng giải quyết."
    case .stop: "Đã dừng giải quyết kèm lý do."
    case .withdraw: "Đã ghi nhận rút hồ sơ."
    case .beginCorrection: "Đã bắt đầu đính chính."
    case .note: "Đã ghi chú."
    }
  }

  /// What is to be known before doing it; nil when the button says it all.
  var explanation: String? {
    switch self {
    case .accept: "Hồ sơ được cấp mã, thời hạn giải quyết bắt đầu tính từ lúc này."
    case .askCompletion: "Chỉ được yêu cầu một lần; xin nêu đủ mọi giấy tờ còn thiếu hoặc sai."
    case .refuseAtReception: "Không thuộc thẩm quyền, không có trong danh mục, hoặc không đủ điều kiện tiếp nhận."
    case .assign: "Chỉ những người giữ vị trí của bước hiện tại mới được phân công."
    case .sendBack: "Hồ sơ trở lại bước đã chọn, ai đủ chức trách đều nhận xử lý được."
    case .draftResult:
      "Văn bản đi theo quy trình ký số, cấp số, phát hành; phát hành xong thì hoàn thành hồ sơ bằng văn bản đó."
    case .askSupplement: "Thời hạn dừng lại cho đến khi người nộp bổ sung đủ."
    case .receiveSupplement: "Chỉ ghi nhận khi đã đủ mọi giấy tờ được yêu cầu."
    case .refer: "Thời hạn giải quyết của hồ sơ vẫn được tính trong lúc chờ; có thể gửi nhiều cơ quan cùng lúc."
    case .declineReferral: "Không thuộc thẩm quyền, hoặc chưa đủ căn cứ để làm; cơ quan gửi sẽ xử lý tiếp."
    case .recallReferral: "Cơ quan phối hợp thôi làm phần việc này; hồ sơ do cơ quan ông/bà xử lý tiếp."
    case .prepareApology: "Phiếu phải được lãnh đạo ký trước khi hết hạn 01 ngày; mỗi hồ sơ chỉ hẹn lại một lần."
    case .proposeStop: "Không đủ điều kiện sau thẩm định; lãnh đạo ký thông báo từ chối thì hồ sơ dừng giải quyết."
    case .proposeOverdueStop:
      "Lãnh đạo ký thông báo thì hồ sơ dừng giải quyết. Người nộp bổ sung trước khi ký thì đề nghị không còn hiệu lực."
    case .signStop: "Thông báo được ký số bằng khóa của ông/bà; hồ sơ dừng giải quyết và người nộp được báo tin."
    case .signApology: "Phiếu được ký số bằng khóa của ông/bà; ngày hẹn mới có hiệu lực ngay."
    case .stop: "Hồ sơ kết thúc không có kết quả. Xin gửi thông báo cho người nộp."
    case .withdraw:
      "Theo đề nghị của người nộp. Bản chính và khoản tiền được hoàn thì trả lại ở bước sau: “Trả lại giấy tờ, hoàn tiền”."
    case .giveBack: "Hồ sơ kết thúc không có kết quả: trả lại bản chính, hoàn khoản tiền được hoàn theo quy định."
    case .beginCorrection: "Sai sót do cơ quan được sửa miễn phí trên chính hồ sơ này."
    default: nil
    }
  }

  /// What brings the dossier on: only such an act can be the main one.
  var isOnTheWay: Bool {
    switch self {
    case .addScan, .withdraw, .stop, .note, .refer, .assign, .proposeStop, .proposeOverdueStop, .prepareApology,
      .beginCorrection, .assignReferral, .declineReferral, .recallReferral:
      false
    default: true
    }
  }

  /// What ends a dossier or turns it away looks like it.
  var buttonKind: ButtonKind {
    switch self {
    case .refuseAtReception, .proposeStop, .proposeOverdueStop, .signStop, .stop, .withdraw: .danger
    default: .plain
    }
  }

  /// The key that presses its button, listed under "?".
  var shortcut: String? {
    switch self {
    case .handOver: "b"
    case .take: "x"
    case .completeStep: "c"
    case .finish: "h"
    case .returnResult: "t"
    default: nil
    }
  }

  /// Nothing to fill in: the button does it.
  var isPlain: Bool { [.handOver, .take].contains(self) }

  /// The field at which a refusal by the dossier itself is told; nil where there is none to fill in.
  func field(of refusal: DossierRefusal) -> String? {
    if isPlain { return nil }
    switch refusal {
    case .unknownDossier, .otherAgency, .restricted, .notAtThisStatus: return nil
    case .groundMissing: return "ground"
    case .supplementLate: return "lateReason"
    case .deadlineMissing: return "until"
    case .identityMissing: return "identity"
    case .originalsNotReturned: return "originalsReturned"
    case .refundTooLarge: return "refund"
    case .questionMissing: return "question"
    case .nothingAsked: return "wanted-0"
    case .fileMissing, .fileTooLarge, .fileTypeNotAllowed, .fileDisguised, .fileEncrypted, .fileUnreadable,
      .fileOvertaxing, .examinationBusy,
      .resultNotSigned, .resultSignatureInvalid, .resultSignatureUnproved, .resultDoesNotNameDossier,
      .resultOfAnother:
      return fileField
    default: return firstField
    }
  }

  private var fileField: String {
    switch self {
    case .returnResult: "receipt"
    case .receiveSupplement: "file-0"
    default: "file"
    }
  }

  private var firstField: String {
    switch self {
    case .accept: "handOver"
    case .assign, .assignReferral: "handler"
    case .takeReferral: "number"
    case .completeStep: "note"
    case .sendBack: "step"
    case .draftResult: "type"
    case .finish: "number"
    case .receiveSupplement: "originals-0"
    case .askPayment: "amount"
    case .receivePayment: "proof"
    case .refer: "kind"
    case .answerReferral: "answer"
    case .pay: "method"
    case .returnResult: "channel"
    case .giveBack: "receiverName"
    case .addScan: "place"
    case .note: "text"
    case .signApology, .signStop: "pin"
    default: "reason"
    }
  }
}
