"""congvu agent: a person's own token or key file signs what a server prepared; pages of others and servers that lie get nothing.

The server is pyHanko's (signing_site.py), so that both sides of the contract are not of one making.
"""

import hashlib
import http.client
import json
import os
import threading
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from asn1crypto import cms, crl, x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko_certvalidator import ValidationContext

import congvu
import keyplaces
import signatures
import signing_site
from keyplaces import PIN
from running_agent import Agent
from signing_site import Case, Signer, Site, attribute, attributes


@pytest.fixture
def site():
    site = Site()
    yield site
    site.stop()


@pytest.fixture
def signer():
    return Signer("Hà Văn Ca")


@pytest.fixture
def agent(site, signer, tmp_path):
    """With a key file."""
    agent = Agent(site, tmp_path / "agent.log", "--key", signer.container(tmp_path / "khoa.p12"))
    yield agent
    agent.stop()
    log = (tmp_path / "agent.log").read_text()
    assert not any(ticket in log for ticket in site.cases), "tickets are not written down"
    assert PIN not in log


@pytest.fixture
def page(browser):
    context = browser.new_context(locale="vi-VN", java_script_enabled=False)
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


def secret(text):
    return text.split('name="secret" value="', 1)[1].split('"', 1)[0]


def post(agent, path, text, pin=PIN, **more):
    fields = "&".join([f"secret={secret(text)}", f"pin={pin}"])
    return agent.ask("POST", path, fields, Origin=f"http://{agent.host}", **more)


def valid(case, tmp_path):
    """For pyHanko and for us, by the root and its revocation list."""
    path, root, revoked = tmp_path / "signed.pdf", tmp_path / "root.pem", tmp_path / "root.crl"
    path.write_bytes(case.signed)
    root.write_bytes(case.signer.root.public_bytes(Encoding.PEM))
    revoked.write_bytes(case.signer.revocations())
    trusted = x509.Certificate.load(case.signer.root.public_bytes(Encoding.DER))
    context = ValidationContext(
        trust_roots=[trusted], crls=[crl.CertificateList.load(case.signer.revocations())], allow_fetching=False,
        revocation_mode="hard-fail")
    [status] = signatures.judge(path, context)
    answer = congvu.run("verify", path, "--trust", root, "--trust", revoked, "--json")
    [ours] = json.loads(answer.stdout)[0]["signatures"]
    assert status.bottom_line, status.pretty_print_details()
    assert (answer.returncode, ours["verdict"]) == (0, "valid"), answer.stdout
    return True


def sign(page, link, pin=PIN):
    page.goto(link)
    page.get_by_label("Mã PIN", exact=True).fill(pin)
    page.get_by_role("button", name="Ký số").click()
    page.wait_for_load_state()


def test_from_the_link_to_the_signed_file(site, signer, agent, page, tmp_path):
    case = site.add(Case(signer, "Về việc phòng, chống <b>thiên tai</b>"))
    page.goto(site.link(agent.port, case))
    assert case.ticket not in page.url
    words = page.locator("main").inner_text()
    for told in (case.subject, "UBND xã Tam Lư", "người có thẩm quyền", "1 trang", "Chưa có chữ ký nào", site.address):
        assert told in words, words
    shown = page.get_by_role("link", name="Mở đúng tệp sẽ ký").get_attribute("href")
    status, headers, content = agent.ask("GET", shown)
    assert (status, headers["Content-Type"]) == (200, "application/pdf") and content == case.file
    page.get_by_label("Mã PIN", exact=True).fill(PIN)
    page.get_by_role("button", name="Ký số").click()
    assert "Đã ký và máy chủ đã nhận 1 văn bản" in page.locator("main").inner_text()
    assert valid(case, tmp_path)
    page.get_by_role("link", name="Trở lại trang của máy chủ").click()
    assert page.url == f"{site.address}/ky-so-tu-xa/luot"


@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_a_token_signs_a_batch(site, page, tmp_path, kind):
    signer = Signer("Hà Văn Ca", signing_site.rsa_key() if kind == "rsa" else None)
    settings = signer.put_on_token(tmp_path / "soft")
    agent = Agent(site, tmp_path / "agent.log", "--driver", keyplaces.DRIVER, **settings)
    try:
        cases = [site.add(Case(signer, f"Văn bản {number}")) for number in range(5)]
        sign(page, site.link(agent.port, *cases), "000000")
        words = page.locator("main").inner_text()
        assert "Mã PIN không đúng" in words and not any(case.posts for case in cases)
        page.reload()
        assert "có lần nhập sai" in page.locator("main").inner_text()
        page.get_by_label("Mã PIN", exact=True).fill(PIN)
        page.get_by_role("button", name="Ký số 5 văn bản").click()
        assert "đã nhận 5 văn bản" in page.locator("main").inner_text()
        assert all(valid(case, tmp_path) for case in cases)
    finally:
        agent.stop()


