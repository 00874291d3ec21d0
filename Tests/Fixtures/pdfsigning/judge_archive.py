"""What pyHanko says of archived.pdf in a folder, by its own evidence: judge_archive.py FOLDER MOMENT.

One line for the signature and one for the document timestamp: whether intact, whether valid, what changed since.
"""
import sys
from datetime import datetime
from pathlib import Path

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
from pyhanko.sign.validation.dss import DocumentSecurityStore

folder, moment = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2])
roots = [x509.Certificate.load((folder / name).read_bytes()) for name in ("root.der", "stamps.der")]
with open(folder / "archived.pdf", "rb") as source:
    reader = PdfFileReader(source)
    store = DocumentSecurityStore.read_dss(reader)
    context = store.as_validation_context(
        {"trust_roots": roots, "allow_fetching": False, "moment": moment, "revocation_mode": "hard-fail"})
    status = validate_pdf_signature(reader.embedded_regular_signatures[0], context, context)
    print("signature", status.intact, status.bottom_line, status.modification_level.name)
    status = validate_pdf_timestamp(reader.embedded_timestamp_signatures[0], context)
    print("timestamp", status.intact, status.valid and status.trusted, status.modification_level.name)
