"""Signs a file with pyHanko so that it lasts: archive.py FOLDER MOMENT LEVEL, LEVEL being T, LT or LTA.

FOLDER holds letter.pdf, leader.pem (key), leader.der, root.der, root.crl, and the same of the timestamp server:
server.pem, server.der, stamps.der, stamps.crl. The result is signed.pdf there.
"""
import sys
from datetime import datetime
from pathlib import Path

import pyhanko.sign.signers.pdf_signer as pdf_signer
from asn1crypto import crl, keys, pem, x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

folder, moment, level = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]), sys.argv[3]


class Fixed(datetime):
    """The one clock that pyHanko asks when it signs."""

    @classmethod
    def now(cls, tz=None):
        return moment.astimezone(tz)


pdf_signer.datetime = Fixed


def certificate(name):
    return x509.Certificate.load((folder / name).read_bytes())


def key(name):
    return keys.PrivateKeyInfo.load(pem.unarmor((folder / name).read_bytes())[2])


def kept(*certificates):
    store = SimpleCertificateStore()
    store.register_multiple(certificates)
    return store


roots = [certificate("root.der"), certificate("stamps.der")]
lists = [crl.CertificateList.load((folder / name).read_bytes()) for name in ("root.crl", "stamps.crl")]
context = ValidationContext(trust_roots=roots, crls=lists, allow_fetching=False, moment=moment)
stamper = DummyTimeStamper(
    tsa_cert=certificate("server.der"), tsa_key=key("server.pem"), fixed_dt=moment, certs_to_embed=kept(roots[1]))
signer = signers.SimpleSigner(
    signing_cert=certificate("leader.der"), signing_key=key("leader.pem"), cert_registry=kept(roots[0]))
with open(folder / "letter.pdf", "rb") as source, open(folder / "signed.pdf", "wb") as target:
    metadata = signers.PdfSignatureMetadata(
        field_name="leader", md_algorithm="sha256", subfilter=fields.SigSeedSubFilter.PADES,
        validation_context=context, embed_validation_info=level != "T", use_pades_lta=level == "LTA")
    signers.PdfSigner(metadata, signer=signer, timestamper=stamper).sign_pdf(
        IncrementalPdfFileWriter(source), output=target)
