"""Judges every XML file of a folder with xmlsec1 and signxml: judge.py FOLDER.

The folder holds *.xml, signer certificates *.pem, root.pem, and files that signatures name. One line of JSON a file; for
each program valid, invalid or unreadable, and for signxml whether the document's element was signed: whole or part. Both
judge the first signature. signxml is given the signer's certificate: its rules for chains are those of the web.
"""
import base64
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from lxml import etree
from signxml import DigestAlgorithm, SignatureConfiguration, SignatureMethod, XMLVerifier
from signxml.xades import XAdESSignatureConfiguration, XAdESVerifier

folder = Path(sys.argv[1])
DS = "http://www.w3.org/2000/09/xmldsig#"
XADES = "http://uri.etsi.org/01903/v1.3.2#"
known = {}
for path in folder.glob("*.pem"):
    certificate = x509.load_pem_x509_certificate(path.read_bytes())
    known[certificate.public_bytes(Encoding.DER)] = certificate
IDENTIFIED = [
    "van-ban", "noi-dung", "phan", "boc", "urn:van-ban:van-ban", "urn:van-ban:phan", f"{DS}:Object", f"{DS}:KeyInfo",
    f"{DS}:SignatureValue", f"{DS}:Signature", f"{XADES}:SignedProperties"]
CONFIGURATION = {
    "location": ".//", "expect_references": True, "signature_methods": frozenset(SignatureMethod),
    "digest_algorithms": frozenset(DigestAlgorithm),
    "verification_time": datetime(2020, 8, 17, 2, 45, tzinfo=timezone.utc)}


def by_signxml(path):
    try:
        data = path.read_bytes()
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False))
        certificates = [known.get(base64.b64decode(node.text or "")) for node in root.iter(f"{{{DS}}}X509Certificate")]
        signers = [certificate for certificate in certificates if certificate is not None]
        if not signers:
            return "invalid", "no known certificate"
        is_xades = root.find(f".//{{{XADES}}}SignedProperties") is not None
        verifier = XAdESVerifier() if is_xades else XMLVerifier()
        configuration = (XAdESSignatureConfiguration if is_xades else SignatureConfiguration)(**CONFIGURATION)
        if root.tag == f"{{{DS}}}Signature":
            configuration = replace(configuration, location="./")
        results = verifier.verify(
            data, x509_cert=signers[0], expect_config=configuration,
            uri_resolver=lambda name: (folder / name).read_bytes())
        tags = [result.signed_xml.tag for result in results if result.signed_xml is not None]
        return "valid " + ("whole" if root.tag in tags else "part"), ""
    except etree.XMLSyntaxError as error:
        return "unreadable", f"{error}"[:160]
    except Exception as error:
        return "invalid", f"{type(error).__name__}: {error}"[:160]


def by_xmlsec(path):
    names = [option for name in IDENTIFIED for option in ("--id-attr:Id", name)]
    run = subprocess.run(
        ["xmlsec1", "--verify", "--trusted-pem", "root.pem", "--enabled-key-data", "x509", "--verification-gmt-time",
         "2020-08-17 02:45:00"] + names + [path.name],
        capture_output=True, text=True, errors="replace", timeout=60, cwd=folder)
    words = run.stdout + run.stderr
    if run.returncode == 0:
        return "valid", ""
    return ("unreadable" if "failed to parse" in words or "parser error" in words else "invalid"), words[:160]


files = sorted(folder.glob("*.xml"))
with ThreadPoolExecutor(2) as pool:
    for path, sec in zip(files, pool.map(by_xmlsec, files)):
        py = by_signxml(path)
        print(json.dumps({
            "file": path.name, "xmlsec1": sec[0], "signxml": py[0], "words": f"{sec[1]} / {py[1]}"}))
