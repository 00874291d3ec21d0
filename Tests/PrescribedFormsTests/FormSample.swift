import PrescribedForms
import Testing
import Typesetting

/// A form with the name of its picture.
struct FormSample: Sendable, CustomTestStringConvertible {
  var name: String
  var slip: @Sendable () throws -> Slip

  var testDescription: String { name }

  /// On A4 across; slips are A5.
  var isBook: Bool { name.hasPrefix("register") }

  static let all = [
    FormSample(name: "reception") { try FormSamples.reception().slip },
    FormSample(name: "reception-2025") { try FormSamples.newReception().slip },
    FormSample(name: "reception-long") { try FormSamples.longReception().slip },
    FormSample(name: "reception-batch") { try FormSamples.batch().slip },
    FormSample(name: "supplement") { FormSamples.supplement.slip },
    FormSample(name: "refusal") { FormSamples.refusal.slip },
    FormSample(name: "apology") { FormSamples.apology(.circular01of2018).slip },
    FormSample(name: "apology-2025") { FormSamples.apology(.circular03of2025).slip },
    FormSample(name: "stop") { FormSamples.stop(.circular03of2025).slip },
    FormSample(name: "return-2018") { FormSamples.stop(.circular01of2018).slip },
    FormSample(name: "control") { FormSamples.control(steps: 14).slip },
    FormSample(name: "register") { FormSamples.register(entries: 40).slip },
    FormSample(name: "register-2026") { FormSamples.registerPeriod.slip },
    FormSample(name: "payment") { FormSamples.payment.slip },
    FormSample(name: "handover") { FormSamples.handover.slip },
  ]
}