def test_without_the_token_nobody_is_asked_for_a_pin(site, signer, page, tmp_path):
    settings = signer.put_on_token(tmp_path / "soft")
    agent = Agent(site, tmp_path / "agent.log", "--driver", keyplaces.DRIVER, **settings)
    try:
        page.goto(site.link(agent.port, site.add(Case(Signer("Người khác"), "Của người khác"))))
        assert "không có chứng thư số" in page.locator("main").inner_text()
        assert page.get_by_label("Mã PIN", exact=True).count() == 0
        page.goto(site.link(agent.port, site.add(Case(signer, "Rút ra"))))
        (tmp_path / "soft/tokens").rename(tmp_path / "soft/pocket")
        page.get_by_label("Mã PIN", exact=True).fill(PIN)
        page.get_by_role("button", name="Ký số").click()
        assert "Đã ký" not in page.locator("main").inner_text()
    finally:
        agent.stop()


def test_wrong_pins_and_wrong_keys_sign_nothing(site, signer, agent, page, tmp_path):
    case = site.add(Case(signer, "Về việc họp"))
    sign(page, site.link(agent.port, case), "111111")
    assert "Mã PIN của tệp khóa không đúng" in page.locator("main").inner_text()
    sign(page, site.link(agent.port, site.add(other := Case(Signer("Người khác"), "Của người khác"))))
    assert "không phải của chứng thư mà máy chủ chờ" in page.locator("main").inner_text()
    assert not case.posts and not other.posts


def test_an_expired_certificate_signs_nothing(site, page, tmp_path):
    signer = Signer("Hà Văn Ca", days=-1)
    agent = Agent(site, tmp_path / "agent.log", "--key", signer.container(tmp_path / "khoa.p12"))
    try:
        sign(page, site.link(agent.port, site.add(case := Case(signer, "Hết hạn"))))
        assert "đã hết hạn" in page.locator("main").inner_text() and not case.posts
    finally:
        agent.stop()


def test_a_delivery_that_fails_is_repeated_without_a_pin(site, signer, agent, page, tmp_path):
    case = site.add(Case(signer, "Đứt đường truyền"))
    site.lie = lambda method, path: (503, b"{}") if method == "POST" else None
    sign(page, site.link(agent.port, case))
    assert "máy chủ chưa nhận" in page.locator("main").inner_text()
    assert page.get_by_label("Mã PIN", exact=True).count() == 0
    site.lie = None
    page.get_by_role("button", name="Gửi lại").click()
    assert "đã nhận 1 văn bản" in page.locator("main").inner_text()
    assert valid(case, tmp_path)


def lies(signer):
    """What a server may send in place of the truth, each with what the agent says of it."""
    other = Case(signer, "Khác", words="Mot tep khac")
    digest = lambda case: case.range.document_digest  # noqa: E731
    return {
        "another file": (lambda case: {"tep": other.file}, "không phải tệp mà máy chủ đã báo"),
        "a longer file": (lambda case: {"tep": case.file + b" " * 100}, "không phải tệp mà máy chủ đã báo"),
        "attributes over another file": (lambda case: {"thuoc-tinh": other.attributes.dump()}, "là của tệp khác"),
        "another certificate": (
            lambda case: {"thuoc-tinh": attributes(digest(case), Signer("Kẻ gian").loaded).dump()}, None),
        "one attribute more": (
            lambda case: {"thuoc-tinh": attributes(
                digest(case), signer.loaded,
                [attribute("signing_time", cms.Time({"utc_time": datetime.now(timezone.utc)}))]).dump()}, "đưa ký thêm điều khác"),
        "no attributes": (lambda case: {"thuoc-tinh": b"\x31\x00"}, "không đọc được"),
        "huge attributes": (lambda case: {"thuoc-tinh": b"\x31" * 4_000_000}, "Không"),
        "a huge notice": (lambda case: {"": b" " * 4_000_000}, "Không"),
        "no JSON": (lambda case: {"": b"<html>"}, "không đúng quy ước"),
        "a way back that leads elsewhere": (
            lambda case: {"": json.dumps(case.notice() | {"return": "//evil.vn/"}).encode()}, "không đúng quy ước"),
        "text that turns around": (
            lambda case: {"": json.dumps(case.notice() | {"document": "a\u202eb"}).encode()}, "không đúng quy ước"),
        "a file of another size": (
            lambda case: {"": json.dumps(case.notice() | {"size": 10}).encode()}, "không phải tệp"),
        "a file that is too large": (
            lambda case: {"": json.dumps(case.notice() | {"size": 10**9}).encode()}, "quá lớn"),
        "a file that waits for nothing": (
            lambda case: (lambda pdf: {
                "tep": pdf, "": json.dumps(
                    case.notice() | {"file": hashlib.sha256(pdf).hexdigest(), "size": len(pdf)}).encode()})(
                        signing_site.letter("x")), "không có ô chữ ký nào chờ ký"),
        "a byte range that leaves more out": (lambda case: wide(case), "Phạm vi được ký không khớp"),
    }


