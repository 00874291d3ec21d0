"""pyHanko judges both signatures of a letter again and again, its trust kept loaded.
Arguments: PDF COUNT MOMENT ROOT ISSUING ROOT_CRL ISSUING_CRL."""
import io, json, sys, time
from datetime import datetime

from asn1crypto import crl, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

letter, count, moment = open(sys.argv[1], "rb").read(), int(sys.argv[2]), datetime.fromisoformat(sys.argv[3])
root, issuing = (x509.Certificate.load(open(path, "rb").read()) for path in sys.argv[4:6])
lists = [crl.CertificateList.load(open(path, "rb").read()) for path in sys.argv[6:8]]
context = ValidationContext(
    trust_roots=[root], other_certs=[issuing], crls=lists, allow_fetching=False, moment=moment,
    revocation_mode="hard-fail")


def validate():
    reader = PdfFileReader(io.BytesIO(letter))
    return [validate_pdf_signature(one, context).bottom_line for one in reader.embedded_regular_signatures]


assert validate() == [True, True]
wall, cpu = time.perf_counter(), time.process_time()
for _ in range(count):
    validate()
print(json.dumps({"count": count, "wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}))
