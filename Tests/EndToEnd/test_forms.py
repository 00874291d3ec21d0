"""Nothing typed is lost, nothing is overwritten, nothing is done twice."""

import pytest

from browsing import Somebody

OFFICER = "congchuc.trungtien"
NEW = "/van-ban-di/moi"


@pytest.fixture
def two_tabs(somebody, office):
    """One draft, open in two tabs; the first saves, then the second."""
    draft = office.visitor(OFFICER).draft("hai cửa sổ", "Nội dung lúc đầu./.")
    officer = somebody(OFFICER)
    first, second = officer.page, officer.context.new_page()
    for tab in (first, second):
        tab.goto(f"/van-ban-di/{draft}/soan")
    save(first, "Nội dung của cửa sổ thứ nhất./.")
    save(second, "Nội dung của cửa sổ thứ hai./.")
    officer.page = second
    return draft, officer


def save(tab, text):
    tab.get_by_label("Nội dung", exact=False).first.fill(text)
    tab.get_by_role("button", name="Lưu dự thảo").click()
    tab.wait_for_load_state()


def test_who_is_overtaken_sees_both_texts(two_tabs):
    _, officer = two_tabs
    officer.shoot("overtaken")
    assert officer.sees("Văn bản đã có bản mới hơn") and officer.sees("Nội dung của cửa sổ thứ nhất./.")
    assert officer.page.locator("textarea[name=text]").input_value() == "Nội dung của cửa sổ thứ hai./."


def test_who_is_overtaken_has_overwritten_nothing(two_tabs, office):
    draft, _ = two_tabs
    assert "Nội dung của cửa sổ thứ nhất./." in office.visitor(OFFICER).get(f"/van-ban-di/{draft}/ban-thao/2").text


def test_who_is_overtaken_can_save_knowingly(two_tabs, office):
    draft, officer = two_tabs
    save(officer.page, "Nội dung đã gộp./.")
    assert officer.sees("Đã lưu dự thảo")
    assert "Nội dung đã gộp./." in office.visitor(OFFICER).get(f"/van-ban-di/{draft}/ban-thao/3").text


def test_a_form_that_is_sent_twice_creates_one_document(office):
    officer = office.visitor(OFFICER)
    form = officer.get(NEW).fields(NEW) | {"subject": "gửi hai lần", "text": "Nội dung./.", "recipients": "Như trên"}
    first, second = officer.post(NEW, form), officer.post(NEW, form)
    assert first.url == second.url
    assert len(officer.get("/van-ban-di").tree.xpath("//main//a[.='V/v gửi hai lần']")) == 1


def test_a_number_that_is_asked_for_twice_is_given_once(office):
    clerk = office.visitor("vanthu.sonthuy")
    document = clerk.get("/viec/cho-cap-so").documents()[0]
    path = f"/van-ban-di/{document}"
    form = clerk.get(path).fields("/cap-so")
    register = len(clerk.get("/so-van-ban-di").documents())
    first, second = clerk.post(f"{path}/cap-so", form), clerk.post(f"{path}/cap-so", form)
    assert (first.status, second.status) == (200, 200)
    assert len(clerk.get("/so-van-ban-di").documents()) == register + 1


def test_an_unfinished_form_comes_back_with_its_problems_and_what_was_typed(somebody):
    officer = somebody(OFFICER)
    officer.open(NEW)
    officer.fill("Nội dung", "Chưa có trích yếu./.")
    officer.press("Lưu dự thảo")
    officer.shoot("problems")
    assert officer.page.locator("[data-errors] a").all_inner_texts() == ["Nhập trích yếu của văn bản"]
    assert officer.page.locator("textarea[name=text]").input_value() == "Chưa có trích yếu./."


def test_what_is_typed_when_the_session_ends_by_time_is_there_after_signing_in(browser, own_office):
    officer = Somebody(browser, own_office.start(), script=False).sign_in(OFFICER)
    officer.open(NEW)
    officer.fill("Trích yếu", "gõ dở khi hết phiên")
    officer.fill("Nội dung", "Câu chưa lưu./.")
    own_office.stop()
    own_office.start(clock="2020-08-19")
    officer.press("Lưu dự thảo")
    assert officer.sees("Nội dung ông/bà đang soạn đã được giữ lại"), officer.words()
    officer.type_in(OFFICER)
    officer.shoot("restored")
    assert officer.sees("Đã khôi phục nội dung ông/bà đang gõ dở")
    assert officer.page.locator("textarea[name=text]").input_value() == "Câu chưa lưu./."
    officer.leave()


def test_what_is_typed_when_another_tab_signs_out_is_there_after_signing_in(somebody):
    officer = somebody("congchuc2.trungtien")
    officer.open(NEW)
    officer.fill("Trích yếu", "gõ dở khi đăng xuất")
    officer.fill("Nội dung", "Câu đã giữ trên máy chủ./.")
    officer.page.get_by_text("Đã giữ", exact=False).or_(officer.page.get_by_text("Đã lưu", exact=False)).wait_for()
    other = officer.context.new_page()
    other.goto("/")
    other.locator("details.me summary").click()
    other.get_by_role("button", name="Đăng xuất").click()
    other.wait_for_load_state()
    officer.press("Lưu dự thảo")
    officer.shoot("signed-out-elsewhere")
    officer.sign_in("congchuc2.trungtien")
    officer.open(NEW)
    assert officer.page.locator("textarea[name=text]").input_value() == "Câu đã giữ trên máy chủ./."
