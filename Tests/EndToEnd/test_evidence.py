"""Signatures last: from a timestamp while signing to an archive that others accept, and no trouble where there is none."""

import json
import subprocess
import sys
import time
from datetime import datetime, timedelta, timezone

import pytest

import congvu
from browsing import DESKTOP, PHONE, Somebody
from congvu import PIN
from stamps import Stamps

JUDGE = congvu.ROOT / "Tests/Fixtures/pdfsigning/judge_kept.py"


@pytest.fixture
def stamps():
    server = Stamps(datetime(2020, 8, 17, 8, tzinfo=timezone(timedelta(hours=7))))
    yield server
    server.stop()


def serve(own_office, stamps):
    stamps.trust(own_office.data)
    own_office.settings |= {"CONGVU_TSA": stamps.address}
    stamps.started = time.monotonic()
    return own_office.start()


def issued(server):
    """A document of Tam Lư, signed, numbered, sealed and issued; how long its signature took."""
    chairman, clerk = server.visitor("chutich.tamlu"), server.visitor("vanthu.tamlu")
    document = chairman.get("/viec/cho-ky").documents()[0]
    begin = time.monotonic()
    assert chairman.act(document, "ky-so", pin=PIN).status == 200
    spent = time.monotonic() - begin
    assert clerk.act(document, "cap-so").status == 200
    assert clerk.act(document, "ky-so-co-quan", pin=PIN).status == 200
    return document, clerk, spent


def archived(clerk, document):
    """The link of the version to keep in archives, once there is one."""
    deadline = time.monotonic() + 180
    while time.monotonic() < deadline:
        page = clerk.get(f"/van-ban-di/{document}")
        if found := page.tree.xpath("//a[. = 'Bản để lưu trữ']/@href"):
            return found[0]
        time.sleep(1)
    raise AssertionError(page.text)


def test_an_issued_document_becomes_an_archive_that_pyhanko_accepts(own_office, stamps, browser, tmp_path):
    server = serve(own_office, stamps)
    document, clerk, _ = issued(server)
    link = archived(clerk, document)
    page = clerk.get(f"/van-ban-di/{document}")
    assert "PAdES B-T: có dấu thời gian" in page.text and "PAdES B-LTA" in page.text
    kept = clerk.bytes(link)
    plain = [path for path in page.links(f"/van-ban-di/{document}/tep/") if path != link]
    assert kept.startswith(clerk.bytes(plain[0]))
    roots = sorted(path for path in (server.data / "trust").glob("*.cer"))
    (tmp_path / "kept.pdf").write_bytes(kept)
    for root in roots:
        (tmp_path / root.name).write_bytes(root.read_bytes())
    judged = subprocess.run(
        [sys.executable, JUDGE, tmp_path, "2020-08-17T08:30:00+07:00", *(root.name for root in roots)],
        capture_output=True, text=True)
    lines = judged.stdout.split("\n")[:-1]
    assert len(lines) == 3 and all(line.endswith("True True") for line in lines), judged.stdout + judged.stderr
    for viewport in (DESKTOP, PHONE):
        person = looking(browser, server, viewport, clerk)
        person.open(f"/van-ban-di/{document}")
        person.press("Kiểm tra lại")
        assert person.sees("Đã kiểm tra lại chữ ký: Hợp lệ") and person.sees("Lần kiểm tra gần nhất")
        assert person.overflow() <= 0
        person.shoot(f"evidence-{viewport['width']}")
        assert not person.complaints
        person.leave()
    reports = clerk.get(f"/van-ban-di/{document}").links(f"/van-ban-di/{document}/chu-ky/bao-cao/")
    first, last = (json.loads(clerk.bytes(path)) for path in (reports[-1], reports[0]))
    assert [found["level"] for found in first["signatures"]] == ["PAdES B-T"] * 2
    assert {found.get("level") for found in last["signatures"]} == {"PAdES B-LTA", None}
    administrator = server.visitor("quantri.quanson").get("/bang-chung-chu-ky")
    assert "PAdES B-LTA" in administrator.text and "http://127.0.0.1" in administrator.text
    server.stop()
    assert not server.faults()
    verified = congvu.run("audit", "verify", "--data", server.data)
    assert verified.returncode == 0, verified.stdout
    status = congvu.run("evidence", "status", "--data", server.data)
    assert status.returncode == 0 and "PAdES B-LTA" in status.stdout, status.stderr


def looking(browser, server, viewport, visitor):
    return Somebody(browser, server, viewport, script=False).take_session(visitor)


def test_a_server_that_hangs_costs_the_signer_two_seconds_and_the_next_one_nothing(own_office, stamps):
    stamps.temper = "hanging"
    server = serve(own_office, stamps)
    _, _, first = issued(server)
    document, clerk, second = issued(server)
    assert first < 8 and second < first, (first, second)
    page = clerk.get(f"/van-ban-di/{document}")
    assert "PAdES B-B" in page.text and "Hợp lệ" in page.text
    server.kill()
    verified = congvu.run("audit", "verify", "--data", server.data)
    assert verified.returncode == 0, verified.stdout


def test_the_settings_are_told_and_tried(own_office, stamps):
    checked = congvu.run("config", "check", "--data", own_office.data, CONGVU_TSA=stamps.address + "?khoa=bi-mat")
    assert checked.returncode == 0 and "Dấu thời gian: http://127.0.0.1." in checked.stdout, checked.stderr
    assert "bi-mat" not in checked.stdout and not stamps.asked
    stamps.begin = datetime.now(timezone.utc)
    stamps.started = time.monotonic()
    tried = ["config", "check", "--try-timestamps", "--data", own_office.data]
    assert "chưa được tin cậy" in congvu.run(*tried, CONGVU_TSA=stamps.address).stdout
    stamps.trust(own_office.data)
    assert "trả lời đúng, được tin cậy" in congvu.run(*tried, CONGVU_TSA=stamps.address).stdout
    stamps.temper = "broken"
    assert "trả lời sai" in congvu.run(*tried, CONGVU_TSA=stamps.address).stdout
    stamps.stop()


@pytest.mark.parametrize(("settings", "sentence"), [
    ({"CONGVU_TSA": "tsa.gov.vn"}, "CONGVU_TSA phải là các địa chỉ"),
    ({"CONGVU_TSA_POLICY": "chính sách"}, "CONGVU_TSA_POLICY phải là một OID"),
])
def test_a_setting_that_cannot_work_is_named(tmp_path, settings, sentence):
    refused = congvu.run("serve", "--data", tmp_path, **settings)
    assert refused.returncode != 0 and sentence in refused.stderr
