"""The judgement of two programs that share no code with ours: pyHanko and Poppler's pdfsig."""

import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

from asn1crypto import crl, x509
from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext


def trust(folder, moment):
    """Trusts the roots of a data folder, with its revocation lists, at a moment."""
    certificates = [load_cert_from_pemder(str(path)) for path in sorted(folder.glob("*.cer"))]
    lists = [crl.CertificateList.load(path.read_bytes()) for path in sorted(folder.glob("*.crl"))]
    return ValidationContext(
        trust_roots=[one for one in certificates if one.self_issued],
        other_certs=[one for one in certificates if not one.self_issued],
        crls=lists, allow_fetching=False, moment=moment, revocation_mode="soft-fail")


def judge(pdf, context):
    """pyHanko's status of every signature, in the order they were made.

    On a thread of its own, because pyHanko wants to run an event loop and the browser already has one on this thread.
    """
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(judge_here, pdf, context).result()


def judge_here(pdf, context):
    with open(pdf, "rb") as file:
        reader = PdfFileReader(file)
        return [validate_pdf_signature(one, context) for one in reader.embedded_regular_signatures]


def valid_for_poppler(pdf):
    """How many signatures pdfsig calls valid; it is not asked about the certificates."""
    report = subprocess.run(["pdfsig", "-nocert", pdf], capture_output=True, text=True, check=True).stdout
    return len(re.findall(r"Signature Validation: Signature is Valid\.", report))


def printed(pdf):
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    return " ".join(text.split())
