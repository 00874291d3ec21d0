"""A power cut loses nothing that was acknowledged, and the audit proves it; what is tampered with is named."""

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

import congvu
from congvu import PIN

COMMUNE = "tamlu"
CLERKS = 3
"""Numbering at the same time."""
BEFORE_THE_CUT = 5
"""Numbers that were acknowledged when the power goes."""
SIGNERS = [f"chutich.{commune}" for commune in ("tamthanh", "sondien", "sonlu", "sonthuy", "nameo", "trungha")]


class Burst:
    """People who number and sign until the server is gone, and remember what they were told."""

    def __init__(self, server):
        self.server, self.numbers, self.signed = server, {}, set()
        self.enough, self.lock = threading.Event(), threading.Lock()

    def number(self, clerk, documents):
        for document in documents:
            try:
                answer = clerk.act(document, "cap-so")
            except congvu.requests.RequestException:
                return
            assert answer.status == 200, answer.text
            with self.lock:
                self.numbers[document] = printed_number(answer)
                if len(self.numbers) >= BEFORE_THE_CUT:
                    self.enough.set()

    def sign(self, account):
        chairman = self.server.visitor(account)
        try:
            for document in chairman.get("/viec/cho-ky").documents():
                assert chairman.act(document, "ky-so", pin=PIN).status == 200
                self.signed.add((account, document))
        except congvu.requests.RequestException:
            return


def printed_number(page):
    return page.tree.xpath("string(//main//p[@class='lead'])").split("số ")[1].split(" ·")[0]


@pytest.fixture(scope="module")
def after_the_cut(demo, tmp_path_factory):
    """The restarted server, and what the burst was told before the cut."""
    server = congvu.Server(congvu.copy_of(demo, tmp_path_factory.mktemp("crash") / "data")).start()
    for account in (f"chutich.{COMMUNE}", f"phochutich.{COMMUNE}"):
        signer = server.visitor(account)
        chosen = signer.choose(signer.get("/viec/cho-ky").documents())
        assert signer.post("/viec/cho-ky/ky-so", chosen | {"pin": PIN}).status == 200
    clerks = [server.visitor(f"vanthu.{COMMUNE}") for _ in range(CLERKS)]
    documents = clerks[0].get("/viec/cho-cap-so").documents()
    assert len(documents) > BEFORE_THE_CUT + CLERKS
    burst = Burst(server)
    with ThreadPoolExecutor(CLERKS + len(SIGNERS)) as pool:
        work = [pool.submit(burst.number, clerk, documents[place::CLERKS]) for place, clerk in enumerate(clerks)]
        work += [pool.submit(burst.sign, account) for account in SIGNERS]
        assert burst.enough.wait(120)
        server.kill()
    for one in work:
        one.result()
    server.start()
    yield server, burst
    server.stop()


def register(server):
    """Number and document of every line of the register, in its order."""
    lines = server.visitor(f"vanthu.{COMMUNE}").get("/so-van-ban-di/in").tree.xpath("//main//tbody/tr/th/a")
    return [(line.text, line.get("href").rsplit("/", 1)[-1]) for line in lines]


def test_every_acknowledged_number_is_in_the_register(after_the_cut):
    server, burst = after_the_cut
    assert len(burst.numbers) >= BEFORE_THE_CUT
    held = {document: number for number, document in register(server)}
    assert {document: held.get(document) for document in burst.numbers} == burst.numbers


def test_no_number_is_there_twice_and_none_is_left_out(after_the_cut):
    numbers = sorted(int(number.split("/")[0]) for number, _ in register(after_the_cut[0]))
    assert numbers == list(range(1, len(numbers) + 1))


def test_every_acknowledged_signature_is_kept(after_the_cut):
    server, burst = after_the_cut
    for account, document in burst.signed:
        assert "Chữ ký số hợp lệ" in server.visitor(account).get(f"/van-ban-di/{document}").text


def test_the_work_goes_on_after_the_cut(after_the_cut):
    server, burst = after_the_cut
    clerk = server.visitor(f"vanthu.{COMMUNE}")
    rest = clerk.get("/viec/cho-cap-so").documents()
    if rest:
        answer = clerk.act(rest[0], "cap-so")
        assert int(printed_number(answer).split("/")[0]) == len(register(server))


def test_the_audit_proves_the_folder_after_the_cut(after_the_cut):
    server, _ = after_the_cut
    server.stop()
    audit = congvu.run("audit", "verify", "--data", server.data)
    assert audit.returncode == 0 and audit.stdout.startswith("ĐÚNG"), audit.stdout


