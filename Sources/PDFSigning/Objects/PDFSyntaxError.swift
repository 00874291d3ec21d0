/// The bytes aren't one PDF object.
struct PDFSyntaxError: Error {}
