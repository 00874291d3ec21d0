"""What pyHanko says of kept.pdf in a folder by its own evidence and the roots alone: judge_kept.py FOLDER MOMENT ROOT...

One line for each signature and one for each document timestamp: whether intact, whether valid.
"""
import sys
from datetime import datetime
from pathlib import Path

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
from pyhanko.sign.validation.dss import DocumentSecurityStore

folder, moment = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2])
roots = [x509.Certificate.load((folder / name).read_bytes()) for name in sys.argv[3:]]
with open(folder / "kept.pdf", "rb") as source:
    reader = PdfFileReader(source)
    store = DocumentSecurityStore.read_dss(reader)
    context = store.as_validation_context(
        {"trust_roots": roots, "allow_fetching": False, "moment": moment, "revocation_mode": "hard-fail"})
    for signature in reader.embedded_regular_signatures:
        status = validate_pdf_signature(signature, context, context)
        print("signature", signature.field_name, status.intact, status.bottom_line)
    for signature in reader.embedded_timestamp_signatures:
        status = validate_pdf_timestamp(signature, context)
        print("timestamp", signature.field_name, status.intact, status.valid and status.trusted)
