"""At the counter by keyboard: several papers at once, who is turned away, scans, and what goes wrong on the way."""

import base64
import re
import subprocess

import pytest
from playwright.sync_api import expect

from browsing import PHONE, Somebody
from keyboard import Hands

RECEIVER = "motcua.sonthuy"
MARRIAGE = "1.000894"
DROP = """(row, [name, words]) => {
  const carried = new DataTransfer();
  const bytes = Uint8Array.from(atob(words), (letter) => letter.charCodeAt(0));
  carried.items.add(new File([bytes], name, {type: "application/pdf"}));
  for (const kind of ["dragover", "drop"]) {
    row.dispatchEvent(new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: carried}));
  }
}"""


@pytest.fixture(scope="module")
def hands(somebody):
    return Hands(somebody(RECEIVER))


@pytest.fixture(scope="module")
def card(office):
    """The number of an identity card that the counter knows."""
    found = office.visitor(RECEIVER).known_people("Hà")
    return next(number for number in re.findall(r"applicant_identity&quot;:&quot;(\d{9})&quot;", found))


def begin(hands, procedure, card):
    """A new form up to its person; what an earlier test left unsent is thrown away."""
    hands.page.goto("/mot-cua/tiep-nhan?doi=1")
    if hands.person.sees("Đã khôi phục nội dung"):
        hands.rests("Thủ tục").press("Bỏ nội dung gõ dở", key="Shift+Tab")
    hands.rests("Thủ tục").write(procedure)
    hands.go().rests("Tìm người đã nộp hồ sơ").write(card)
    hands.key("Enter")
    expect(hands.page.locator("[name=applicant_name]")).not_to_have_value("")


@pytest.fixture(scope="module")
def batch(hands, card):
    """Two papers of one person: 5 pages three times, 1 page twice."""
    hands.page.goto("/mot-cua/tiep-nhan")
    hands.rests("Thủ tục").key("Escape")
    hands.go("b").rests("Thủ tục")
    hands.go().rests("Tìm người đã nộp hồ sơ").write(card)
    hands.key("Enter")
    expect(hands.page.locator("[name=applicant_name]")).not_to_have_value("")
    hands.reach("Tên giấy tờ, dòng 1", key="Shift+Tab")
    for words in ("Bằng tốt nghiệp", "5", "3", "Giấy khai sinh", "1", "2"):
        hands.write(words)
        hands.key("Enter")
    hands.page.locator("[data-preview] .sum").get_by_text("25.000 đồng").wait_for()
    hands.tick("Đã đối chiếu bản chính")
    hands.tick("Đã thu đủ số tiền")
    hands.person.shoot("counter-batch-form")
    hands.go("Control+Enter").rests("In giấy tiếp nhận")
    hands.person.shoot("counter-batch-received")
    return hands.person.words()


def test_the_fee_of_five_pages_three_times_is_21_000_dong(batch):
    fees = re.findall(r"-\d{6}-\d{4} ([\d.]+ đồng)", batch)
    assert fees == ["21.000 đồng", "4.000 đồng"] and "25.000 đồng, đã thu" in batch


def test_the_first_paper_of_a_batch_has_the_focus_once_the_person_is_known(hands, card):
    hands.page.goto("/mot-cua/tiep-nhan/hang-loat")
    hands.rests("Thủ tục").go()
    hands.rests("Tìm người đã nộp hồ sơ").write(card)
    hands.key("Enter")
    hands.rests("Tên giấy tờ, dòng 1")


def test_a_refusal_is_written_and_printed(hands, card):
    begin(hands, MARRIAGE, card)
    hands.rests("Tờ khai đăng ký kết hôn").key("x")
    hands.type("Lý do từ chối", "Không thuộc thẩm quyền của xã.", within=1)
    hands.type("Căn cứ pháp lý", "Khoản 1 Điều 17 Luật Hộ tịch", within=1)
    hands.press("Từ chối tiếp nhận", within=1).rests("In phiếu từ chối")
    hands.person.shoot("counter-refused")
    assert hands.person.sees("Đã từ chối tiếp nhận")


def test_control_enter_in_a_refusal_never_receives(hands, card):
    begin(hands, MARRIAGE, card)
    for name in ("Tờ khai đăng ký kết hôn", "Giấy tờ tùy thân"):
        hands.tick(name)
    hands.key("x")
    hands.type("Lý do từ chối", "Không thuộc thẩm quyền của xã.", within=1)
    hands.go("Control+Enter")
    assert not hands.person.sees("Đã tiếp nhận"), hands.person.words()


def test_a_completion_asks_for_every_required_paper_that_is_missing(hands, card):
    begin(hands, MARRIAGE, card)
    hands.rests("Tờ khai đăng ký kết hôn").key("y")
    hands.type("Lý do", "Chưa có tờ khai.", within=8)
    hands.press("Lập phiếu yêu cầu hoàn thiện", within=8).rests("In phiếu yêu cầu hoàn thiện")
    hands.person.shoot("counter-completion")
    slip = hands.page.locator("[data-print]").get_attribute("href")
    printed = subprocess.run(
        ["pdftotext", "-", "-"], input=hands.page.request.get(slip).body(), capture_output=True, check=True).stdout.decode()
    assert "Tờ khai đăng ký kết hôn" in printed and "Chưa có tờ khai." in printed


