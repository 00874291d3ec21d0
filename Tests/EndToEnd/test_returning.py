"""Giving back with a reason, and taking back what nobody has opened."""

import pytest

OFFICER, CLERK = "congchuc3.trungtien", "vanthu.trungtien"


@pytest.fixture
def officer(office):
    return office.visitor(OFFICER)


@pytest.fixture
def sent(officer):
    """A draft that waits for the clerk's check."""
    draft = officer.draft("chờ kiểm tra thể thức")
    assert officer.act(draft, "gui-kiem-tra").status == 200
    return draft


def test_the_drafter_reads_why_a_document_came_back(sent, office, somebody):
    clerk = somebody(CLERK)
    clerk.open(f"/van-ban-di/{sent}")
    clerk.page.get_by_text("Trả lại…").click()
    clerk.fill("Lý do trả lại", "Thiếu nơi nhận")
    clerk.shoot("return")
    clerk.page.locator("details button", has_text="Trả lại").click()
    clerk.page.wait_for_load_state()
    assert clerk.sees("Đã trả lại kèm lý do")
    page = office.visitor(OFFICER).get(f"/van-ban-di/{sent}")
    assert "Bị trả lại" in page.text and "Thiếu nơi nhận" in page.text
    assert office.visitor(OFFICER).get("/viec/du-thao").documents()[0] == sent


def test_a_return_without_a_reason_is_refused(sent, office):
    answer = office.visitor(CLERK).act(sent, "tra-lai", target="draft", reason=" ")
    assert answer.status == 422 and "Nhập lý do trả lại" in answer.text


def test_what_nobody_has_opened_can_be_taken_back(sent, officer):
    answer = officer.act(sent, "lay-lai")
    assert answer.status == 200 and "Đã lấy lại văn bản" in answer.text
    assert "Đang soạn thảo" in answer.text


def test_what_was_opened_can_not_be_taken_back(sent, officer, office):
    form = officer.get(f"/van-ban-di/{sent}").fields("/lay-lai")
    office.visitor(CLERK).get(f"/van-ban-di/{sent}")
    answer = officer.post(f"/van-ban-di/{sent}/lay-lai", form)
    assert answer.status == 409 and "Người nhận đã mở văn bản nên không lấy lại được" in answer.text


def test_taking_back_is_not_offered_once_somebody_has_opened_it(sent, officer, office):
    office.visitor(CLERK).get(f"/van-ban-di/{sent}")
    assert "Lấy lại" not in officer.get(f"/van-ban-di/{sent}").buttons()
