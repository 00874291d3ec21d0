"""pyHanko judges both signatures of a letter again and again, its trust and the certificates it knows kept loaded.
Arguments: PDF COUNT MOMENT ROOT [ISSUING ROOT_CRL ISSUING_CRL]; with the root alone the rest is in the file."""
import io, sys, time
from datetime import datetime

from asn1crypto import crl, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleTrustManager

from measurement import print_measurement

letter, count, moment = open(sys.argv[1], "rb").read(), int(sys.argv[2]), datetime.fromisoformat(sys.argv[3])
root, *others = (x509.Certificate.load(open(path, "rb").read()) for path in sys.argv[4:6])
lists = [crl.CertificateList.load(open(path, "rb").read()) for path in sys.argv[6:8]]
trust = {"trust_manager": SimpleTrustManager.build(trust_roots=[root]), "allow_fetching": False, "moment": moment,
         "revocation_mode": "hard-fail"}
kept = ValidationContext(**trust, other_certs=others, crls=lists) if others else None


def validate():
    reader = PdfFileReader(io.BytesIO(letter))
    context = kept or DocumentSecurityStore.read_dss(reader).as_validation_context(trust)
    return [validate_pdf_signature(one, context).bottom_line for one in reader.embedded_regular_signatures]


assert validate() == [True, True]
wall, cpu = time.perf_counter(), time.process_time()
for _ in range(count):
    validate()
print_measurement(count, wall, cpu)