def wide(case):
    start = case.range.reserved_region_start
    old = case.file.split(b"/ByteRange [", 1)[1].split(b"]", 1)[0]
    numbers = old.split()
    new = b" ".join([b"0", str(start - 1).encode(), *numbers[2:]]).ljust(len(old))
    pdf = case.file.replace(old, new)
    return {"tep": pdf, "": json.dumps(
        case.notice() | {"file": hashlib.sha256(pdf).hexdigest(), "size": len(pdf)}).encode()}


def test_a_server_that_lies_gets_no_signature(site, signer, agent):
    for name, (lie, sentence) in lies(signer).items():
        case = site.add(Case(signer, name))
        answers = lie(case)
        site.lie = lambda method, path, answers=answers: (
            (200, answers[path.split("/", 3)[3] if path.count("/") > 2 else ""])
            if method == "GET" and (path.split("/", 3)[3] if path.count("/") > 2 else "") in answers else None)
        path, text = agent.open(site.link(agent.port, case))
        if sentence:
            assert path is None and sentence in text, (name, text)
        else:
            status, _, _ = post(agent, path, text)
            assert status == 303
            assert "nêu chứng thư khác" in agent.ask("GET", path)[2].decode(), name
        assert not case.posts, name


def test_a_server_that_refuses_or_sends_away_is_not_followed(site, signer, agent):
    case = site.add(Case(signer, "Chuyển hướng"))
    site.lie = lambda method, path: (302, b"")
    assert "không đúng quy ước" in agent.open(site.link(agent.port, case))[1]
    site.lie = lambda method, path: (410, json.dumps({"problem": "Lượt ký đã <i>hết hạn</i>."}).encode())
    text = agent.open(site.link(agent.port, case))[1]
    assert "hết hạn" in text and "<i>" not in text
    site.stop()
    assert "không trả lời" in agent.open(site.link(agent.port, case))[1]


def test_only_servers_that_were_named_are_asked(site, signer, agent):
    stranger = Site()
    try:
        case = stranger.add(Case(signer, "Kẻ lạ"))
        path, text = agent.open(stranger.link(agent.port, case))
        assert path is None and "không được khởi động cho máy chủ" in text and not stranger.asked
        assert case.ticket not in text
    finally:
        stranger.stop()


def test_a_form_counts_once_and_for_what_it_showed(site, signer, agent):
    case = site.add(Case(signer, "Một lần"))
    path, text = agent.open(site.link(agent.port, case))
    newer = agent.ask("GET", path)[2].decode()
    assert post(agent, path, text)[0] == 409 and not case.posts
    for foreign in ({"Sec_Fetch_Site": "cross-site"}, {"Sec_Fetch_Site": "same-site"}):
        assert post(agent, path, newer, **foreign)[::2] == (403, b"")
    assert agent.ask("POST", path, f"secret={secret(newer)}&pin={PIN}", Origin="http://evil.vn")[::2] == (403, b"")
    assert agent.ask("POST", path, f"secret={secret(newer)}&pin={PIN}")[::2] == (403, b"")
    assert agent.ask("POST", path, "x" * 100_000, Origin=f"http://{agent.host}")[::2] == (403, b"")
    assert not case.posts
    assert post(agent, path, newer)[0] == 303 and len(case.posts) == 1
    assert post(agent, path, newer)[0] == 409 and len(case.posts) == 1


def test_other_names_and_methods_get_nothing(site, signer, agent):
    path, _ = agent.open(site.link(agent.port, site.add(Case(signer, "Tên khác"))))
    for host in ("evil.vn", f"evil.vn:{agent.port}", "127.0.0.1", f"127.0.0.1:{agent.port + 1}"):
        assert agent.ask("GET", path, host=host)[::2] == (403, b""), host
    assert agent.ask("GET", path, host=f"localhost:{agent.port}")[0] == 200
    for method, at in (("OPTIONS", "/ky"), ("PUT", path), ("GET", "/"), ("GET", "/x"), ("GET", "/ky/%2e%2e")):
        status, headers, body = agent.ask(method, at, Origin="http://evil.vn")
        assert status in (403, 404) and not any(name.lower().startswith("access-control") for name in headers)
        assert status == 404 or body == b""