def drop(hands, name, content):
    """A file dragged from the desktop onto the first component; returns what is said at the row."""
    row = hands.page.locator("tr:has([data-scan])").first
    row.evaluate(DROP, [name, base64.b64encode(content).decode()])
    verdict = row.locator("[data-verdict]")
    verdict.locator("input, .error").first.wait_for(state="attached")
    return verdict.inner_text()


@pytest.fixture(scope="module")
def scan(office):
    """A PDF that opens: the receipt of an earlier dossier."""
    receiver = office.visitor(RECEIVER)
    dossiers = (link for link in receiver.get("/ho-so").links("/ho-so/") if link.rsplit("/", 1)[1].isdigit())
    answers = (receiver.get(f"{dossier}/phieu/tiep-nhan") for dossier in dossiers)
    return next(answer.response.content for answer in answers if answer.status == 200)


def test_a_scan_that_is_dropped_is_checked_at_once(hands, card, scan):
    begin(hands, MARRIAGE, card)
    said = drop(hands, "to-khai.pdf", scan)
    hands.person.shoot("counter-scan")
    assert "to-khai.pdf" in said and "Đọc được, không có chữ ký số" in said


def test_a_text_that_is_called_pdf_is_refused_at_once(hands, card):
    begin(hands, MARRIAGE, card)
    said = drop(hands, "to-khai.pdf", "Đây không phải PDF".encode())
    hands.person.shoot("counter-wrong-file")
    assert "Nội dung tệp không đúng với phần mở rộng" in said


def test_a_form_that_fails_keeps_everything_and_shows_its_problems_first(hands, card, scan):
    begin(hands, MARRIAGE, card)
    drop(hands, "to-khai.pdf", scan)
    hands.tick("Tờ khai đăng ký kết hôn")
    hands.type("Ghi chú trên giấy", "Hẹn cả hai người.", within=30)
    hands.go("Control+Enter")
    hands.person.shoot("counter-problems")
    assert hands.focus()["name"].startswith("Xin kiểm tra lại các mục sau")
    hands.key("Tab")
    assert hands.focus()["name"] == "Chưa nhận giấy tờ bắt buộc “Giấy tờ tùy thân của người yêu cầu”"
    page = hands.page
    assert page.locator("[name=note]").input_value() == "Hẹn cả hai người."
    assert page.locator("#f-received_0").is_checked()
    assert "to-khai.pdf" in page.locator("[data-verdict]").first.inner_text()


def test_a_lost_connection_and_a_killed_server_lose_nothing_that_was_typed(browser, own_office, card):
    person = Somebody(browser, own_office.start())
    person.take_session(own_office.visitor(RECEIVER))
    hands = Hands(person)
    begin(hands, MARRIAGE, card)
    saved = person.page.locator("[data-saved]")
    saved.get_by_text("Đã ").wait_for()
    person.context.set_offline(True)
    hands.type("Ghi chú trên giấy", "Gõ khi mất mạng.")
    saved.get_by_text("tạm giữ trên trình duyệt này").wait_for()
    person.shoot("counter-offline")
    person.context.set_offline(False)
    own_office.kill()
    own_office.start()
    person.page.goto("/mot-cua/tiep-nhan")
    hands.reach("Khôi phục", key="Shift+Tab")
    hands.key("Enter")
    assert person.page.locator("[name=note]").input_value() == "Gõ khi mất mạng."
    saved.get_by_text("Đã ").wait_for()
    own_office.kill()
    own_office.start()
    person.page.goto("/mot-cua/tiep-nhan")
    person.shoot("counter-restored")
    assert person.sees("Đã khôi phục nội dung ông/bà đang gõ dở")
    assert person.page.locator("[name=note]").input_value() == "Gõ khi mất mạng."
    assert person.page.locator("[name=applicant_identity]").input_value() == card
    person.leave()


def test_at_a_phone_without_scripts_one_dossier_is_received(somebody, card):
    hands = Hands(somebody("motcua.nameo", viewport=PHONE, script=False))
    hands.page.goto("/mot-cua/tiep-nhan")
    hands.rests("Thủ tục").write("kh")
    hands.go().press("Đăng ký kết hôn 1.000894 · Hộ tịch", within=4)
    hands.person.shoot("counter-phone-1-form")
    hands.rests("Tìm người đã nộp hồ sơ")
    hands.type("Họ và tên, tên tổ chức", "Hà Thị Mẩy")
    hands.type("Số giấy tờ", "038190004417")
    for name in ("Tờ khai đăng ký kết hôn", "Giấy tờ tùy thân"):
        hands.tick(name)
    hands.press("Tiếp nhận")
    hands.person.shoot("counter-phone-2-received")
    assert hands.person.sees("Đã tiếp nhận") and hands.person.sees("Hà Thị Mẩy"), hands.person.words()
    assert hands.person.overflow() == 0
