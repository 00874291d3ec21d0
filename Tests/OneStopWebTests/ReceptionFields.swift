import Ledger
import Procedures

/// What browsers send from the counter in these tests.
enum ReceptionFields {
  static let birth = "1.001193"
  static let marriage = "1.000894"
  static let copies = "2.000815"
  static let denunciation = "2.002396"
  static let borderMarriage = "1.000094"

  /// Đăng ký khai sinh, all three required papers there.
  static func birth(
    _ procedure: Procedure, name: String = "Lò Thị Xuân", identity: String = "038190000123", find: String = "",
    owner: String = "", authority: String = "", phone: String = "0912 345 678", returns: String = "counter",
    party: String = "", then: String = "", note: String = "", refusal: String = "", ground: String = "",
    completion: String = "", wanted: String = "", channel: String = "counter", consent: String = "",
    competent: String = ""
  ) -> KeyValuePairs<String, String> {
    [
      "procedure": procedure.id.description, "find": find, "party": party, "then": then, "applicant_kind": "citizen",
      "applicant_name": name, "applicant_identity": identity, "applicant_birth_date": "1990-03-08",
      "applicant_address": "Bản Xía", "applicant_phone": phone, "owner_name": owner, "authority": authority,
      "received": "0", "received": "1", "received": "3", "originals_0": "1", "copies_0": "0", "returnable_0": "0",
      "originals_1": "1", "copies_1": "0", "returnable_1": "1", "return_channel": returns, "channel": channel,
      "consent": consent, "sets": "1", "hand_over": "at_once", "note": note, "refusal_reason": refusal,
      "refusal_ground": ground,
      "completion_reason": completion, "wanted_1": wanted, "competent": competent,
    ]
  }

  /// The same with the birth paper forgotten and nonsense in several fields.
  static func wrongBirth(_ procedure: Procedure) -> KeyValuePairs<String, String> {
    [
      "procedure": procedure.id.description, "applicant_name": "", "applicant_identity": "12345",
      "applicant_phone": "09", "applicant_email": "khong phai", "owner_name": "Vi Văn Tèo", "received": "0",
      "originals_0": "1", "copies_0": "0", "returnable_0": "5", "return_channel": "post", "sets": "0",
    ]
  }

  /// Chứng thực bản sao of five pages three times, as rules 9, 40.
  static func copies(
    _ procedure: Procedure, shown: String = "21000", paid: String? = "yes", pages: String = "5"
  ) -> KeyValuePairs<String, String> {
    let paying = paid.map { ("paid", $0) } ?? ("unpaid", "")
    return KeyValuePairs(
      dictionaryLiteral: ("procedure", procedure.id.description), ("applicant_name", "Ngân Văn Chài"),
      ("received", "0"), ("received", "1"), ("originals_1", "3"), ("copies_1", "0"), ("returnable_1", "0"),
      ("pages", pages), ("copies", "3"), ("return_channel", "counter"), ("sets", "1"), ("fee_timing", "at_reception"),
      ("payment_method", "cash"), ("receipt", "0012"), ("fee_shown", shown), paying)
  }

  /// Two papers of one person on one slip: 21.000 and 4.000 đồng.
  static func batch(
    _ procedure: Procedure, second: String = "Căn cước", complete: String = "complete", then: String = ""
  ) -> KeyValuePairs<String, String> {
    [
      "procedure": procedure.id.description, "rows": "5", "then": then, "applicant_name": "Ngân Văn Chài",
      "paper_0": "Bằng tốt nghiệp THPT", "paper_pages_0": "5", "paper_copies_0": "3", "paper_1": second,
      "paper_pages_1": "2",
      "paper_copies_1": "1", complete: "yes", "fee_timing": "at_reception", "payment_method": "cash", "paid": "yes",
      "fee_shown": "25000",
    ]
  }
}
