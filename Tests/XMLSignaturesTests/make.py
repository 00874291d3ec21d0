"""Signs XML files with other people's programs: make.py FOLDER.

FOLDER holds KIND.key and KIND.pem (PKCS#8 and certificate) for the kinds rsa and ec. Written there: one file NAME.xml a
variant, and names.txt, one name a line.
"""
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path
from types import SimpleNamespace

from lxml import etree
from signxml import (
    CanonicalizationMethod, DigestAlgorithm, SignatureConstructionMethod, SignatureMethod, XMLSigner)
from signxml.xades import XAdESSigner
from signxml.xades import xades as signxml_xades

folder = Path(sys.argv[1])
names = []


class Clock(datetime):
    """When the certificates were valid and the tests judge: what XAdESSigner claims can't be set otherwise."""

    @classmethod
    def now(cls, tz=None):
        return cls(2020, 8, 17, 2, 30, tzinfo=timezone.utc).astimezone(tz)


signxml_xades.datetime = SimpleNamespace(datetime=Clock, timezone=timezone)

# What canonical forms differ about: default and unused namespaces, xml: attributes, order, entities, CDATA, comments,
# instructions, line ends, empty elements, and a signature that inherits from where it stands.
CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<?mau kieu="1"?>
<v:van-ban xmlns:v="urn:van-ban" xmlns:thua="urn:thua" xmlns="urn:mac-dinh" xml:lang="vi" v:so="15" Id="goc"  ma='a&lt;"b'>
  <!-- ghi chú -->
  <noi-dung xmlns:z="urn:z" z:b="2" a="1" xml:space="preserve">Kính gửi: UBND tỉnh &amp; các xã <![CDATA[<Tam Lư>]]>&#13;
  </noi-dung>
  <rong/><v:phan Id="phan" xmlns=""><?lenh x?><muc xml:id="muc">Điều 1</muc></v:phan>
