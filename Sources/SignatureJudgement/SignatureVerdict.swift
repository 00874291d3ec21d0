/// VALID, INVALID or INDETERMINATE, as EN 319 102-1 has it.
public enum SignatureVerdict: Hashable, Sendable {
  case valid
  case invalid(SignatureDefect)
  case indeterminate(SignatureDoubt)
}
