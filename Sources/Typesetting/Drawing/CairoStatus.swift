import CPango

/// Throws what cairo reports.
func check(_ status: cairo_status_t) throws(TypesettingFault) {
  guard status == CAIRO_STATUS_SUCCESS else {
    throw .drawing(String(cString: cairo_status_to_string(status)))
  }
}
