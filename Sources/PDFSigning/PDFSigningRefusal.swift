/// Why a PDF can't be prepared, signed or examined.
public enum PDFSigningRefusal: Error, Hashable, Sendable {
  /// The bytes don't start as a PDF does.
  case notPDF
  /// Encrypted files are neither signed nor examined.
  case encrypted
  /// The file's structure is broken, or read only by guessing.
  case damaged
  /// More bytes, objects, revisions or signatures than any document has (`ReadingLimits`).
  case tooLarge
  /// The form has no field of this name and of the kind asked for.
  case fieldMissing(name: String)
  /// The field isn't a single widget with a rectangle, or its font isn't one we write with.
  case fieldUnsupported(name: String)
  /// The signature field carries a signature.
  case fieldAlreadySigned(name: String)
  /// The text field has a value; a reserved field is filled once.
  case fieldAlreadyFilled(name: String)
  /// The text field's embedded font can't show this value.
  case valueNotShowable(name: String)
  /// A certification must be the first signature of a file.
  case noCertificationAllowed
  /// An earlier signature forbids this change (DocMDP level 1 or a locked field).
  case lockedByEarlierSignature
  /// The picture has no pixels, or not four bytes a pixel.
  case pictureMalformed
  /// The signature with its certificates doesn't fit the reserved 16 KiB.
  case tooLargeSignature
  /// The certificate's key is of a kind we don't sign with.
  case keyUnsupported
  /// The certificate's key didn't make this signature value over these attributes.
  case wrongSignatureValue
  /// The timestamp is over something else than this signature.
  case wrongTimestamp
  /// The stored bytes aren't those of a prepared file waiting for its signature.
  case notPrepared
}
