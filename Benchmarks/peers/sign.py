"""pyHanko signs the same letter twice with the same key, kept loaded, each time with the same picture.
Arguments: PDF PKCS12 PIN COUNT [--batch: the leader alone]."""
import io, sys, time

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding
from cryptography.hazmat.primitives.serialization import pkcs12
from PIL import Image
from pyhanko.pdf_utils.images import PdfImage
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.stamp import TextStampStyle

from measurement import print_measurement

letter, key, pin, count = open(sys.argv[1], "rb").read(), sys.argv[2], sys.argv[3].encode(), int(sys.argv[4])
private = pkcs12.load_pkcs12(open(key, "rb").read(), pin).key
way = [ec.ECDSA(hashes.SHA256())] if isinstance(private, ec.EllipticCurvePrivateKey) else [
    padding.PKCS1v15(), hashes.SHA256()]


class KeptSigner(SimpleSigner):
    """Does not load and check its key again for every signature."""

    async def async_sign_raw(self, data, digest_algorithm, dry_run=False):
        return bytes(256) if dry_run else private.sign(data, *way)


def picture():
    image = Image.new("RGBA", (360, 180))
    ink = ((x, y) for y in range(180) for x in range(360) if (x * x // 50 + y * y // 9) % 97 < 20)
    for x, y in ink:
        image.putpixel((x, y), (30, 40, 150 + x % 64, 255))
    return image


kept = SimpleSigner.load_pkcs12(key, passphrase=pin)
signer = KeptSigner(
    signing_cert=kept.signing_cert, signing_key=kept.signing_key, cert_registry=kept.cert_registry)
style = TextStampStyle(stamp_text=" ", border_width=0, background=PdfImage(picture()), background_opacity=1)


def sign(pdf, field, certify):
    metadata = PdfSignatureMetadata(
        field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES, certify=certify,
        docmdp_permissions=MDPPerm.FILL_FORMS)
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    signing = PdfSigner(metadata, signer=signer, stamp_style=style)
    return signing.sign_pdf(writer, existing_fields_only=True).getvalue()


def sign_all():
    signed = sign(letter, "leader", True)
    return signed if "--batch" in sys.argv else sign(signed, "agency", False)


sign_all()
wall, cpu = time.perf_counter(), time.process_time()
for _ in range(count):
    sign_all()
print_measurement(count, wall, cpu)
