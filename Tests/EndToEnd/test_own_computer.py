"""Keys that are not at the server: the agent and the Government CA's plug-in, each by a stand-in that really signs."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone

import pytest
import requests

import congvu
import signatures
from browsing import PHONE
from congvu import PIN
from owncomputer import StandInAgent, begin, bound, file_of, plug_in_signs, submitted

LATER = datetime(2020, 8, 17, 5, tzinfo=timezone.utc)
SCRIPT = """
// Stands in for the maker's script: notes the call, and answers when the test says so.
window.vgca_sign_approved = window.vgca_sign_issued = (parameters, callback) => {
  window.vgcaCall = parameters;
  window.vgcaAnswer = (text) => callback(text);
};
"""


@pytest.fixture(scope="module")
def office(demo, tmp_path_factory):
    folder = tmp_path_factory.mktemp("own")
    script = folder / "vgca.js"
    script.write_text(SCRIPT)
    server = congvu.Server(congvu.copy_of(demo, folder / "data"), CONGVU_VGCA_SCRIPT=str(script)).start()
    yield server
    server.stop()
    assert not server.faults()


@pytest.fixture(scope="module")
def keys(office):
    return bound(office)


def test_leader_and_clerk_sign_on_their_own_computers(office, somebody, keys, tmp_path):
    leader, seal = keys
    path = submitted(office, "Ký bằng thiết bị của lãnh đạo")
    chairman = somebody("chutich.trungtien", PHONE, script=False, server=office)
    link = begin(chairman, path, leader, "Ký số")
    agent = StandInAgent(leader)
    (origin, ticket), = agent.open(link)
    assert origin == office.address
    answer = agent.sign(origin, ticket)
    assert answer.status_code == 200, answer.text
    assert agent.seen[0]["document"] == "Ký bằng thiết bị của lãnh đạo" and agent.seen[0]["role"] == "leader"
    chairman.press("Kiểm tra chữ ký đã về chưa")
    assert chairman.sees("Đã ký 1 trong 1 văn bản") and chairman.overflow() <= 0
    chairman.shoot("own-computer-signed")

    clerk = office.visitor("vanthu.trungtien")
    document = path.rsplit("/", 1)[-1]
    assert "Đã cấp số" in clerk.act(document, "cap-so").text
    writer = somebody("vanthu.trungtien", server=office)
    stamp = StandInAgent(seal)
    (origin, ticket), = stamp.open(begin(writer, path, seal, "Ký số cơ quan và phát hành"))
    assert stamp.sign(origin, ticket).json() == {"state": "signed", "return": stamp.seen[0]["return"]}
    writer.open(stamp.seen[0]["return"])
    assert writer.sees("Đã ký số")

    pdf = tmp_path / "issued.pdf"
    pdf.write_bytes(file_of(office, "vanthu.trungtien", path))
    judged = signatures.judge(pdf, signatures.trust(office.data / "trust", LATER))
    assert [one.bottom_line for one in judged] == [True, True]
    assert judged[0].signing_cert.serial_number == leader.certificate.serial_number
    assert signatures.valid_for_poppler(pdf) == 2


def test_two_deliveries_at_once_sign_once(office, somebody, keys):
    leader, _ = keys
    path = submitted(office, "Hai chữ ký về cùng lúc")
    agent = StandInAgent(leader)
    (origin, ticket), = agent.open(begin(somebody("chutich.trungtien", server=office), path, leader, "Ký số"))
    attributes = requests.get(f"{origin}/ky-tu-xa/{ticket}/thuoc-tinh", timeout=30).content
    values = [leader.sign(attributes) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda value: agent.deliver(origin, ticket, value), values))
    assert sorted(answer.status_code for answer in answers)[0] == 200
    assert [answer.status_code for answer in answers].count(200) == 1, [answer.text for answer in answers]
    assert all("problem" in answer.json() for answer in answers if answer.status_code != 200)


def test_one_s_own_key_file_still_signs(office, somebody, keys):
    path = submitted(office, "Vẫn ký bằng tệp khóa")
    chairman = somebody("chutich.trungtien", server=office)
    chairman.open(path)
    chairman.page.locator("input[type=radio][name=key]:not(:checked)").check()
    chairman.fill("Mã PIN", PIN)
    chairman.press("Ký số")
    assert chairman.sees("Chữ ký số hợp lệ"), chairman.words()


def test_the_plug_in_s_file_is_taken_for_what_it_is(office, somebody, keys, tmp_path):
    leader, _ = keys
    path = submitted(office, "Ký bằng phần mềm VGCA")
    chairman = somebody("chutich.trungtien", server=office)
    begin(chairman, path, leader, "Ký số")
    answer = chairman.context.request.get(chairman.page.url)
    policy = answer.headers["content-security-policy"]
    assert "connect-src 'self' wss://127.0.0.1:8987;" in policy and "'unsafe" not in policy
    assert "8987" not in chairman.context.request.get("/").headers["content-security-policy"]
    chairman.page.get_by_role("button", name="Ký bằng phần mềm VGCA").click()
    call = json.loads(chairman.page.evaluate("window.vgcaCall"))
    assert set(call) == {
        "FileName", "FileUploadHandler", "SessionId", "JWTToken", "MetaData", "DocNumber", "IssuedDate"}
    served = requests.get(call["FileName"], timeout=30).content
    signed = plug_in_signs(served, leader, tmp_path, "leader")

    def upload(content):
        return requests.post(call["FileUploadHandler"], files={"uploadfile": ("a.pdf", content)}, timeout=60)

    # What the browser claims is not believed.
    chairman.page.evaluate("window.vgcaAnswer(JSON.stringify({Status: 0, FileServer: 'x'}))")
    chairman.page.wait_for_load_state()
    assert chairman.sees("Chờ chữ ký")
    altered = bytearray(signed)
    altered[200] ^= 1
    assert upload(bytes(altered)).status_code == 422
    assert upload(served).status_code == 422
    assert "Chờ chữ ký" in chairman.words()
    accepted = upload(signed)
    assert accepted.status_code == 200, accepted.text
    assert upload(signed).status_code == 200
    assert requests.get(call["FileName"], timeout=30).status_code == 410
    chairman.page.reload()
    assert chairman.sees("Đã ký 1 trong 1 văn bản")
    pdf = tmp_path / "signed.pdf"
    pdf.write_bytes(file_of(office, "chutich.trungtien", path))
    assert pdf.read_bytes() == signed
    judged = signatures.judge(pdf, signatures.trust(office.data / "trust", LATER))
    assert [one.bottom_line for one in judged] == [True]
