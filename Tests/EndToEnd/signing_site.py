"""A server of somebody else's making that has files signed by `congvu agent`: pyHanko prepares them and finishes them.

It speaks the contract of /ky-tu-xa/{ticket}, and lies where a test tells it to.
"""

import asyncio
import base64
import datetime
import hashlib
import json
import secrets
import threading
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO

from asn1crypto import algos, cms, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.signers.pdf_byterange import PreparedByteRangeDigest
from pyhanko.sign.signers.pdf_signer import PdfTBSDocument
from pyhanko_certvalidator.registry import SimpleCertificateStore

import keyplaces
from keyplaces import PIN


class Signer:
    """A key with its certificate, and the root above it."""

    def __init__(self, name, key=None, days=365):
        self.name = name
        self.root_key, self.key = ec.generate_private_key(ec.SECP256R1()), key or ec.generate_private_key(ec.SECP256R1())
        self.root = self.certificate("Gốc thử nghiệm", self.root_key, self.root_key, "Gốc thử nghiệm", 3650, True)
        self.leaf = self.certificate(name, self.key, self.root_key, "Gốc thử nghiệm", days, False)
        self.der = self.leaf.public_bytes(serialization.Encoding.DER)
        self.loaded = asn1_x509.Certificate.load(self.der)

    @staticmethod
    def certificate(name, key, issuer_key, issuer, days, is_authority):
        now = datetime.datetime.now(datetime.timezone.utc)
        named = [x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, one)]) for one in (name, issuer)]
        usage = x509.KeyUsage(
            not is_authority, not is_authority, False, False, False, is_authority, is_authority, False, False)
        return (
            x509.CertificateBuilder().subject_name(named[0]).issuer_name(named[1]).public_key(key.public_key())
            .serial_number(x509.random_serial_number()).not_valid_before(now - datetime.timedelta(days=400))
            .not_valid_after(now + datetime.timedelta(days=days))
            .add_extension(x509.BasicConstraints(is_authority, None), True).add_extension(usage, True)
            .sign(issuer_key, hashes.SHA256()))

    def revocations(self):
        """The root's list, on which nobody stands."""
        now = datetime.datetime.now(datetime.timezone.utc)
        return (
            x509.CertificateRevocationListBuilder().issuer_name(self.root.subject)
            .last_update(now - datetime.timedelta(hours=1)).next_update(now + datetime.timedelta(days=7))
            .add_extension(x509.CRLNumber(1), False)
            .sign(self.root_key, hashes.SHA256())).public_bytes(serialization.Encoding.DER)

    def container(self, path, pin=PIN):
        return keyplaces.container(path, self.name, self.key, self.leaf, [self.root], pin)

    def put_on_token(self, folder, pin=PIN):
        return keyplaces.put_on_token(folder, self.key, self.leaf, pin)


def rsa_key():
    return rsa.generate_private_key(65537, 2048)


