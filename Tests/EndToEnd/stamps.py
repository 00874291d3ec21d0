"""A timestamp authority with a server of its own, whose clock a test sets."""

import http.server
import threading
import time
from datetime import datetime, timedelta, timezone

from asn1crypto import keys, tsp, x509
from cryptography import x509 as made
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.sign.timestamps import DummyTimeStamper

BEGIN, END = datetime(2019, 1, 1, tzinfo=timezone.utc), datetime(2035, 1, 1, tzinfo=timezone.utc)


def name(words):
    return made.Name([made.NameAttribute(NameOID.COMMON_NAME, words)])


def certificate(subject, issuer, public, key, extensions):
    builder = made.CertificateBuilder().subject_name(name(subject)).issuer_name(name(issuer)).public_key(public)
    builder = builder.serial_number(made.random_serial_number()).not_valid_before(BEGIN).not_valid_after(END)
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical)
    return builder.sign(key, hashes.SHA256())


def usage(**given):
    names = ("digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
             "key_cert_sign", "crl_sign", "encipher_only", "decipher_only")
    return made.KeyUsage(**{key: given.get(key, False) for key in names})


class Stamps:
    """`temper` is "honest", "hanging" or "broken"."""

    def __init__(self, begin):
        self.begin, self.started, self.temper, self.asked = begin, time.monotonic(), "honest", 0
        root = ec.generate_private_key(ec.SECP256R1())
        server = rsa.generate_private_key(public_exponent=65537, key_size=2048)  # pyHanko stamps with RSA alone
        self.root = certificate("Goc dau thoi gian", "Goc dau thoi gian", root.public_key(), root, [
            (made.BasicConstraints(ca=True, path_length=None), True),
            (usage(key_cert_sign=True, crl_sign=True), True)])
        own = certificate("May cap dau thoi gian", "Goc dau thoi gian", server.public_key(), root, [
            (made.BasicConstraints(ca=False, path_length=None), True), (usage(digital_signature=True), True),
            (made.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), True)])
        revoked = made.CertificateRevocationListBuilder().issuer_name(name("Goc dau thoi gian"))
        self.list = revoked.last_update(BEGIN).next_update(END).sign(root, hashes.SHA256())
        self.certificate = x509.Certificate.load(own.public_bytes(serialization.Encoding.DER))
        self.key = keys.PrivateKeyInfo.load(server.private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                outer.asked += 1
                body = self.rfile.read(int(self.headers["Content-Length"]))
                if outer.temper == "hanging":
                    return time.sleep(30)
                answer = b"no" if outer.temper == "broken" else outer.answer(body)
                self.send_response(200)
                self.send_header("Content-Type", "application/timestamp-reply")
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_):
                pass

        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        threading.Thread(target=self.http.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.http.server_port}/tsa"

    def now(self):
        return self.begin + timedelta(seconds=time.monotonic() - self.started)

    def answer(self, request):
        stamper = DummyTimeStamper(tsa_cert=self.certificate, tsa_key=self.key, fixed_dt=self.now())
        return stamper.request_tsa_response(tsp.TimeStampReq.load(request)).dump()

    def trust(self, data):
        """Has the data folder trust this authority."""
        der = serialization.Encoding.DER
        (data / "trust" / "stamps.cer").write_bytes(self.root.public_bytes(der))
        (data / "trust" / "stamps.crl").write_bytes(self.list.public_bytes(der))

    def stop(self):
        self.http.shutdown()
