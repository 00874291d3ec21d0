"""A day at the counter of one commune, by keyboard alone: from the queue at the door to the result in hand."""

import json
import re
import subprocess
from dataclasses import dataclass, field

import pytest

import congvu
from congvu import PIN
from keyboard import Hands

RECEIVER, OFFICER, DEPUTY, CHAIRMAN, CLERK = (
    f"{role}.sondien" for role in ("motcua", "congchuc3", "phochutich", "chutich", "vanthu"))
PUBLIC_ADDRESS = "https://motcua.quanson.example"


@dataclass
class Day:
    """One dossier of somebody who came before, and what was seen on its way."""

    name: str
    identity: str
    code: str = ""
    path: str = ""
    slip: str = ""
    """The address of the receipt."""
    refused: str = ""
    """What the page said when no paper was shown."""
    queues: dict = field(default_factory=dict)
    """By stage and person: what waits for them, by the queue's name."""

    def count(self, stage, server):
        self.queues[stage] = {account: waiting(server, account) for account in (RECEIVER, OFFICER, CHAIRMAN)}


@pytest.fixture(scope="module")
def shop(demo, tmp_path_factory):
    """A server that citizens reach, so that its receipts carry a code to scan."""
    server = congvu.Server(
        congvu.copy_of(demo, tmp_path_factory.mktemp("shop") / "data"), CONGVU_PUBLIC_ADDRESS=PUBLIC_ADDRESS).start()
    yield server
    server.stop()
    assert not server.faults()


@pytest.fixture(scope="module")
def at_keyboard(somebody, shop):
    """The hands of an account, at one browser all day."""
    known = {}

    def hands(account=None):
        if account not in known:
            known[account] = Hands(somebody(account, server=shop))
        return known[account]

    return hands


@pytest.fixture(scope="module")
def known_party(shop):
    """Somebody with an identity card who came to this counter before."""
    found = shop.visitor(RECEIVER).known_people("Hà")
    parties = [json.loads(party) for party in congvu.lxml.html.fromstring(found).xpath("//@data-party")]
    return next(party for party in parties if len(party["applicant_identity"]) == 9)


def waiting(server, account):
    """What waits for somebody, by the queue's name, as their navigation counts it."""
    links = server.visitor(account).get("/mot-cua").tree.xpath("//nav//a[starts-with(@href, '/mot-cua/hang/')]")
    counted = (re.fullmatch(r"(.+?)\s*(\d+) việc.*", " ".join(link.text_content().split())) for link in links)
    return {found[1]: int(found[2]) for found in counted if found}


@pytest.fixture(scope="module")
def day(shop, at_keyboard, known_party):
    """The registration of a birth, from the person at the counter until the receipt is printed."""
    day = Day(known_party["applicant_name"], known_party["applicant_identity"])
    day.count("morning", shop)
    hands = at_keyboard(RECEIVER)
    hands.page.goto("/mot-cua")
    hands.go("n").rests("Thủ tục").write("dkks")
    hands.go().rests("Tìm người đã nộp hồ sơ").write(day.identity)
    hands.key("Enter")
    hands.rests("Tờ khai đăng ký khai sinh").key("Enter")
    hands.rests("Giấy chứng sinh").key("Enter")
    hands.tick("Giấy tờ tùy thân", within=4)
    hands.reach("Bàn giao", within=9, key="Enter")
    hands.key("ArrowDown")
    hands.person.shoot("counter-1-form")
    hands.go("Control+Enter").rests("In giấy tiếp nhận")
    hands.person.shoot("counter-2-received")
    day.code = hands.page.locator(".code").inner_text()
    day.path = f"/ho-so/{hands.page.url.rsplit('/', 1)[1]}"
    day.slip = hands.page.locator("[data-print]").get_attribute("href")
    day.count("received", shop)
    return day


@pytest.fixture(scope="module")
def handed_over(day, shop, at_keyboard):
    """In the queue: the row is chosen and handed over, then the officer takes it."""
    hands = at_keyboard(RECEIVER)
    hands.page.goto("/mot-cua")
    hands.press("Chờ bàn giao")
    for key in ("j", "x"):
        hands.key(key)
    hands.person.shoot("counter-3-hand-over")
    hands.go("b")
    assert hands.person.sees("Đã thực hiện với 1 trong 1 hồ sơ"), hands.person.words()
    day.count("handed over", shop)
    officer = at_keyboard(OFFICER)
    find(officer, day)
    officer.go("x")
    assert officer.person.sees("Ông/bà đã nhận xử lý hồ sơ"), officer.person.words()
    officer.person.shoot("counter-4-taken")
    day.count("taken", shop)
    return day