@pytest.fixture
def folder(demo, tmp_path):
    return congvu.copy_of(demo, tmp_path / "data")


def test_a_changed_byte_of_a_file_is_named(folder):
    document, digest = issued(folder)
    path = folder / "files" / digest[:2] / digest[2:]
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.chmod(0o644)
    path.write_bytes(content)
    assert named_by_audit(folder, "tệp đã bị sửa", document)


def test_a_lost_file_is_named(folder):
    document, digest = issued(folder)
    (folder / "files" / digest[:2] / digest[2:]).unlink()
    assert named_by_audit(folder, "mất tệp", document)


def test_a_changed_document_is_named(folder):
    document, _ = issued(folder)
    change(folder, "UPDATE documents SET subject = 'nội dung khác' WHERE id = ?", document)
    assert named_by_audit(folder, "dữ liệu khác với nhật ký", document)


def test_a_changed_line_of_the_register_is_named(folder):
    document, _ = issued(folder)
    change(folder, "UPDATE register_entries SET signer_name = 'Người Khác' WHERE document = ?", document)
    assert named_by_audit(folder, "sổ đăng ký khác với nhật ký")


def test_a_changed_event_is_named(folder):
    chain, position = one(folder, "SELECT chain, position FROM events WHERE chain > 1 ORDER BY at LIMIT 1 OFFSET 500")
    change(folder, "DROP TRIGGER events_refuses_update")
    change(folder, "UPDATE events SET payload = payload || ' ' WHERE chain = ? AND position = ?", chain, position)
    assert named_by_audit(folder, f"chuỗi {chain}: sự kiện số {position} đã bị sửa")


def test_a_lost_event_is_named(folder):
    chain, position = one(folder, "SELECT chain, position FROM events WHERE chain > 1 ORDER BY at LIMIT 1 OFFSET 500")
    change(folder, "DROP TRIGGER events_refuses_delete")
    change(folder, "DELETE FROM events WHERE chain = ? AND position = ?", chain, position)
    assert named_by_audit(folder, f"chuỗi {chain}: thiếu sự kiện số {position}")


def test_events_cut_off_at_the_end_are_missed_by_the_checkpoints(folder):
    chain, position = one(folder, "SELECT chain, MAX(position) FROM events WHERE chain > 1 GROUP BY chain ORDER BY 2 DESC")
    change(folder, "DROP TRIGGER events_refuses_delete")
    change(folder, "DELETE FROM events WHERE chain = ? AND position = ?", chain, position)
    assert named_by_audit(folder, f"chuỗi {chain} không còn sự kiện số {position}")


def issued(folder):
    """An issued document and the digest of its file."""
    return one(folder, "SELECT id, file FROM documents WHERE stage = 'issued' ORDER BY id LIMIT 1 OFFSET 40")


def one(folder, question):
    with sqlite3.connect(folder / "congvu.sqlite") as database:
        return database.execute(question).fetchone()


def change(folder, statement, *values):
    """As somebody with the machine's password could."""
    with sqlite3.connect(folder / "congvu.sqlite") as database:
        assert database.execute(statement, values).rowcount in (1, -1)


def named_by_audit(folder, sentence, document=None):
    """Whether the audit fails with this sentence, about this document."""
    audit = congvu.run("audit", "verify", "--data", folder)
    assert audit.returncode == 1, audit.stdout
    assert sentence in audit.stdout, audit.stdout
    return document is None or str(document) in audit.stdout


def test_a_demo_that_is_killed_while_it_loads_leaves_nothing_half_done(tmp_path):
    data = tmp_path / "data"
    loading = congvu.subprocess.Popen(
        [congvu.BINARY, "demo", "--data", data], stdout=congvu.subprocess.DEVNULL, stderr=congvu.subprocess.DEVNULL,
        env=congvu.environment())
    deadline = congvu.time.monotonic() + 120
    while events_in(data) < 400:
        assert loading.poll() is None and congvu.time.monotonic() < deadline
        congvu.time.sleep(0.2)
    loading.kill()
    loading.wait(30)

    proved = congvu.run("audit", "verify", "--data", data)
    assert proved.returncode == 0, proved.stdout
    again = congvu.run("demo", "--data", data)
    assert again.returncode != 0 and "đã có dữ liệu" in again.stderr


def events_in(data):
    """How many events are committed so far; 0 while there is no database."""
    try:
        with sqlite3.connect(f"file:{data}/congvu.sqlite?mode=ro", uri=True) as database:
            return database.execute("SELECT COUNT(*) FROM events").fetchone()[0]
    except sqlite3.OperationalError:
        return 0
