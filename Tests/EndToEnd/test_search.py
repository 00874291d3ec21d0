"""Search as it is typed: without marks, with đ or d, with a piece of the number."""

import pytest

CLERK = "vanthu.trungtien"


@pytest.fixture(scope="module")
def clerk(office):
    return office.visitor(CLERK)


def found(clerk, words):
    return clerk.get(f"/tim?q={words}").documents()


def test_words_without_marks_find_the_words_with_marks(clerk):
    assert found(clerk, "quyet dinh") and found(clerk, "quyet dinh") == found(clerk, "quyết định")


def test_d_and_đ_are_one_letter(clerk):
    assert found(clerk, "dat dai") and found(clerk, "dat dai") == found(clerk, "đất đai")


def test_a_piece_of_the_number_finds_its_document(clerk):
    row = clerk.get("/so-van-ban-di").tree.xpath("//main//tbody//tr[1]/th/a")[0]
    number, document = row.text, row.get("href").rsplit("/", 1)[-1]
    assert document in found(clerk, number)
    assert document in found(clerk, number.split("-")[0])


def test_a_search_without_a_hit_says_so(clerk):
    assert "Không có văn bản nào" in clerk.get("/tim?q=khongcogidau").text


def test_nobody_finds_what_belongs_to_another_commune(office, clerk):
    mine, theirs = found(clerk, "quyet dinh"), found(office.visitor("vanthu.tamlu"), "quyet dinh")
    assert theirs and not set(mine) & set(theirs)
