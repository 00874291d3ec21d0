"""Checks a bundle from docs/formats/bundle.md alone: digests, event hashes, links, checkpoint, signatures of the server.

recompute.py FILE.zip SERVER-KEY: prints `ok` with what was counted, or fails with the first thing that is wrong.
"""

import hashlib
import json
import sys
import zipfile

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def field(value):
    text = ("" if value is None else str(value)).encode()
    return str(len(text)).encode() + b":" + text


def event_hash(chain, event):
    contents = event["contents"]
    fields = [event["previous"], chain, event["position"], event["at"], contents.get("actor"), contents["subject"],
              event["kind"], contents["payload"]]
    return hashlib.sha256(b"congvu-event-1" + b"".join(map(field, fields))).hexdigest()


def main(path, key_text):
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(key_text))
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert names == sorted(set(names)), "names"
        files = {name: archive.read(name) for name in names}
    listed = files.pop("manifest.json")
    key.verify(files.pop("manifest.sig"), b"congvu-bundle-1\n" + listed)
    manifest = json.loads(listed)
    assert manifest["serverKey"] == key_text
    assert [file["path"] for file in manifest["files"]] == sorted(files)
    for file in manifest["files"]:
        content = files[file["path"]]
        assert (len(content), hashlib.sha256(content).hexdigest()) == (file["size"], file["sha256"]), file["path"]

    chain, events = manifest["chain"], json.loads(files["nhat-ky/su-kien.json"])
    whole = 0
    for before, event in zip([None] + events, events):
        if before is not None:
            assert event["position"] > before["position"], "order"
            if event["position"] == before["position"] + 1:
                assert event["previous"] == before["hash"], "link"
        if event["position"] == 1:
            assert event["previous"] == hashlib.sha256(b"congvu-event-origin").hexdigest()
        if "contents" in event:
            assert event["hash"] == event_hash(chain, event), event["position"]
            whole += 1
    by_position = {event["position"]: event for event in events}
    for version in manifest["versions"]:
        digest = hashlib.sha256(files[version["file"]]).hexdigest()
        assert f'"file":"{digest}"' in by_position[version["event"]]["contents"]["payload"]
        assert json.loads(files[version["report"]])["file"] == digest

    seal = json.loads(files["nhat-ky/niem-phong.json"])
    fields = [seal["previous"], seal["at"]]
    for head in seal["heads"]:
        fields += [head["chain"], head["position"], head["hash"]]
    key.verify(bytes.fromhex(seal["signature"]), b"congvu-checkpoint-1" + b"".join(map(field, fields)))
    head = next(head for head in seal["heads"] if head["chain"] == chain)
    assert head["position"] >= events[-1]["position"]
    if head["position"] == events[-1]["position"]:
        assert head["hash"] == events[-1]["hash"]
    print(f"ok {len(files)} files, {len(events)} events, {whole} of them whole")


main(*sys.argv[1:])
