import Ledger
import OneStop
import TestWorld
import Testing

/// One act on a dossier over the web: who does it, from where, with what; and who may not.
struct DossierActCase: Sendable, CustomTestStringConvertible {
  let segment: String
  let player: DossierOffice.Player
  let start: @Sendable (DossierOffice) async throws -> Dossier.ID
  let fields: KeyValuePairs<String, String>
  /// The event that it leaves.
  let event: String
  /// Somebody who may not.
  let refused: DossierOffice.Player

  init(
    _ segment: String, by player: DossierOffice.Player, _ fields: KeyValuePairs<String, String> = [:], event: String,
    refused: DossierOffice.Player, from start: @escaping @Sendable (DossierOffice) async throws -> Dossier.ID
  ) {
    (self.segment, self.player, self.start, self.fields) = (segment, player, start, fields)
    (self.event, self.refused) = (event, refused)
  }

  var testDescription: String { segment }

  static let all = [
    DossierActCase("ban-giao", by: .receiver, event: "dossier.handed_over", refused: .officer) {
      try await $0.received().id
    },
    DossierActCase("nhan-xu-ly", by: .officer, event: "dossier.assigned", refused: .receiver) {
      try await $0.handedOver()
    },
    DossierActCase(
      "phan-cong", by: .chairman, ["handler": "\(Role.officer.id)"], event: "dossier.assigned", refused: .officer
    ) { try await $0.handedOver() },
    DossierActCase(
      "tra-lai-buoc", by: .chairman, ["step": "0", "reason": "Thiếu ý kiến thẩm định"], event: "dossier.sent_back",
      refused: .officer
    ) { try await $0.examined() },
    DossierActCase(
      "gia-han", by: .officer, ["reason": "Phải xác minh nơi cư trú trước"], event: "dossier.extended",
      refused: .receiver
    ) { try await $0.taken(DossierOffice.extendable) },
    DossierActCase(
      "chuyen-buoc", by: .officer, ["note": "Đủ điều kiện"], event: "dossier.step_done", refused: .receiver
    ) { try await $0.taken() },
    DossierActCase(
      "yeu-cau-bo-sung", by: .officer, ["wanted-0": "ký tên", "reason": "Chưa ký", "until": "2020-08-28"],
      event: "dossier.supplement_asked", refused: .receiver
    ) { try await $0.taken() },
    DossierActCase(
      "bo-sung", by: .receiver, ["originals-0": "1", "copies-0": "0"], event: "dossier.supplement_received",
      refused: .officer
    ) { try await $0.waiting() },
    DossierActCase(
      "dung-giai-quyet", by: .receiver, ["reason": "Quá hạn bổ sung"], event: "dossier.stopped", refused: .neighbour
    ) { try await $0.waitedInVain() },
    DossierActCase(
      "de-nghi-dung", by: .receiver, ["reason": "Quá hạn bổ sung"], event: "dossier.stop_proposed", refused: .neighbour
    ) { try await $0.waitedInVainSince118() },
    DossierActCase(
      "tra-lai-giay-to", by: .receiver,
      ["receiverName": "Lò Thị Xuân", "identity": "CCCD 038", "refund": "8.000", "method": "cash"],
      event: "dossier.given_back", refused: .officer
    ) { try await $0.withdrawn() },
    DossierActCase(
      "thong-bao-nop-tien", by: .officer, ["amount": "50.000"], event: "dossier.payment_asked", refused: .receiver
    ) { try await $0.taken() },
    DossierActCase(
      "da-nop-tien", by: .receiver, ["proof": "BL 12"], event: "dossier.payment_received", refused: .officer
    ) { try await $0.waitingForPayment() },
    DossierActCase(
      "lay-y-kien", by: .officer,
      ["kind": "opinion", "outside": "Công an huyện", "question": "Trùng không?", "days": "2"],
      event: "dossier.referred", refused: .receiver
    ) { try await $0.taken() },
    DossierActCase(
      "tra-loi-y-kien", by: .officer, ["number": "1", "answer": "Không trùng"], event: "dossier.referral_answered",
      refused: .neighbour
    ) { try await $0.referred() },
    DossierActCase(
      "nhan-phan-viec", by: .districtOfficer, ["number": "1"], event: "dossier.referral_assigned", refused: .neighbour
    ) { try await $0.sentOn() },
    DossierActCase(
      "phan-cong-phan-viec", by: .districtHead,
      ["number": "1", "handler": "\(DossierOffice.districtOfficer)", "reason": "Theo địa bàn"],
      event: "dossier.referral_assigned", refused: .districtOfficer
    ) { try await $0.sentOn() },
    DossierActCase(
      "tra-lai-de-nghi", by: .districtOfficer, ["number": "1", "reason": "Không thuộc thẩm quyền"],
      event: "dossier.referral_closed", refused: .officer
    ) { try await $0.sentOn() },
    DossierActCase(
      "thu-hoi-de-nghi", by: .officer, ["number": "1", "reason": "Đã có kết quả khác"],
      event: "dossier.referral_closed", refused: .receiver
    ) { try await $0.sentOn() },
    DossierActCase(
      "xin-loi", by: .officer, ["reason": "Chờ xác minh", "newDay": "2020-08-25"], event: "dossier.apology_prepared",
      refused: .receiver
    ) { try await $0.taken() },
    DossierActCase(
      "de-nghi-tu-choi", by: .officer, ["reason": "Không đủ điều kiện", "ground": "Luật Hộ tịch, Điều 18"],
      event: "dossier.stop_proposed", refused: .receiver
    ) { try await $0.taken() },
    DossierActCase(
      "thu-phi", by: .receiver, ["method": "cash", "receiptNumber": "0007"], event: "dossier.fee_paid",
      refused: .officer
    ) { try await $0.received().id },
    DossierActCase(
      "tra-ket-qua", by: .receiver,
      ["channel": "counter", "receiverName": "Lò Thị Xuân", "identity": "CCCD 038190000123", "method": "cash"],
      event: "dossier.returned", refused: .officer
    ) { try await $0.ready() },
    DossierActCase(
      "rut-ho-so", by: .receiver, ["reason": "Không còn nhu cầu"], event: "dossier.withdrawn", refused: .officer
    ) { try await $0.received().id },
    DossierActCase(
      "dinh-chinh", by: .counterHead, ["reason": "Sai ngày sinh"], event: "dossier.correction_begun",
      refused: .receiver
    ) { try await $0.returned() },
  ]
}