def find(hands, day):
    """By its code, typed into the search from any page."""
    hands.page.goto("/")
    hands.key("/")
    hands.write(day.code)
    hands.go()
    assert hands.page.url.endswith(day.path)


def press(hands, address, button, done):
    """An act on the page at this address."""
    hands.page.goto(address)
    hands.press(button)
    assert hands.person.sees(done), hands.person.words()


@pytest.fixture(scope="module")
def decided(handed_over, shop, at_keyboard):
    """The result is drafted, checked, signed, numbered, sealed; the dossier takes its steps and is finished with it."""
    day = handed_over
    officer, clerk, chairman = (at_keyboard(account) for account in (OFFICER, CLERK, CHAIRMAN))
    officer.press("Soạn kết quả").press("Soạn kết quả")
    officer.rewrite("Nội dung", "[…]", "đồng ý đăng ký khai sinh, cấp Giấy khai sinh")
    officer.person.shoot("counter-5-draft")
    officer.press("Lưu dự thảo")
    document = officer.page.url
    press(officer, document, "Gửi kiểm tra", "Đã gửi kiểm tra")
    press(at_keyboard(DEPUTY), document, "Nội dung đạt", "Đã xác nhận nội dung đạt")
    press(clerk, document, "Thể thức đạt", "Đã xác nhận thể thức đạt")
    press(officer, document, "Trình ký", "Đã trình ký")
    sign(chairman, document, "Ký số", "Đã ký số")
    press(clerk, document, "Cấp số và đăng ký", "Đã cấp số và đăng ký vào sổ")
    sign(clerk, document, "Ký số cơ quan và phát hành", "Đã ký số cơ quan và phát hành")
    find(officer, day)
    officer.go("c").rests("Kết quả xử lý")
    officer.write("Đủ điều kiện đăng ký.")
    officer.press("Chuyển bước tiếp theo")
    day.count("at the chairman's step", shop)
    find(chairman, day)
    chairman.go("x").go("h").press("Hoàn thành hồ sơ")
    chairman.person.shoot("counter-6-finished")
    assert chairman.person.sees("Đã hoàn thành; kết quả đã chuyển đến Bộ phận Một cửa"), chairman.person.words()
    day.count("decided", shop)
    return day


def sign(hands, address, button, done):
    hands.page.goto(address)
    hands.type("Mã PIN", PIN)
    hands.press(button)
    assert hands.person.sees(done), hands.person.words()


@pytest.fixture(scope="module")
def returned(decided, shop, at_keyboard):
    """The applicant comes for it, first without showing a paper."""
    hands = at_keyboard(RECEIVER)
    find(hands, decided)
    hands.go("t").press("Trả kết quả")
    decided.refused = hands.person.words()
    hands.person.shoot("counter-7-no-paper")
    hands.tick("Người nộp tự nhận, đã đối chiếu")
    hands.press("Trả kết quả")
    hands.person.shoot("counter-8-returned")
    assert hands.person.sees("Đã trả kết quả"), hands.person.words()
    decided.count("returned", shop)
    return decided


def moved(day, before, after, account):
    """The queues of somebody that grew or shrank between two stages, and by how much."""
    earlier, later = day.queues[before][account], day.queues[after][account]
    changes = {queue: later.get(queue, 0) - earlier.get(queue, 0) for queue in earlier | later}
    return {queue: change for queue, change in changes.items() if change}


@pytest.mark.parametrize(("keys", "procedure"), [("ks", "Đăng ký khai sinh"), ("kh", "Đăng ký kết hôn")])
def test_two_letters_find_the_procedure(at_keyboard, keys, procedure):
    hands = at_keyboard(RECEIVER)
    hands.page.goto("/mot-cua/tiep-nhan?doi=1")
    hands.rests("Thủ tục").write(keys)
    hands.go()
    assert hands.page.locator(".chosen h2").inner_text() == procedure


