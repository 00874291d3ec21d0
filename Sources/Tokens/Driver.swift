import CPKCS11
import Glibc

/// The functions of one PKCS#11 library and what is open in it. Whoever calls holds the module's lock, so one thread at a
/// time is inside; that is what makes it `Sendable`.
final class Driver: @unchecked Sendable {
  /// Never freed: drivers leave threads and exit handlers behind and don't survive `dlclose`.
  private let table: UnsafeMutablePointer<CK_FUNCTION_LIST>
  private var isRunning = false
  /// Whose a session handle is, by ticket: a driver gives the handle of a lost session to a new one, and then the old
  /// owner must neither use nor close it.
  private var owners: [CK_SESSION_HANDLE: Int] = [:]
  private var ticketsGiven = 0
  /// The session that gave the PIN, by slot. To the driver all sessions of a token are logged in then (PKCS#11, 5.6);
  /// to us only this one is, so that nobody signs on another's PIN.
  var loggedIn: [CK_SLOT_ID: CK_SESSION_HANDLE] = [:]

  init(table: UnsafeMutablePointer<CK_FUNCTION_LIST>) { self.table = table }

  var functions: CK_FUNCTION_LIST { table.pointee }

  /// The function table of the library at an absolute path (PKCS#11, 5.4, `C_GetFunctionList`).
  static func load(_ path: String) throws(TokenRefusal) -> UnsafeMutablePointer<CK_FUNCTION_LIST> {
    guard path.hasPrefix("/"), access(path, F_OK) == 0 else { throw .driverMissing }
    guard let library = dlopen(path, RTLD_NOW | RTLD_LOCAL) else { throw .driverBroken }
    guard let symbol = dlsym(library, "C_GetFunctionList") else {
      dlclose(library)
      throw .driverBroken
    }
    typealias GetFunctionList = @convention(c) (UnsafeMutablePointer<UnsafeMutablePointer<CK_FUNCTION_LIST>?>) -> CK_RV
    var table: UnsafeMutablePointer<CK_FUNCTION_LIST>?
    let answer = unsafeBitCast(symbol, to: GetFunctionList.self)(&table)
    guard answer == CKR_OK, let table, table.pointee.version.major >= 2 else { throw .driverBroken }
    return table
  }

  /// Calls a function of the driver and turns its answer into a refusal.
  func call<Function>(_ function: Function?, _ invoke: (Function) -> CK_RV) throws(TokenRefusal) {
    guard let function else { throw .driverBroken }
    if let refusal = TokenRefusal(answer: invoke(function)) { throw refusal }
  }

  /// `C_Initialize` with the system's locks; without any where the driver has none, for the lock here is enough.
  func start() throws(TokenRefusal) {
    var arguments = CK_C_INITIALIZE_ARGS()
    arguments.flags = CKF_OS_LOCKING_OK
    try call(functions.C_Initialize) { initialise in
      let answer = initialise(&arguments)
      return answer == CKR_CANT_LOCK || answer == CKR_ARGUMENTS_BAD ? initialise(nil) : answer
    }
    isRunning = true
    (owners, loggedIn) = ([:], [:])
  }

  /// `C_Finalize`; the driver closes its sessions itself.
  func stop() {
    guard isRunning, let finalise = functions.C_Finalize else { return }
    _ = finalise(nil)
    isRunning = false
    (owners, loggedIn) = ([:], [:])
  }

  /// A new read-only session with its owner's ticket (PKCS#11, 5.6, `C_OpenSession`).
  func open(_ slot: CK_SLOT_ID) throws(TokenRefusal) -> (handle: CK_SESSION_HANDLE, ticket: Int) {
    var handle: CK_SESSION_HANDLE = 0
    try call(functions.C_OpenSession) { $0(slot, CKF_SERIAL_SESSION, nil, nil, &handle) }
    for (other, session) in loggedIn where session == handle { loggedIn[other] = nil }
    ticketsGiven += 1
    owners[handle] = ticketsGiven
    return (handle, ticketsGiven)
  }

  /// No session of ours is open.
  var isIdle: Bool { owners.isEmpty }

  func owns(_ handle: CK_SESSION_HANDLE, ticket: Int) -> Bool { owners[handle] == ticket }

  /// Logs out, if the session is logged in, and closes it; what a lost session answers changes nothing.
  func close(_ handle: CK_SESSION_HANDLE, on slot: CK_SLOT_ID) {
    owners[handle] = nil
    if loggedIn[slot] == handle {
      loggedIn[slot] = nil
      _ = functions.C_Logout?(handle)
    }
    _ = functions.C_CloseSession?(handle)
  }
}
