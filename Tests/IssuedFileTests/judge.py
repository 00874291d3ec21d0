"""Judges the signatures of all PDFs of a folder with pyHanko: judge.py FOLDER MOMENT; one line of JSON a signature.

The folder also holds the trusted root (root.der), further authorities (*.cer) and revocation lists (*.crl).
"""
import json
import sys
from datetime import datetime
from pathlib import Path

from asn1crypto import crl, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

folder, moment = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2])
root = x509.Certificate.load((folder / "root.der").read_bytes())
others = [x509.Certificate.load(path.read_bytes()) for path in folder.glob("*.cer")]
lists = [crl.CertificateList.load(path.read_bytes()) for path in folder.glob("*.crl")]
for path in sorted(folder.glob("*.pdf")):
    with path.open("rb") as source:
        for signature in PdfFileReader(source).embedded_signatures:
            context = ValidationContext(
                trust_roots=[root], other_certs=others, crls=lists, allow_fetching=False,
                revocation_mode="hard-fail", moment=moment)
            status = validate_pdf_signature(signature, context)
            print(json.dumps({
                "file": path.stem, "field": signature.field_name, "bottomLine": status.bottom_line,
                "coverage": status.coverage.name, "modification": status.modification_level.name,
                "docMDP": status.docmdp_ok,
            }))
