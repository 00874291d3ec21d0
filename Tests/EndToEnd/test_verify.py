"""congvu verify: what a file's signatures are worth, for people, for programs and for scripts by its exit code."""

import json
import sqlite3
import subprocess

import pytest

import congvu

# When the case ends: the demo's revocation lists cover it.
MOMENT = "2020-12-31T09:00"


def verify(*options):
    return subprocess.run([congvu.BINARY, "verify", *map(str, options)], capture_output=True, text=True, timeout=120)


@pytest.fixture(scope="module")
def issued(demo):
    """The files of five issued documents."""
    with sqlite3.connect(f"file:{demo / 'congvu.sqlite'}?mode=ro", uri=True) as database:
        rows = database.execute("SELECT file FROM documents WHERE stage = 'issued' ORDER BY id LIMIT 5")
        return [demo / "files" / digest[:2] / digest[2:] for (digest,) in rows]


def test_issued_documents_are_valid(demo, issued):
    answer = verify(*issued, "--data", demo, "--at", MOMENT, "--json")
    assert answer.returncode == 0, answer.stdout + answer.stderr
    reports = json.loads(answer.stdout)
    assert [report["verdict"] for report in reports] == ["valid"] * 5
    for report in reports:
        assert [one["field"] for one in report["signatures"]] == ["leader", "agency"]
        assert report["isCoveredWhole"] and report["signatures"][0]["laterChanges"]["kind"] == "permitted"


def test_people_read_who_signed_and_when(demo, issued):
    text = verify(issued[0], "--data", demo, "--at", MOMENT).stdout
    assert "HỢP LỆ. 2 chữ ký." in text and "Người ký: " in text and "chưa được chứng minh" in text


def test_trust_may_come_from_files_alone(demo, issued):
    material = [option for path in sorted((demo / "trust").iterdir()) for option in ("--trust", path)]
    assert verify(issued[0], *material, "--at", MOMENT).returncode == 0


def test_a_changed_byte_is_invalid(demo, issued, tmp_path):
    content = bytearray(issued[0].read_bytes())
    content[200] ^= 1
    changed = tmp_path / "sua.pdf"
    changed.write_bytes(content)
    answer = verify(changed, "--data", demo, "--at", MOMENT, "--json")
    assert answer.returncode in (1, 3)
    assert json.loads(answer.stdout)[0]["verdict"] in ("invalid", "unreadable")


def test_without_a_root_nothing_certain_is_said(issued):
    answer = verify(issued[0], "--at", MOMENT, "--json")
    assert answer.returncode == 2
    report = json.loads(answer.stdout)[0]
    assert report["signatures"][0]["subIndication"] == "NO_CERTIFICATE_CHAIN_FOUND"


def test_what_is_no_pdf_is_not_readable_and_the_worst_of_several_counts(demo, issued, tmp_path):
    text = tmp_path / "thu.pdf"
    text.write_text("không phải PDF")
    assert verify(text).returncode == 3
    answer = verify(issued[0], text, "--data", demo, "--at", MOMENT)
    assert answer.returncode == 3 and "Tệp không phải PDF." in answer.stdout
    assert verify(tmp_path / "khong-co.pdf").returncode == 3


def test_a_signature_beside_its_file_is_found_by_its_name(tmp_path):
    content, key, certificate = tmp_path / "bao-cao.xlsx", tmp_path / "key.pem", tmp_path / "root.pem"
    content.write_bytes(b"so lieu")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=Ha Van Ca", "-days", "30",
         "-keyout", key, "-out", certificate, "-addext", "keyUsage=digitalSignature", "-addext",
         "basicConstraints=CA:FALSE"], check=True, capture_output=True)
    subprocess.run(
        ["openssl", "cms", "-sign", "-binary", "-in", content, "-signer", certificate, "-inkey", key, "-outform", "DER",
         "-out", f"{content}.p7s"], check=True)
    answer = verify(f"{content}.p7s", "--json")
    signature = json.loads(answer.stdout)[0]["signatures"][0]
    assert answer.returncode == 2 and signature["signer"]["name"] == "Ha Van Ca"
    assert signature["subIndication"] == "NO_CERTIFICATE_CHAIN_FOUND"
    content.write_bytes(b"so lieu khac")
    assert verify(f"{content}.p7s").returncode == 1
    content.unlink()
    assert verify(f"{content}.p7s").returncode == 3
