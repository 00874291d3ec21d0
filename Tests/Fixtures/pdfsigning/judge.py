"""Judges a PDF's signatures with pyHanko: judge.py FILE ROOT.der CRL.der MOMENT; one line of JSON a signature."""
import json
import sys
from datetime import datetime

from asn1crypto import crl, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

path, root, revoked, moment = sys.argv[1:]
with open(root, "rb") as source:
    trusted = x509.Certificate.load(source.read())
with open(revoked, "rb") as source:
    revocation_list = crl.CertificateList.load(source.read())
with open(path, "rb") as source:
    for signature in PdfFileReader(source).embedded_signatures:
        context = ValidationContext(
            trust_roots=[trusted], crls=[revocation_list], allow_fetching=False, revocation_mode="hard-fail",
            moment=datetime.fromisoformat(moment))
        status = validate_pdf_signature(signature, context)
        print(json.dumps({
            "field": signature.field_name, "valid": status.valid, "intact": status.intact,
            "bottomLine": status.bottom_line, "coverage": status.coverage.name,
            "modification": status.modification_level.name, "docMDP": status.docmdp_ok,
        }))