</v:van-ban>
<!-- sau -->
"""
DS = "http://www.w3.org/2000/09/xmldsig#"
EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#"
INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
INCLUSIVE11 = "http://www.w3.org/2006/12/xml-c14n11"
FORMS = {
    "c14n": INCLUSIVE, "c14n-comments": INCLUSIVE + "#WithComments", "exclusive": EXCLUSIVE,
    "exclusive-comments": EXCLUSIVE + "WithComments", "c14n11": INCLUSIVE11,
    "c14n11-comments": INCLUSIVE11 + "#WithComments"}
METHODS = {"rsa": "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
           "ec": "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"}


def write(name, data):
    (folder / f"{name}.xml").write_bytes(data)
    names.append(name)


def template(signed_form, method, references, digest="http://www.w3.org/2001/04/xmlenc#sha256"):
    """A ds:Signature to be filled in; references: (URI, [transform elements])."""
    parts = "".join(
        f'<ds:Reference URI="{uri}">' + (f"<ds:Transforms>{''.join(transforms)}</ds:Transforms>" if transforms else "")
        + f'<ds:DigestMethod Algorithm="{digest}"/><ds:DigestValue/></ds:Reference>' for uri, transforms in references)
    return (f'<ds:Signature xmlns:ds="{DS}"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="{signed_form}"/>'
            f'<ds:SignatureMethod Algorithm="{method}"/>{parts}</ds:SignedInfo><ds:SignatureValue/>'
            "<ds:KeyInfo><ds:X509Data><ds:X509Certificate/></ds:X509Data></ds:KeyInfo>%s</ds:Signature>")


def transform(algorithm, inside=""):
    return f'<ds:Transform Algorithm="{algorithm}">{inside}</ds:Transform>'


ENVELOPED = transform(DS + "enveloped-signature")


def fill_in(name, text, key, ids=()):
    """Has xmlsec1 compute digests and value."""
    source, target = folder / "template.tmp", folder / f"{name}.xml"
    source.write_text(text)
    options = [f"--id-attr:Id {node}" for node in ids]
    subprocess.run(
        ["xmlsec1", "--sign", "--privkey-pem", f"{folder}/{key}.key,{folder}/{key}.pem"]
        + " ".join(options).split() + ["--output", str(target), str(source)],
        check=True, capture_output=True)
    names.append(name)


def inside(signature):
    return CONTENT.replace("</v:van-ban>", signature + "</v:van-ban>")


IDS = ["urn:van-ban:van-ban", "urn:van-ban:phan", f"{DS}:Object"]
for key, method in METHODS.items():
    for label, form in FORMS.items():
        signature = template(form, method, [("", [ENVELOPED, transform(form)])]) % ""
        fill_in(f"xmlsec enveloped {key} {label}", inside(signature), key)
        signature = template(form, method, [("#phan", [transform(form)])]) % ""
        fill_in(f"xmlsec part {key} {label}", inside(signature), key, IDS)
    enveloping = '<?xml version="1.0"?>' + template(EXCLUSIVE, method, [("#o", [])]) % (
        '<ds:Object Id="o"><tin xmlns="urn:tin">Giấy mời</tin></ds:Object>')
    fill_in(f"xmlsec enveloping {key}", enveloping, key, IDS)
    both = template(INCLUSIVE, method, [("#goc", [ENVELOPED, transform(EXCLUSIVE)]), ("#phan", [])]) % ""
    fill_in(f"xmlsec root and part {key}", inside(both), key, IDS)
    prefixes = f'<ec:InclusiveNamespaces xmlns:ec="{EXCLUSIVE}" PrefixList="thua #default z"/>'
    listed = template(EXCLUSIVE, method, [("", [ENVELOPED, transform(EXCLUSIVE, prefixes)])]) % ""
    fill_in(f"xmlsec prefix list {key}", inside(listed), key)
    plain = template(INCLUSIVE, method, [("", [ENVELOPED])]) % ""
    fill_in(f"xmlsec no form named {key}", inside(plain), key)
for bits in ("384", "512"):
    digest = ("http://www.w3.org/2001/04/xmldsig-more#sha384" if bits == "384"
              else "http://www.w3.org/2001/04/xmlenc#sha512")
    for key, start in (("rsa", "rsa"), ("ec", "ecdsa")):
        method = f"http://www.w3.org/2001/04/xmldsig-more#{start}-sha{bits}"
        signature = template(EXCLUSIVE, method, [("", [ENVELOPED, transform(EXCLUSIVE)])], digest) % ""
        fill_in(f"xmlsec sha{bits} {key}", inside(signature), key)
for key, method in (("rsa", DS + "rsa-sha1"), ("ec", "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1")):
    signature = template(EXCLUSIVE, method, [("", [ENVELOPED, transform(EXCLUSIVE)])], DS + "sha1") % ""
    fill_in(f"xmlsec sha1 {key}", inside(signature), key)
mixed = template(EXCLUSIVE, METHODS["rsa"], [("", [ENVELOPED, transform(EXCLUSIVE)])], DS + "sha1") % ""
fill_in("xmlsec sha1 digest alone", inside(mixed), "rsa")
(folder / "thu.txt").write_text("Thư mời họp\n")
beside = '<?xml version="1.0"?>' + template(EXCLUSIVE, METHODS["rsa"], [("thu.txt", [])]) % ""
(folder / "template.tmp").write_text(beside)
subprocess.run(
    ["xmlsec1", "--sign", "--privkey-pem", "rsa.key,rsa.pem", "--output", "xmlsec detached rsa.xml", "template.tmp"],
    check=True, capture_output=True, cwd=folder)
names.append("xmlsec detached rsa")


def signxml_methods(key):
    if key == "rsa":
        return [SignatureMethod.RSA_SHA256, SignatureMethod.RSA_SHA512, SignatureMethod.SHA256_RSA_MGF1,
                SignatureMethod.SHA384_RSA_MGF1, SignatureMethod.SHA512_RSA_MGF1]
    return [SignatureMethod.ECDSA_SHA256, SignatureMethod.ECDSA_SHA384]


def material(key):
    return {"key": (folder / f"{key}.key").read_bytes(), "cert": (folder / f"{key}.pem").read_text()}


# signxml canonicalises its own parts outside of the document, so that an inclusive form misses what they would inherit
# there: xmlsec1 and the standard disagree with it wherever the document's element declares anything.
root = etree.fromstring(
    "<van-ban><noi-dung b='2' a=\"1\">Kính gửi: UBND tỉnh &amp; các xã<![CDATA[<Tam Lư>]]></noi-dung><!-- ghi chú -->"
    "<rong/><v:phan xmlns:v='urn:v' v:so='1'><muc>Điều 1</muc></v:phan></van-ban>")
for key in METHODS:
    for method in signxml_methods(key):
        for form in (CanonicalizationMethod.EXCLUSIVE_XML_CANONICALIZATION_1_0,
                     CanonicalizationMethod.CANONICAL_XML_1_1):
            signer = XMLSigner(signature_algorithm=method, c14n_algorithm=form)
            signed = signer.sign(root, **material(key))
            write(f"signxml {key} {method.name} {form.name}", etree.tostring(signed, encoding="UTF-8"))
    # In its default, inclusive form: with the exclusive one it doesn't take its own properties.
    signer = XAdESSigner() if key == "rsa" else XAdESSigner(
        signature_algorithm=SignatureMethod.ECDSA_SHA256, digest_algorithm=DigestAlgorithm.SHA512)
    signed = signer.sign(root, **material(key))
    write(f"signxml XAdES {key}", etree.tostring(signed, encoding="UTF-8"))
signed = XMLSigner(method=SignatureConstructionMethod.enveloping).sign(
    etree.fromstring("<tin xmlns='urn:tin'>Giấy mời</tin>"), **material("rsa"))
write("signxml enveloping rsa", etree.tostring(signed, encoding="UTF-8"))
(folder / "names.txt").write_text("\n".join(names) + "\n")