def test_the_person_is_filled_in_from_the_number_of_the_card(day, shop):
    page = shop.visitor(RECEIVER).get(day.path)
    assert day.name in page.heading and day.identity in page.text


@pytest.fixture(scope="module")
def receipt(day, shop, tmp_path_factory):
    """The printed receipt, as its link answers."""
    answer = shop.visitor(RECEIVER).get(day.slip)
    assert (answer.status, answer.response.headers["Content-Type"]) == (200, "application/pdf")
    path = tmp_path_factory.mktemp("receipt") / "receipt.pdf"
    path.write_bytes(answer.response.content)
    return path


def output(*command):
    return subprocess.run([*map(str, command)], capture_output=True, text=True, check=True).stdout


def test_every_page_of_the_receipt_is_a5(receipt):
    sizes = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+) pts", output("pdfinfo", "-l", 9, receipt))
    assert {tuple(round(float(side) / 72 * 25.4) for side in size) for size in sizes} == {(148, 210)}


def test_the_code_on_the_citizens_copy_opens_the_dossier(receipt, day, shop):
    output("pdftoppm", "-r", 200, "-png", "-singlefile", "-f", 2, receipt, receipt.with_suffix(""))
    scanned = output("zbarimg", "--nodbus", "--quiet", "--raw", receipt.with_suffix(".png")).split()
    address, = (words for words in scanned if words.startswith(PUBLIC_ADDRESS))
    assert day.code in shop.visitor().get(address.removeprefix(PUBLIC_ADDRESS)).text


def test_one_key_prints_the_receipt_and_the_next_takes_the_next_person(day, at_keyboard):
    """The frame is asked to print; a page stands in for the PDF, which this browser can't print without a window."""
    hands = at_keyboard(RECEIVER)
    hands.page.goto(f"/mot-cua/da-tiep-nhan/{day.path.rsplit('/', 1)[1]}")
    hands.page.route(f"**{day.slip}", lambda route: route.fulfill(
        content_type="text/html",
        body="<script>print = () => { parent.document.body.dataset.printed = 'yes' }</script>"))
    hands.rests("In giấy tiếp nhận").key("i")
    hands.page.locator("body[data-printed=yes]").wait_for()
    hands.page.unroute_all()
    hands.rests("In giấy tiếp nhận").go("n").rests("Thủ tục")


def test_what_is_received_waits_to_be_handed_over(day):
    assert moved(day, "morning", "received", RECEIVER) == {"Chờ bàn giao": 1, "Đến hạn hôm nay": 1}
    assert "Chờ nhận xử lý" not in moved(day, "morning", "received", OFFICER)


def test_the_queues_follow_the_dossier_to_the_officer(handed_over):
    assert moved(handed_over, "received", "handed over", RECEIVER) == {"Chờ bàn giao": -1}
    assert moved(handed_over, "received", "handed over", OFFICER)["Chờ nhận xử lý"] == 1
    assert moved(handed_over, "handed over", "taken", OFFICER) == {"Chờ nhận xử lý": -1, "Hồ sơ của tôi": 1}


def test_the_queues_follow_the_dossier_to_the_chairman_and_back(decided):
    assert moved(decided, "taken", "at the chairman's step", OFFICER)["Hồ sơ của tôi"] == -1
    assert moved(decided, "taken", "at the chairman's step", CHAIRMAN)["Chờ nhận xử lý"] == 1
    assert moved(decided, "taken", "decided", RECEIVER) == {"Có kết quả, chưa trả": 1, "Đến hạn hôm nay": -1}


def test_a_result_is_not_handed_to_who_shows_no_paper(returned):
    assert "Xin kiểm tra lại" in returned.refused


def test_a_returned_result_leaves_the_counter(returned):
    assert moved(returned, "decided", "returned", RECEIVER) == {"Có kết quả, chưa trả": -1}


def test_the_citizen_finds_the_returned_dossier(returned, at_keyboard):
    hands = at_keyboard()
    hands.page.goto("/tra-cuu")
    hands.type("Mã hồ sơ", returned.code)
    hands.type("Một thông tin", returned.identity[-4:])
    hands.press("Xem hồ sơ")
    hands.person.shoot("counter-9-citizen")
    assert hands.person.sees("Đã trả kết quả"), hands.person.words()
