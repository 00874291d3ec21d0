"""Judges every file of a folder with pyHanko and pdfsig, in one process: judge_folder.py FOLDER MOMENT.

The folder holds *.pdf, root.der and root.crl. One line of JSON a file: what is said of its first signature in the field
"leader" or "agency". pyHanko: valid, invalid, none, or unreadable; pdfsig: the same words.
"""
import json
import logging
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from asn1crypto import crl, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

logging.disable(logging.CRITICAL)
folder, moment = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2])
trusted = x509.Certificate.load((folder / "root.der").read_bytes())
revocation_list = crl.CertificateList.load((folder / "root.crl").read_bytes())


def hanko(path):
    """The verdict, and pyHanko's words when it isn't valid."""
    try:
        with open(path, "rb") as source:
            signatures = [
                s for s in PdfFileReader(source).embedded_regular_signatures if s.field_name in ("leader", "agency")]
            if not signatures:
                return "none", ""
            context = ValidationContext(
                trust_roots=[trusted], crls=[revocation_list], allow_fetching=False, revocation_mode="hard-fail",
                moment=moment)
            status = validate_pdf_signature(signatures[0], context)
            if status.bottom_line:
                return "valid", status.modification_level.name
            return "invalid", f"{status.coverage.name} {status.modification_level.name} {status.diff_result}"[:160]
    except Exception as error:
        return "unreadable", f"{type(error).__name__}: {error}"[:160]


def poppler(path):
    """What pdfsig says of the first signature; it judges the bytes under it and nothing of what came later."""
    output = subprocess.run(
        ["pdfsig", "-nocert", path], capture_output=True, text=True, errors="replace", timeout=60).stdout
    verdicts = [line for line in output.splitlines() if "Signature Validation" in line]
    if not verdicts:
        return "none"
    return "valid" if "Signature is Valid" in verdicts[0] else "invalid"


files = sorted(folder.glob("*.pdf"))
with ThreadPoolExecutor(2) as pool:
    sigs = pool.map(poppler, files)
    for path, sig in zip(files, sigs):
        verdict, words = hanko(path)
        print(json.dumps({"file": path.name, "pyHanko": verdict, "words": words, "pdfsig": sig}))
