import CPKCS11
import Testing

@testable import Tokens

@Suite("What a driver's answer means")
struct AnswerTests {
  @Test("every answer of the standard is a refusal but CKR_OK")
  func everyAnswer() {
    #expect(TokenRefusal(answer: CKR_OK) == nil)
    for answer in CK_RV(1)...0x200 { #expect(TokenRefusal(answer: answer) != nil) }
  }

  @Test(
    "answers are grouped by what the user can do",
    arguments: [
      (CKR_TOKEN_NOT_PRESENT, TokenRefusal.tokenRemoved), (CKR_DEVICE_REMOVED, .tokenRemoved),
      (CKR_SLOT_ID_INVALID, .noToken), (CKR_TOKEN_NOT_RECOGNIZED, .tokenUnusable), (CKR_SESSION_COUNT, .tokenInUse),
      (CKR_PIN_INCORRECT, .wrongPIN(triesLeft: .unknown)), (CKR_PIN_LOCKED, .pinLocked),
      (CKR_PIN_INVALID, .pinMalformed),
      (CKR_PIN_EXPIRED, .pinExpired), (CKR_USER_PIN_NOT_INITIALIZED, .pinNotSet), (CKR_FUNCTION_REJECTED, .cancelled),
      (CKR_USER_NOT_LOGGED_IN, .notLoggedIn), (CKR_KEY_HANDLE_INVALID, .noKey),
      (CKR_MECHANISM_INVALID, .keyUnsupported),
      (CKR_SESSION_CLOSED, .sessionLost), (CKR_OPERATION_ACTIVE, .sessionLost),
      (CKR_CRYPTOKI_ALREADY_INITIALIZED, .driverInUse), (CKR_FUNCTION_NOT_SUPPORTED, .driverBroken),
      (CKR_HOST_MEMORY, .driverFault(code: 2)),
    ])
  func groups(answer: CK_RV, refusal: TokenRefusal) { #expect(TokenRefusal(answer: answer) == refusal) }
}
