"""A dossier that another agency does a part of, and one that is received for another agency."""

import re

import pytest

import congvu

RECEIVER, OFFICER, DISTRICT, DISTRICT_HEAD = "motcua.sondien", "congchuc3.sondien", "congchuc.quanson", "chutich.quanson"
SINGLE = "1.004873"


@pytest.fixture(scope="module")
def shop(demo, tmp_path_factory):
    server = congvu.Server(congvu.copy_of(demo, tmp_path_factory.mktemp("shop") / "data")).start()
    yield server
    server.stop()
    assert not server.faults()


def reception(visitor):
    """The counter's form for a certificate of single status, everything handed in, paid at the return."""
    offered = visitor.get(f"/mot-cua/tiep-nhan?q={SINGLE}")
    form = visitor.get(offered.links("/mot-cua/tiep-nhan?thu-tuc=")[0])
    ticks = form.tree.xpath("//input[@name='received']/@value")
    counts = {name: "1" for name in form.tree.xpath("//input[starts-with(@name, 'originals_')]/@name")}
    return form, form.fields("/mot-cua/tiep-nhan") | counts | {
        "received": ticks, "applicant_name": "Hà Văn Phấn", "applicant_address": "Bản Xuân Sơn",
        "fee_timing": "at_return", "hand_over": "at_once"}


def receive(visitor, **fields):
    answer = visitor.post("/mot-cua/tiep-nhan", reception(visitor)[1] | fields)
    assert answer.status == 200 and "/mot-cua/da-tiep-nhan/" in answer.url, answer.text
    return f"/ho-so/{answer.url.rsplit('/', 1)[1]}"


def act(visitor, dossier, name, **fields):
    """Opens an act's form, or the dossier for one without, and sends it."""
    page = visitor.get(f"{dossier}/{name}")
    form = (page if page.status == 200 else visitor.get(dossier)).fields(f"{dossier}/{name}")
    answer = visitor.post(f"{dossier}/{name}", form | fields)
    assert answer.status == 200, answer.text
    return answer


@pytest.fixture(scope="module")
def sent(shop):
    """A dossier of the commune, a part of which is with the district."""
    dossier = receive(shop.visitor(RECEIVER))
    officer = shop.visitor(OFFICER)
    act(officer, dossier, "nhan-xu-ly")
    district = officer.get(f"{dossier}/lay-y-kien").tree.xpath(
        "//select[@name='agency']/option[contains(., 'huyện Quan Sơn')]/@value")[0]
    act(officer, dossier, "lay-y-kien", kind="leg", agency=district, question="Xác minh nơi cư trú trước đây", days="2")
    return dossier


def test_the_district_does_its_part_and_the_commune_goes_on(shop, sent, somebody):
    officer, district, head = (shop.visitor(name) for name in (OFFICER, DISTRICT, DISTRICT_HEAD))
    assert "Cơ quan phối hợp chưa làm xong" in officer.get(sent).text
    assert "Hoàn thành hồ sơ" not in officer.get(sent).buttons()
    assert sent in officer.get("/mot-cua/hang/cho-don-vi-khac").links(sent)
    assert sent in district.get("/mot-cua/hang/lay-y-kien").links(sent)
    person = somebody(DISTRICT, server=shop)
    person.open(sent)
    person.shoot("leg-1-asked")
    act(district, sent, "nhan-phan-viec")
    act(head, sent, "phan-cong-phan-viec",
        handler=head.get(f"{sent}/phan-cong-phan-viec").tree.xpath("//input[@name='handler']/@value")[0],
        reason="Theo địa bàn")
    owner = next(name for name in (DISTRICT, DISTRICT_HEAD, "phochutich.quanson")
                 if "Trả lời" in shop.visitor(name).get(sent).buttons())
    act(shop.visitor(owner), sent, "tra-loi-y-kien", answer="Đã xác minh, đúng như khai")
    page = officer.get(sent)
    assert "Đã trả lời" in page.text and "Đã xác minh, đúng như khai" in page.text
    assert "Cơ quan phối hợp chưa làm xong" not in page.text
    assert not officer.get("/mot-cua/hang/cho-don-vi-khac").links(sent)
    person = somebody(OFFICER, server=shop)
    person.open(sent)
    person.shoot("leg-2-answered")
    assert person.overflow() == 0


def test_what_came_back_without_a_reason_is_refused_and_the_form_keeps_it(shop):
    dossier = receive(shop.visitor(RECEIVER), applicant_name="Lò Thị Duyên")
    officer = shop.visitor(OFFICER)
    act(officer, dossier, "nhan-xu-ly")
    act(officer, dossier, "lay-y-kien", kind="leg", outside="Công an huyện", question="Xác minh", days="1")
    form = officer.get(f"{dossier}/thu-hoi-de-nghi").fields(f"{dossier}/thu-hoi-de-nghi")
    answer = officer.post(f"{dossier}/thu-hoi-de-nghi", form | {"reason": " "})
    assert answer.status == 422 and "Nhập lý do thu hồi" in answer.text
    assert "Đã thu hồi đề nghị kèm lý do" in act(officer, dossier, "thu-hoi-de-nghi", reason="Đã có dữ liệu").text


def test_since_december_2021_the_counter_receives_for_another_agency(demo, tmp_path_factory):
    server = congvu.Server(congvu.copy_of(demo, tmp_path_factory.mktemp("later") / "data"), clock="2021-12-06").start()
    try:
        counter = server.visitor(RECEIVER)
        page, _ = reception(counter)
        choices = page.tree.xpath("//select[@name='competent']/option")
        assert "Sơn Điện" in choices[0].text_content() and len(choices) > 1
        other = next(choice for choice in choices if "Trung Tiến" in choice.text_content())
        dossier = receive(counter, competent=other.get("value"))
        assert re.search(r"Nơi giải quyết\s*UBND Xã Trung Tiến", counter.get(dossier).text)
        assert server.visitor("congchuc3.trungtien").get("/mot-cua/hang/cho-nhan").links(dossier)
        assert "Nhận xử lý" not in server.visitor(OFFICER).get(dossier).buttons()
    finally:
        server.stop()
