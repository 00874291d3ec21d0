"""What a signer has on their own computer: a key, and stand-ins for the agent and for the Government CA's plug-in."""

import base64
import functools
import hashlib
import io
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone

import requests
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import pdf_signer

import keyplaces

SIGNED_AT = datetime(2020, 8, 17, 1, 0, 1, tzinfo=timezone.utc)
"""When the servers of the tests were started, by their clock."""


class Key:
    """A P-256 key that never leaves this process, with a certificate of the demo's authority."""

    def __init__(self, demo, name, organization):
        self.name = name
        authority = (demo / "demo-authority.pem").read_bytes()
        self.chain = x509.load_pem_x509_certificates(authority)[::-1]
        issuer_key = serialization.load_pem_private_key(
            b"-----BEGIN PRIVATE KEY" + authority.split(b"-----BEGIN PRIVATE KEY")[2].split(b"-----BEGIN CERT")[0], None)
        self.private = ec.generate_private_key(ec.SECP256R1())
        usage = dict.fromkeys(
            ("key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign", "crl_sign", "encipher_only",
             "decipher_only"), False)
        self.certificate = (
            x509.CertificateBuilder()
            .subject_name(x509.Name([
                x509.NameAttribute(NameOID.ORGANIZATION_NAME, organization),
                x509.NameAttribute(NameOID.COMMON_NAME, name)]))
            .issuer_name(self.chain[0].subject).public_key(self.private.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(SIGNED_AT - timedelta(days=30)).not_valid_after(SIGNED_AT + timedelta(days=365))
            .add_extension(x509.BasicConstraints(False, None), critical=True)
            .add_extension(x509.KeyUsage(digital_signature=True, content_commitment=True, **usage), critical=True)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self.chain[0].public_key()), False)
            .sign(issuer_key, hashes.SHA256()))

    @property
    def pem(self):
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    @property
    def fingerprint(self):
        return self.certificate.fingerprint(hashes.SHA256()).hex()

    def sign(self, message):
        return self.private.sign(message, ec.ECDSA(hashes.SHA256()))

    def container(self, path):
        return keyplaces.container(path, "khoa", self.private, self.certificate, self.chain)

    def put_on_token(self, folder):
        return keyplaces.put_on_token(folder, self.private, self.certificate)


def bound(office):
    """The chairman's key and the commune's, whose certificates the administrator has uploaded."""
    with sqlite3.connect(f"file:{office.data / 'congvu.sqlite'}?mode=ro", uri=True) as database:
        person, name = database.execute(
            "SELECT p.id, p.full_name FROM persons p JOIN accounts a ON a.person = p.id WHERE a.name = 'chutich.trungtien'"
        ).fetchone()
        agency, agency_name = database.execute(
            "SELECT g.id, g.name FROM agencies g JOIN appointments o ON o.agency = g.id WHERE o.person = ?", (person,)
        ).fetchone()
    made = Key(office.data, name, agency_name), Key(office.data, agency_name, agency_name)
    administrator = office.visitor("quantri.quanson")
    for key, path in zip(made, (f"/can-bo/{person}/khoa-ky/chung-thu", f"/don-vi/{agency}/khoa-ky/chung-thu")):
        answer = administrator.post(
            path, administrator.get(path).fields(path), files={"certificate": ("chung-thu.pem", key.pem)})
        assert "Đã gắn chứng thư số." in answer.text and "Ở máy của người ký" in answer.text, answer.text
    return made


def submitted(office, subject):
    """A document that waits for the chairman; its path."""
    officer, clerk = office.visitor("congchuc.trungtien"), office.visitor("vanthu.trungtien")
    document = officer.draft(subject)
    officer.act(document, "gui-kiem-tra")
    clerk.act(document, "the-thuc-dat")
    answer = officer.act(document, "trinh-ky")
    assert "Đã trình ký" in answer.text, answer.text
    return f"/van-ban-di/{document}"


def begin(person, path, key, button):
    """Opens the document, chooses the key that is on one's own computer and goes on to the page that leads to the agent."""
    person.open(path)
    if person.page.locator("input[type=radio][name=key]").count():
        person.page.get_by_label(f"{key.certificate.serial_number:x}").check()
    person.press(button)
    assert person.page.locator("h1").inner_text() == "Ký số từ máy của ông/bà", person.words()
    assert person.sees("Chờ chữ ký")
    return person.page.locator("a[href^='http://127.0.0.1:8988/']").get_attribute("href")


def file_of(office, account, path):
    """The document's own file, not the copy for the archive that is made of it after a while."""
    page = office.visitor(account).get(path)
    kept = page.tree.xpath("//main//a[. = 'Bản để lưu trữ']/@href")
    link, = {link for link in page.links(f"{path}/tep/") if link not in kept and not link.endswith("/chu-ky")}
    return office.visitor(account).bytes(link)


class StandInAgent:
    """Signs what a ticket names, as `congvu agent` does, after looking at it."""

    def __init__(self, key):
        self.key = key
        self.seen = []

    def open(self, link):
        """Takes the page's link to 127.0.0.1 apart: `…?ve=ORIGIN|TICKET&ve=…`."""
        query = requests.utils.urlparse(link).query
        return [requests.utils.unquote(item.removeprefix("ve=")).split("|") for item in query.split("&")]

    def sign(self, origin, ticket):
        told = requests.get(f"{origin}/ky-tu-xa/{ticket}", timeout=30)
        assert told.headers["Cache-Control"] == "no-store"
        notice = told.json()
        self.seen.append(notice)
        file = requests.get(f"{origin}/ky-tu-xa/{ticket}/tep", timeout=30).content
        assert hashlib.sha256(file).hexdigest() == notice["file"] and len(file) == notice["size"]
        assert notice["certificate"] == self.key.fingerprint
        attributes = requests.get(f"{origin}/ky-tu-xa/{ticket}/thuoc-tinh", timeout=30).content
        return self.deliver(origin, ticket, self.key.sign(attributes))

    def deliver(self, origin, ticket, value):
        chain = [one.public_bytes(serialization.Encoding.DER) for one in self.key.chain]
        return requests.post(f"{origin}/ky-tu-xa/{ticket}", timeout=60, json={
            "signature": base64.b64encode(value).decode(), "algorithm": "ecdsa-sha256",
            "chain": [base64.b64encode(one).decode() for one in chain]})


def plug_in_signs(pdf, key, folder, field):
    """The file with one more signature by pyHanko, which shares no code with ours.

    On a thread of its own, because pyHanko wants to run an event loop and the browser already has one on this thread.
    """
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(sign_here, pdf, key, folder, field).result()


def sign_here(pdf, key, folder, field):
    paths = []
    for number, certificate in enumerate([key.certificate, *key.chain]):
        paths.append(folder / f"{number}.pem")
        paths[-1].write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(key.private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    signer = signers.SimpleSigner.load(
        str(folder / "key.pem"), str(paths[0]), ca_chain_files=[str(path) for path in paths[1:]])
    meta = signers.PdfSignatureMetadata(
        field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)
    output = io.BytesIO()
    begin = pdf_signer.PdfSigningSession.__init__
    pdf_signer.PdfSigningSession.__init__ = functools.partialmethod(begin, system_time=SIGNED_AT)
    try:
        signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), meta, signer=signer, output=output)
    finally:
        pdf_signer.PdfSigningSession.__init__ = begin
    return output.getvalue()
