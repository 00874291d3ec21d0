"""Tam Lư's chairman signs all that waits at once."""

import pytest

from browsing import PHONE
from congvu import PIN

QUEUE, BATCH = "/viec/cho-ky", "/viec/cho-ky/ky-so"


@pytest.fixture(scope="module")
def result(somebody):
    """How many waited and were chosen, and the lines of the result page."""
    chairman = somebody("chutich.tamlu", PHONE)
    chairman.open(QUEUE)
    boxes = chairman.page.locator("input[name=document]")
    waiting = boxes.count()
    chosen = waiting // 2
    for place in range(chosen):
        boxes.nth(place).check()
    chairman.shoot("batch-1-chosen")
    chairman.press("Ký số các văn bản đã chọn")
    chairman.shoot("batch-2-confirm")
    chairman.fill("Mã PIN", PIN)
    chairman.press(f"Ký số {chosen} văn bản")
    chairman.shoot("batch-3-result")
    return waiting, chosen, [" ".join(row.split()) for row in chairman.page.locator("tbody tr").all_inner_texts()]


@pytest.fixture
def chairman(office, result):
    """After the first batch, without a browser."""
    return office.visitor("chutich.tamlu")


def sign(chairman, chosen):
    """Sends what was chosen with the PIN; what came of each document, by its place."""
    answer = chairman.post(BATCH, chosen | {"pin": PIN})
    assert answer.status == 200, answer.text
    return answer.tree.xpath("//main//tbody/tr/td[last()]//text()[starts-with(., 'Đã ký') or starts-with(., 'Chưa ký')]")


def file_of(chairman, document):
    link, = chairman.get(f"/van-ban-di/{document}").links(f"/van-ban-di/{document}/tep/")
    return link


def test_every_chosen_document_has_its_own_result(result):
    _, chosen, rows = result
    assert chosen >= 5 and len(rows) == chosen
    assert all("Đã ký số" in row and "Chưa ký" not in row for row in rows), rows


def test_what_was_signed_has_left_the_queue_and_the_rest_waits(result, chairman):
    waiting, chosen, _ = result
    assert len(chairman.get(QUEUE).documents()) == waiting - chosen


def test_a_document_that_can_not_be_signed_says_so_and_hinders_no_other(chairman):
    returned, waiting = chairman.get(QUEUE).documents()[:2]
    chosen = chairman.choose([returned, waiting])
    chairman.act(returned, "tra-lai", target="draft", reason="Chưa rõ số liệu")
    assert sign(chairman, chosen) == ["Chưa ký", "Đã ký số"]


def test_a_batch_that_is_sent_twice_signs_once(chairman):
    waiting = chairman.get(QUEUE).documents()[0]
    chosen = chairman.choose([waiting])
    assert sign(chairman, chosen) == ["Đã ký số"]
    signed = file_of(chairman, waiting)
    assert sign(chairman, chosen) == ["Đã ký số"]
    assert file_of(chairman, waiting) == signed


def test_a_wrong_pin_signs_nothing_and_keeps_the_choice(chairman):
    documents = chairman.get(QUEUE).documents()[:2]
    answer = chairman.post(BATCH, chairman.get(QUEUE).fields(BATCH) | {"document": documents, "pin": "000000"})
    assert answer.status == 422 and "Mã PIN chưa đúng. Còn 4 lần nhập" in answer.text
    assert answer.documents() == documents


def test_a_batch_of_nothing_asks_for_a_choice(chairman):
    answer = chairman.post(BATCH, chairman.get(QUEUE).fields(BATCH))
    assert "Chọn ít nhất một văn bản để ký." in answer.text