EVIL = """<!doctype html><title>evil</title><body>
<form id="f" method="post" action="{agent}{path}"><input name="secret" value="x"><input name="pin" value="246810"></form>
<script>
window.seen = [];
const note = (name) => (value) => window.seen.push([name, String(value)]);
const tries = [
  fetch("{link}").then((a) => a.text()).then(note("read")).catch(note("refused")),
  fetch("{link}", {{mode: "no-cors"}}).then((a) => note("opaque")(a.type + a.status)).catch(note("refused")),
  fetch("{agent}{path}", {{credentials: "include"}}).then((a) => a.text()).then(note("read")).catch(note("refused")),
  fetch("{agent}{path}", {{method: "POST", mode: "no-cors", body: new URLSearchParams({{secret: "x", pin: "1"}})}})
    .then((a) => note("opaque")(a.type + a.status)).catch(note("refused")),
  fetch("{agent}{path}", {{method: "POST", headers: {{"X-A": "1"}}}}).then(note("read")).catch(note("refused")),
  new Promise((done) => {{ const i = new Image(); i.onload = i.onerror = (e) => {{ note("image")(e.type); done(); }};
    i.src = "{agent}/tai-nguyen/congvu.svg"; }}),
];
const frame = document.createElement("iframe"); frame.src = "{link}"; document.body.append(frame);
Promise.all(tries).then(() => document.title = "done");
</script>"""


def test_a_page_of_somebody_else_learns_and_signs_nothing(site, signer, agent, browser):
    case = site.add(Case(signer, "Bí mật của cơ quan"))
    link = site.link(agent.port, case)
    path, _ = agent.open(link)
    asked = len(site.asked)
    content = EVIL.format(agent=f"http://{agent.host}", path=path, link=link).encode()

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *words):
            pass

        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

    evil = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=evil.serve_forever, daemon=True).start()
    context = browser.new_context()
    try:
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{evil.server_port}/")
        page.wait_for_function("document.title === 'done'", timeout=30_000)
        page.wait_for_timeout(300)
        seen = page.evaluate("window.seen")
        assert not [one for one in seen if one[0] == "read"], seen
        assert ["image", "error"] in seen
        assert all("Bí mật" not in frame.content() for frame in page.frames[1:])
        assert len(site.asked) == asked, "a fetch or a frame makes the agent ask nobody"
        page.evaluate("document.getElementById('f').submit()")
        page.wait_for_timeout(500)
        assert "Bí mật" not in page.content() and not case.posts
        # A window that the page opens shows our page to the person, and nothing of it to the page.
        page.goto(f"http://127.0.0.1:{evil.server_port}/")
        page.evaluate(f"window.other = window.open('{link}')")
        page.wait_for_timeout(1500)
        assert page.evaluate("(() => { try { return window.other.closed || !window.other.document } catch { return true } })()")
    finally:
        context.close()
        evil.shutdown()


def test_what_is_amiss_at_the_start_is_said(site, signer, tmp_path):
    key = signer.container(tmp_path / "khoa.p12")
    start = lambda *options: congvu.run("agent", *options)  # noqa: E731
    assert "https://" in start("--server", "http://vanban.tamlu.gov.vn", "--key", key).stderr
    assert "--driver" in start("--server", site.address).stderr
    assert "trình điều khiển" in start("--server", site.address, "--driver", "/none.so").stderr
    assert "không có tệp này" in start("--server", site.address, "--key", tmp_path / "none.p12").stderr
    agent = Agent(site, tmp_path / "agent.log", "--key", key)
    try:
        second = start("--server", site.address, "--key", key, "--port", agent.port)
        assert second.returncode != 0 and f"Cổng {agent.port} đang được chương trình khác dùng" in second.stderr
    finally:
        agent.stop()


def test_a_batch_has_no_duplicates_and_refusals_do_not_stop_the_others(site, signer, agent, page):
    good = [site.add(Case(signer, f"Tốt {number}")) for number in range(3)]
    bad = Case(signer, "Không có ở máy chủ")
    page.goto(site.link(agent.port, good[0], bad, good[1], good[0], good[2]))
    words = page.locator("main").inner_text()
    assert "Sẽ ký 3 văn bản" in words and "Không tìm thấy lượt ký này" in words
    page.get_by_label("Mã PIN", exact=True).fill(PIN)
    page.get_by_role("button", name="Ký số 3 văn bản").click()
    assert all(len(case.posts) == 1 for case in good)


def test_the_page_is_usable_on_a_phone(site, signer, agent, browser):
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="vi-VN")
    try:
        page = context.new_page()
        page.goto(site.link(agent.port, site.add(Case(signer, "Về việc " + "phòng, chống thiên tai " * 8))))
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
        if shots := os.environ.get("CONGVU_SHOTS"):
            page.screenshot(path=f"{shots}/agent-phone.png", full_page=True)
    finally:
        context.close()