def letter(words):
    """A PDF of one page, written object by object."""
    stream = f"BT /F1 14 Tf 72 700 Td ({words}) Tj ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    text, offsets = "%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(text))
        text += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(text)
    text += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{one:010} 00000 n \n" for one in offsets)
    return (text + f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").encode()


def awaited(work):
    """What pyHanko does, in an event loop on a thread of its own: the browser has one on this thread."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def attribute(kind, value):
    return cms.CMSAttribute({"type": kind, "values": [value]})


def attributes(digest, certificate, more=()):
    reference = tsp.SigningCertificateV2({"certs": [tsp.ESSCertIDv2({
        "hash_algorithm": algos.DigestAlgorithm({"algorithm": "sha256"}),
        "cert_hash": hashlib.sha256(certificate.dump()).digest()})]})
    return cms.CMSAttributes([
        attribute("content_type", "data"), attribute("message_digest", digest),
        attribute("signing_certificate_v2", reference), *more])


class Case:
    """One file that waits for one signature."""

    def __init__(self, signer, subject, words="Kinh gui: UBND xa", role="leader"):
        self.signer, self.subject, self.role = signer, subject, role
        self.ticket, self.posts, self.signed = secrets.token_urlsafe(32), [], None
        writer = IncrementalPdfFileWriter(BytesIO(letter(words)))
        fields.append_signature_field(writer, fields.SigFieldSpec("leader"))
        external = signers.ExternalSigner(signer.loaded, SimpleCertificateStore(), signature_value=256)
        pdf_signer = signers.PdfSigner(
            signers.PdfSignatureMetadata(
                field_name="leader", subfilter=fields.SigSeedSubFilter.PADES, md_algorithm="sha256"), external)
        self.range, _, output = awaited(pdf_signer.async_digest_doc_for_signing(writer, bytes_reserved=16384))
        self.file = output.getvalue()
        self.attributes = attributes(self.range.document_digest, signer.loaded)

    def notice(self):
        return {
            "document": self.subject, "agency": "UBND xã Tam Lư", "signer": f"{self.signer.name}, Chủ tịch",
            "role": self.role, "certificate": hashlib.sha256(self.signer.der).hexdigest(),
            "serial": format(self.signer.leaf.serial_number, "x"), "file": hashlib.sha256(self.file).hexdigest(),
            "size": len(self.file), "expires": "2030-01-01T00:00:00Z", "return": "/ky-so-tu-xa/luot"}

    def finish(self, value):
        """Puts the signature in, as pyHanko does with keys that are elsewhere."""
        external = signers.ExternalSigner(self.signer.loaded, SimpleCertificateStore(), signature_value=value)
        output = BytesIO(self.file)
        message = awaited(external.async_sign_prescribed_attributes("sha256", self.attributes))
        PdfTBSDocument.finish_signing(
            output, PreparedByteRangeDigest(
                document_digest=self.range.document_digest, reserved_region_start=self.range.reserved_region_start,
                reserved_region_end=self.range.reserved_region_end), message)
        self.signed = output.getvalue()


class Site:
    """The server; `lie` may answer in its place: (status, bytes), None for the truth, or a function of one's own."""

    def __init__(self):
        self.cases, self.lie, self.asked = {}, None, []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *words):
                pass

            def do_GET(self):
                site.answer(self, None)

            def do_POST(self):
                site.answer(self, self.rfile.read(int(self.headers["Content-Length"])))

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def add(self, case):
        self.cases[case.ticket] = case
        return case

    def link(self, port, *cases):
        tickets = "&".join(f"ve={self.address}%7C{case.ticket}" for case in cases)
        return f"http://127.0.0.1:{port}/ky?{tickets}"

    def answer(self, request, body):
        method, path = request.command, request.path
        self.asked.append((method, path))
        status, kind, content = 200, "text/html; charset=utf-8", b"<!doctype html><title>May chu</title><h1>May chu</h1>"
        if path.startswith("/ky-tu-xa/"):
            told = self.lie(method, path) if self.lie else None
            status, kind, content = (told[0], "application/json", told[1]) if told else self.truth(method, path, body)
        request.send_response(status)
        request.send_header("Content-Type", kind)
        request.send_header("Content-Length", str(len(content)))
        if status == 302:
            request.send_header("Location", "http://127.0.0.1:1/")
        request.end_headers()
        request.wfile.write(content)

    def truth(self, method, path, body):
        ticket, _, part = path.removeprefix("/ky-tu-xa/").partition("/")
        case = self.cases.get(ticket)
        if not case:
            return 404, "application/json", json.dumps({"problem": "Không tìm thấy lượt ký này."}).encode()
        if method == "POST":
            case.posts.append(json.loads(body))
            if not case.signed:
                case.finish(base64.b64decode(case.posts[-1]["signature"]))
            return 200, "application/json", b'{"state":"signed","return":"/ky-so-tu-xa/luot"}'
        if part == "tep":
            return 200, "application/pdf", case.file
        if part == "thuoc-tinh":
            return 200, "application/octet-stream", case.attributes.dump()
        return 200, "application/json", json.dumps(case.notice()).encode()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
