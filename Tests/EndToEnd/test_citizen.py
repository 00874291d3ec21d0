"""The citizen's side: at a phone without scripts, for people who are no officials; and what scripts add."""

import re
import sqlite3

import pytest
from axe_playwright_python.sync_playwright import Axe

from browsing import DESKTOP, PHONE

COMMUNE = "trung-tien"
PROCEDURE = f"/dich-vu-cong/{COMMUNE}/1.004873"
APPLICATION = f"/nop-ho-so/{COMMUNE}/1.004873"
PAGES = [
    "/", "/dich-vu-cong?chon=1", f"/dich-vu-cong/{COMMUNE}", f"/dich-vu-cong/{COMMUNE}?tim=ket+hon", PROCEDURE, "/tra-cuu",
    "/kiem-tra", "/cong-dan/dang-nhap",
]


@pytest.fixture
def citizen(somebody):
    """Somebody at an old phone."""
    return somebody(viewport=PHONE, script=False)


def violations(page):
    results = Axe().run(page, options={"resultTypes": ["violations"]})
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}" for one in results.response["violations"]
        for node in one["nodes"]]


def sent_code(server):
    """The code for signing in that was sent last; there is no mail server here, so it waits in the outbox."""
    with sqlite3.connect(f"file:{server.data / 'congvu.sqlite'}?mode=ro", uri=True) as database:
        contents, = database.execute(
            "SELECT contents FROM notices WHERE occasion = 'sign_in_code' ORDER BY id DESC LIMIT 1").fetchone()
    return re.search(r'"code"\s*:\s*"(\d{6})"', contents)[1]


def sign_in(person, server, contact):
    person.open(APPLICATION)
    person.page.get_by_label("Số điện thoại hoặc thư điện tử").fill(contact)
    person.press("Gửi mã cho tôi")
    person.page.get_by_label("Mã 6 chữ số").fill(sent_code(server))
    person.press("Đăng nhập")
    person.page.get_by_label("Họ và tên", exact=True).fill("Hà Thị Mẩy")
    person.page.get_by_label("Số căn cước (hoặc giấy tờ khác)").fill("038190004417")
    person.page.get_by_label("Nơi ở: thôn, bản, xã").fill("bản Lốc")
    person.press("Lưu")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_readable_by_all(path, citizen, somebody):
    """No violation by axe at both sizes, no sideways scrolling, large type, few bytes."""
    desk = somebody(viewport=DESKTOP)
    assert (citizen.open(path), desk.open(path)) == (200, 200)
    name = path.strip("/").split("?")[0].replace("/", "-") or "welcome"
    citizen.shoot(f"citizen-{name}-phone")
    desk.shoot(f"citizen-{name}-desk")
    assert (citizen.overflow(), desk.overflow()) == (0, 0)
    assert citizen.page.locator("main h1").count() == 1
    assert float(desk.page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")) >= 19
    assert not violations(desk.page)
    desk.page.set_viewport_size(PHONE)
    assert not violations(desk.page)


def test_a_wrong_look_up_tells_nothing(citizen):
    citizen.open("/tra-cuu")
    citizen.page.get_by_label("Mã hồ sơ").fill("0001")
    citizen.page.get_by_label("Một thông tin của ông/bà").fill("1234")
    citizen.press("Xem hồ sơ")
    assert "Không tìm thấy hồ sơ, hoặc thông tin chưa khớp" in citizen.page.locator("main").inner_text()


def test_an_application_without_scripts(citizen, office, tmp_path):
    """From the procedure to the receipt at an old phone; a missing file is told and what was typed stays."""
    sign_in(citizen, office, "0912 345 678")
    citizen.page.get_by_label("Điều ông/bà muốn nói thêm").fill("xin <b>sớm</b>")
    citizen.press("Nộp hồ sơ")
    assert "Gửi tệp: Tờ khai" in citizen.page.locator("main").inner_text()
    assert citizen.page.get_by_label("Điều ông/bà muốn nói thêm").input_value() == "xin <b>sớm</b>"
    photo = tmp_path / "to-khai.png"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5000))
    citizen.page.locator("input[name=file-0]").set_input_files(photo)
    citizen.press("Nộp hồ sơ")
    words = citizen.page.locator("main").inner_text()
    assert "Đã nộp hồ sơ lúc" in words and "Đã nộp, đang chờ tiếp nhận" in words
    assert citizen.overflow() == 0
    citizen.shoot("citizen-receipt-phone")


def test_a_file_goes_on_after_a_lost_connection(somebody, office, tmp_path):
    """With scripts, fields that don't apply are hidden, and a file is sent on where the line broke."""
    person = somebody(viewport=PHONE)
    sign_in(person, office, "mang.yeu@example.vn")
    page = person.page
    assert page.get_by_label("Họ và tên chủ hồ sơ").is_hidden()
    page.get_by_label("Nộp thay người khác, có giấy ủy quyền").check()
    assert page.get_by_label("Họ và tên chủ hồ sơ").is_visible()
    page.get_by_label("Cho tôi").check()
    scan = tmp_path / "to-khai.jpg"
    scan.write_bytes(b"\xff\xd8\xff" + bytes(700_000))
    lost = {"left": 2}

    def line(route):
        if route.request.method == "PUT" and "tu=262144" in route.request.url and lost["left"]:
            lost["left"] -= 1
            route.abort()
        else:
            route.continue_()

    page.route("**/cong-dan/tep/**", line)
    page.locator("input[name=file-0]").set_input_files(scan)
    page.get_by_text("Đã tải lên: to-khai.jpg").wait_for()
    assert lost["left"] == 0
    person.complaints[:] = [one for one in person.complaints if "ERR_FAILED" not in one]
    person.press("Nộp hồ sơ")
    assert "Đã nộp hồ sơ lúc" in page.locator("main").inner_text()
