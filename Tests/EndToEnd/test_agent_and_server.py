"""The true pair: `congvu serve` and `congvu agent`, with a person's own key file and with a token, through a browser."""

import json
from datetime import datetime, timezone

import pytest

import congvu
import signatures
from browsing import DESKTOP, PHONE
from keyplaces import DRIVER, PIN
from owncomputer import begin, bound, file_of, submitted
from running_agent import Agent

LATER = datetime(2020, 8, 17, 5, tzinfo=timezone.utc)
AT = "2020-08-17T12:00"
"""The same moment in Vietnam."""
PORT = 8988
"""Where the server's page leads to."""


@pytest.fixture(scope="module")
def office(demo, tmp_path_factory):
    server = congvu.Server(congvu.copy_of(demo, tmp_path_factory.mktemp("pair") / "data")).start()
    yield server
    server.stop()
    assert not server.faults()


@pytest.fixture(scope="module")
def keys(office):
    return bound(office)


@pytest.fixture(params=["a key file", "a token"])
def computer(request, office, tmp_path):
    """Starts the agent on the computer of whoever has this key."""
    agents = []

    def start(key):
        while agents:
            agents.pop().stop()
        folder = tmp_path / f"{key.certificate.serial_number:x}"
        folder.mkdir()
        if request.param == "a token":
            place, settings = ("--driver", DRIVER), key.put_on_token(folder)
        else:
            place, settings = ("--key", key.container(folder / "khoa.p12")), {}
        trust = [word for path in sorted((office.data / "trust").glob("*.c*")) for word in ("--trust", path)]
        agents.append(Agent(office, folder / "agent.log", *place, *trust, "--clock", congvu.CLOCK, port=PORT, **settings))

    yield start
    for agent in agents:
        agent.stop()
        assert PIN not in agent.log.read_text()


def sign_at_the_agent(person, path, told, name):
    """From the server's page over the agent's to the server's page again."""
    # The page that was left shows the link; nothing of the key is at the server.
    assert person.page.get_by_label("Mã PIN", exact=True).count() == 0
    person.shoot(f"{name}-server")
    assert person.overflow() <= 0
    person.press("Mở chương trình ký số (1 văn bản)")
    assert person.page.url.startswith(f"http://127.0.0.1:{PORT}/ky/"), person.words()
    for words in told:
        assert person.sees(words), (words, person.words())
    assert person.overflow() <= 0
    person.shoot(f"{name}-agent")
    person.fill("Mã PIN", PIN)
    person.press("Ký số 1 văn bản")
    assert person.sees("Đã ký và máy chủ đã nhận 1 văn bản"), person.words()
    person.shoot(f"{name}-agent-done")
    person.press("Trở lại trang của máy chủ")
    assert person.sees("Đã ký 1 trong 1 văn bản"), person.words()
    assert person.overflow() <= 0
    person.shoot(f"{name}-server-done")
    person.open(path)


def expect_valid(office, pdf, content, keys):
    """By our command with the office's own trust list, by pyHanko and by Poppler; each signature by its key."""
    pdf.write_bytes(content)
    answer = congvu.run("verify", pdf, "--data", office.data, "--at", AT, "--json")
    ours = json.loads(answer.stdout)[0]["signatures"]
    assert ([one["verdict"] for one in ours], answer.returncode) == (["valid"] * len(keys), 0), answer.stdout
    judged = signatures.judge(pdf, signatures.trust(office.data / "trust", LATER))
    assert [(one.bottom_line, one.signing_cert.serial_number) for one in judged] == [
        (True, key.certificate.serial_number) for key in keys]
    assert signatures.valid_for_poppler(pdf) == len(keys)


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_leader_and_clerk_sign_with_what_is_in_their_hands(office, somebody, keys, computer, viewport, request, tmp_path):
    leader, seal = keys
    place = request.node.callspec.id.replace(" ", "-")
    subject = f"Về việc phòng, chống thiên tai ({place})"
    path = submitted(office, subject)

    computer(leader)
    chairman = somebody("chutich.trungtien", viewport, script=False, server=office)
    begin(chairman, path, leader, "Ký số")
    sign_at_the_agent(
        chairman, path, (subject, "người có thẩm quyền", "Chưa có chữ ký nào", office.address), f"{place}-leader")
    assert chairman.sees("Chữ ký số hợp lệ"), chairman.words()
    expect_valid(office, tmp_path / "leader.pdf", file_of(office, "chutich.trungtien", path), [leader])

    given = office.visitor("vanthu.trungtien").act(path.rsplit("/", 1)[-1], "cap-so")
    assert "Đã cấp số" in given.text
    computer(seal)
    clerk = somebody("vanthu.trungtien", viewport, script=False, server=office)
    begin(clerk, path, seal, "Ký số cơ quan và phát hành")
    sign_at_the_agent(
        clerk, path, (subject, "cơ quan, tổ chức", leader.name, "Hợp lệ"), f"{place}-seal")
    assert clerk.sees("Đã phát hành"), clerk.words()
    clerk.shoot(f"{place}-issued")
    pdf = tmp_path / "issued.pdf"
    expect_valid(office, pdf, file_of(office, "vanthu.trungtien", path), [leader, seal])
    number = clerk.page.locator("h1").inner_text()
    text = signatures.printed(pdf)
    assert "ngày 17 tháng 8 năm 2020" in text and "Số:" in text, text
    print(number, text[:300])
