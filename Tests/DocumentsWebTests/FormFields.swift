import Documents
import Ledger
import People
import TestWorld

/// What browsers send in these tests.
enum FormFields {
  /// The editor's form, filled in.
  static func draft(
    subject: String = "lập danh sách hộ nghèo", type: String = "qd", text: String = TestWorld.sampleText,
    version: Int = 0, copies: String = "3", signer: String = Role.chairman.id.description
  ) -> KeyValuePairs<String, String> {
    [
      "type": type, "subject": subject, "urgency": "normal", "matter": "collective", "signer": signer, "unit": "VHXH",
      "addressees": "", "recipients": "- Như Điều 3;\n- Lưu trữ xã.", "copies": copies, "dueOn": "", "text": text,
      "version": String(version),
    ]
  }

  /// The clerk's form beside a paper.
  static func paper(
    subject: String = "giấy ký tay", signedOn: String = "2020-08-13", type: String = "qd"
  ) -> KeyValuePairs<String, String> {
    [
      "type": type, "subject": subject, "signer": Role.chairman.id.description, "signedOn": signedOn, "unit": "",
      "recipients": "", "copies": "1",
    ]
  }
}
