"""From an empty form to a signed, numbered, sealed and issued letter: at a desk, and on a phone without scripts."""

from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path

import pytest
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation.status import SignatureCoverageLevel

import letter
import signatures
from browsing import DESKTOP, PHONE
from congvu import PIN

SIGNED_AT = datetime(2020, 8, 17, 3, tzinfo=timezone.utc)
"""10:00 in Việt Nam, when both signatures have been made."""
AUGUST = "/giam-sat?tu=2020-08-01&den=2020-08-31"


@dataclass
class Life:
    subject: str
    trust: Path
    pdf: Path
    number: str = ""
    preview_pages: int = 0
    wrong_pin: str = ""
    register: str = ""
    counted: list = field(default_factory=list)
    """The chairman's signatures of the commune in August, before and after."""


@pytest.fixture(scope="module", params=["desk", "phone"])
def life(request, office, somebody, tmp_path_factory):
    """Leads one letter through its whole life in Trung Tiến, each person at their own browser."""
    name, on_phone = request.param, request.param == "phone"
    look = {"viewport": PHONE if on_phone else DESKTOP, "script": not on_phone}
    officer, clerk, chairman = (
        somebody(**look).sign_in(f"{role}.trungtien") for role in ("congchuc", "vanthu", "chutich"))
    monitor = office.visitor("giamsat.quanson")
    life = Life(
        f"{letter.SUBJECT} ({name})", office.data / "trust", tmp_path_factory.mktemp("issued") / f"{name}.pdf")
    life.counted.append(signed_by_chairman(monitor))

    path = write(officer, life, with_preview=not on_phone, name=name)
    send(officer, path, "Gửi kiểm tra", "Đã gửi kiểm tra")
    send(clerk, path, "Thể thức đạt", "Đã xác nhận thể thức đạt")
    send(officer, path, "Trình ký", "Đã trình ký")

    assert chairman.open(path) == 200
    chairman.shoot(f"life-{name}-3-to-sign")
    chairman.fill("Mã PIN", "000000")
    chairman.press("Ký số")
    life.wrong_pin = chairman.words()
    chairman.shoot(f"life-{name}-4-wrong-pin")
    chairman.fill("Mã PIN", PIN)
    chairman.press("Ký số")
    assert chairman.sees("Đã ký số") and chairman.sees("Chữ ký số hợp lệ"), chairman.words()

    send(clerk, path, "Cấp số và đăng ký", "Đã cấp số và đăng ký vào sổ")
    clerk.fill("Mã PIN", PIN)
    clerk.press("Ký số cơ quan và phát hành")
    assert clerk.sees("Đã ký số cơ quan và phát hành"), clerk.words()
    clerk.shoot(f"life-{name}-5-issued")

    file = clerk.page.get_by_text("Mở tệp PDF").get_attribute("href")
    life.pdf.write_bytes(clerk.context.request.get(file).body())
    life.number = clerk.page.locator("p.lead").inner_text().split("số ")[1].split(" ·")[0]
    clerk.open("/so-van-ban-di")
    clerk.shoot(f"life-{name}-6-register")
    life.register = clerk.words()
    life.counted.append(signed_by_chairman(monitor))
    return life


def write(officer, life, with_preview, name):
    """Types the letter into an empty form, saves it and returns the address of its page."""
    officer.open("/")
    officer.press("Soạn văn bản mới")
    officer.fill("Trích yếu", life.subject)
    officer.fill("Kính gửi", "Trưởng các thôn, bản")
    officer.fill("Nơi nhận", "Như trên\nUBND huyện (b/c)")
    officer.fill("Nội dung", letter.TEXT)
    if with_preview:
        pages = officer.page.locator("[data-preview] img")
        pages.first.wait_for()
        officer.page.wait_for_function("document.querySelector('[data-preview] img').naturalWidth > 700")
        life.preview_pages = pages.count()
    officer.shoot(f"life-{name}-1-editor")
    officer.press("Lưu dự thảo")
    assert officer.sees("Đã lưu dự thảo"), officer.words()
    officer.shoot(f"life-{name}-2-draft")
    return officer.page.url


def send(person, path, button, done):
    assert person.open(path) == 200
    person.press(button)
    assert person.sees(done), person.words()


def signed_by_chairman(monitor):
    row, = monitor.get(AUGUST).tree.xpath("//main//tr[th//b[.='UBND Xã Trung Tiến']]")
    return int(row.xpath("string(td[@data-label='Ký số Chủ\u00a0tịch']/a/text())"))


def test_the_preview_shows_the_letter_while_it_is_typed(life, request):
    if "desk" in request.node.name:
        assert life.preview_pages >= 1


def test_a_wrong_pin_says_how_many_tries_are_left(life):
    assert "Mã PIN chưa đúng. Còn 4 lần nhập" in life.wrong_pin


def test_pyhanko_calls_both_signatures_valid(life):
    leader, agency = signatures.judge(life.pdf, signatures.trust(life.trust, SIGNED_AT))
    assert leader.bottom_line and agency.bottom_line, (leader.summary(), agency.summary())


def test_what_came_after_the_leader_only_filled_reserved_fields(life):
    leader, _ = signatures.judge(life.pdf, signatures.trust(life.trust, SIGNED_AT))
    assert leader.modification_level == ModificationLevel.FORM_FILLING and leader.docmdp_ok


def test_the_agency_signs_the_whole_file(life):
    _, agency = signatures.judge(life.pdf, signatures.trust(life.trust, SIGNED_AT))
    assert agency.coverage == SignatureCoverageLevel.ENTIRE_FILE


def test_poppler_calls_both_signatures_valid(life):
    assert signatures.valid_for_poppler(life.pdf) == 2


def test_number_and_date_are_printed_in_the_signed_file(life):
    text = signatures.printed(life.pdf)
    assert f"Số: {life.number}" in text
    assert "Trung Tiến, ngày 17 tháng 8 năm 2020" in text


def test_the_register_holds_number_and_subject(life):
    assert life.number in life.register and life.subject in life.register


def test_the_monitor_counts_one_more_signature_of_the_chairman(life):
    before, after = life.counted
    assert after == before + 1
