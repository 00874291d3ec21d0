"""What the letter orders from 15/8/2020 on: no paper, and no number before the leader's signature."""

import pytest

from browsing import DESKTOP
from congvu import CLOCK

PAPER = "/van-ban-di/ghi-nhan-giay"
REASON = "Từ ngày 15/8/2020, không đăng ký văn bản ký giấy."
RIGHT_WAY = "Xin soạn thảo, trình ký và ký số trên hệ thống."


@pytest.fixture
def clerk(office):
    return office.visitor("vanthu.trungtien")


@pytest.fixture
def waiting(office):
    """A document that waits for the chairman of Trung Tiến."""
    return office.visitor("chutich.trungtien").get("/viec/cho-ky").documents()[0]


def test_the_form_for_paper_is_refused_with_the_reason_and_the_right_way(clerk):
    answer = clerk.get(PAPER)
    assert answer.status == 422
    assert REASON in answer.text and RIGHT_WAY in answer.text


def test_a_paper_that_is_sent_all_the_same_is_refused_and_takes_no_number(clerk):
    token = clerk.get("/tai-khoan").fields("/mat-khau")["_token"]
    signer = clerk.get("/van-ban-di/moi").fields("/moi")["signer"]
    before = clerk.get("/so-van-ban-di").documents()
    answer = clerk.post(
        PAPER, {
            "_token": token, "type": "cong-van", "subject": "ký trên giấy", "signer": signer, "signedOn": CLOCK,
            "copies": "1"},
        files={"scan": ("ban-chup.pdf", b"%PDF-1.4", "application/pdf")})
    assert answer.status == 422
    assert clerk.get("/so-van-ban-di").documents() == before


def test_the_list_no_longer_offers_to_record_paper(clerk):
    assert not clerk.get("/van-ban-di").links(PAPER)


def test_the_district_without_a_date_may_still_record_paper(office):
    assert office.visitor("vanthu.quanson").get("/van-ban-di").links(PAPER)


def test_a_number_is_not_offered_before_the_signature(somebody, waiting):
    clerk = somebody("vanthu.trungtien", DESKTOP)
    clerk.open(f"/van-ban-di/{waiting}")
    assert clerk.sees("Chờ ký số") and not clerk.sees("Cấp số và đăng ký")


def test_a_number_that_is_asked_for_all_the_same_is_refused_with_the_article(clerk, waiting):
    form = clerk.get(f"/van-ban-di/{waiting}").fields("/gop-y")
    answer = clerk.post(f"/van-ban-di/{waiting}/cap-so", form)
    assert answer.status == 422
    assert "chỉ cấp số khi người có thẩm quyền đã ký số (khoản 3 Điều 15 Nghị định 30/2020/NĐ-CP)" in answer.text
