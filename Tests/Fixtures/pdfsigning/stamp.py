"""Answers a timestamp request with pyHanko: stamp.py REQUEST SERVER.der KEY.pem MOMENT ANSWER."""
import sys
from datetime import datetime

from asn1crypto import keys, pem, tsp, x509
from pyhanko.sign.timestamps import DummyTimeStamper

request, certificate, key, moment, answer = sys.argv[1:]
with open(certificate, "rb") as source:
    server = x509.Certificate.load(source.read())
with open(key, "rb") as source:
    private = keys.PrivateKeyInfo.load(pem.unarmor(source.read())[2])
stamper = DummyTimeStamper(tsa_cert=server, tsa_key=private, fixed_dt=datetime.fromisoformat(moment))
with open(request, "rb") as source:
    response = stamper.request_tsa_response(tsp.TimeStampReq.load(source.read()))
with open(answer, "wb") as target:
    target.write(response.dump())
