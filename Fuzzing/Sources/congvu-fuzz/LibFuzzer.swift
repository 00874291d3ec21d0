import Foundation

/// Called by libFuzzer once, before its first input.
@_cdecl("LLVMFuzzerInitialize")
func initialize(
  count: UnsafeMutablePointer<Int32>,
  arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
  let name = ProcessInfo.processInfo.environment["CONGVU_FUZZ_TARGET"] ?? ""
  guard let target = Target.all[name] else {
    print("CONGVU_FUZZ_TARGET is one of \(Target.all.keys.sorted().joined(separator: ", "))")
    exit(2)
  }
  Target.chosen = target
  return 0
}

/// Called by libFuzzer with one input after the other.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(bytes: UnsafePointer<UInt8>, count: Int) -> CInt {
  Target.chosen(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
