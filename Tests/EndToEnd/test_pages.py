"""Every page for every role: readable by all, on a phone, without scripts, by the keyboard alone."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from browsing import DESKTOP, PHONE

COMMON = ["/", "/van-ban-di", "/so-van-ban-di", "/tim?q=quyet+dinh", "/tai-khoan", "/huong-dan"]
QUEUES = {
    "congchuc.trungtien": ["du-thao", "cho-trinh"],
    "vanthu.trungtien": ["kiem-tra-the-thuc", "cho-cap-so", "cho-ky-so-co-quan", "cho-phat-hanh"],
    "phochutich.tamlu": ["cho-ky", "kiem-tra-noi-dung"],
    "chutich.quanson": ["cho-ky"],
}
PATHS = {
    None: ["/dang-nhap", "/huong-dan", "/khong-co-trang-nay"],
    "congchuc.trungtien": [*COMMON, "/van-ban-di/moi", "/don-vi"],
    "vanthu.trungtien": [*COMMON, "/van-ban-di/ghi-nhan-giay"],
    "phochutich.tamlu": COMMON,
    "chutich.quanson": [*COMMON, "/giam-sat?tu=2020-08-01&den=2020-08-14"],
    "motcua.trungtien": ["/mot-cua/buu-chinh", "/ho-so"],
    "giamsat.quanson": [*COMMON, "/thong-ke/danh-gia", "/giam-sat", "/giam-sat?tu=2020-08-14&den=2020-08-01"],
    "vanthu.quanson": ["/van-ban-di/ghi-nhan-giay"],
    "quantri.quanson": [*COMMON, "/don-vi", "/don-vi/them", "/can-bo", "/can-bo/them"],
}
REFUSED = {
    (None, "/khong-co-trang-nay"): 404, ("congchuc.trungtien", "/don-vi"): 403,
    ("vanthu.trungtien", "/van-ban-di/ghi-nhan-giay"): 422,
    ("giamsat.quanson", "/giam-sat?tu=2020-08-14&den=2020-08-01"): 422,
}
"""The answers other than 200: pages that say no must be as readable."""


def pages():
    for account, paths in PATHS.items():
        for path in [*paths, *(f"/viec/{queue}" for queue in QUEUES.get(account, []))]:
            yield pytest.param(account, path, id=f"{(account or 'anybody').split('.')[0]} {path.split('?')[0]}")
    yield pytest.param("vanthu.trungtien", first_in("/van-ban-di?stage=issued"), id="vanthu issued document")
    yield pytest.param("phochutich.tamlu", first_in("/viec/cho-ky"), id="phochutich document to sign")
    yield pytest.param("congchuc.trungtien", first_in("/viec/du-thao"), id="congchuc returned draft")
    yield pytest.param("congchuc.trungtien", first_in("/viec/du-thao", "/soan"), id="congchuc editor of a draft")
    yield pytest.param("congchuc.trungtien", first_in("/viec/du-thao", "/ban-thao/1"), id="congchuc first version")
    yield pytest.param("giamsat.quanson", first_figure, id="giamsat list of a figure")
    for path in ("/don-vi", "/can-bo"):
        yield pytest.param("quantri.quanson", first_link(path), id=f"quantri one of {path}")
    for form in ("/sua", "/con-dau", "/khoa-ky"):
        yield pytest.param("quantri.quanson", first_link("/don-vi", form), id=f"quantri form {form}")
    for form in ("/bo-nhiem", "/mat-khau", "/uy-quyen"):
        yield pytest.param("quantri.quanson", first_link("/can-bo", form), id=f"quantri form {form}")


def first_in(list_path, rest=""):
    """The address of the first document of a list."""
    return lambda visitor: f"/van-ban-di/{visitor.get(list_path).documents()[0]}{rest}"


def first_link(list_path, rest=""):
    return lambda visitor: next(
        link for link in visitor.get(list_path).links(f"{list_path}/") if link.rsplit("/", 1)[1].isdigit()) + rest


def first_figure(visitor):
    return visitor.get("/giam-sat?tu=2020-08-01&den=2020-08-14").tree.xpath("//main//tbody//td/a/@href")[0]


@pytest.fixture(scope="module")
def as_account(office, somebody):
    """Visitor, browser and phone without scripts of an account: signed in once, used for all its pages."""
    known = {}

    def people(account):
        if account not in known:
            visitor = office.visitor(account)
            looks = (DESKTOP, True), (PHONE, False)
            known[account] = visitor, *(somebody(None, *look).take_session(visitor) for look in looks)
        return known[account]

    return people


@pytest.fixture
def seen(request, as_account):
    """The page of this test at a desk and on a phone without scripts."""
    account, path = request.param
    visitor, desk, phone = as_account(account)
    address = path(visitor) if callable(path) else path
    statuses = desk.open(address), phone.open(address)
    name = request.node.callspec.id.replace("/", "-").replace(" ", "_")
    desk.shoot(f"page-{name}-desk")
    phone.shoot(f"page-{name}-phone")
    return desk, phone, statuses, REFUSED.get((account, path), 200)


@pytest.mark.parametrize("seen", [pytest.param(one.values, id=one.id) for one in pages()], indirect=True)
def test_the_page_is_for_everybody(seen):
    """No violation by axe at both sizes; a title, one main heading, no sideways scrolling, also without scripts."""
    desk, phone, statuses, expected = seen
    assert statuses == (expected, expected)
    assert phone.page.title().endswith("– Công Vụ") and len(phone.page.title()) > len(" – Công Vụ")
    assert phone.page.locator("main h1").count() == 1 and phone.page.locator("main h1").inner_text().strip()
    assert (desk.overflow(), phone.overflow()) == (0, 0)
    assert not violations(desk, DESKTOP) and not violations(desk, PHONE)


def violations(person, viewport):
    """What axe finds in a window of this size: the rule and where."""
    person.page.set_viewport_size(viewport)
    results = Axe().run(person.page, options={"resultTypes": ["violations"]})
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}" for one in results.response["violations"]
        for node in one["nodes"]]


@pytest.mark.parametrize(("account", "path", "action"), [
    (None, "/dang-nhap", "Đăng nhập"),
    ("congchuc.trungtien", "/", "Soạn văn bản mới"),
    ("congchuc.trungtien", "/van-ban-di/moi", "Lưu dự thảo"),
    ("phochutich.tamlu", first_in("/viec/cho-ky"), "Ký số"),
    ("vanthu.trungtien", first_in("/viec/cho-cap-so"), "Cấp số và đăng ký"),
    ("quantri.quanson", "/can-bo", "Thêm cán bộ"),
])
def test_the_keyboard_reaches_the_main_action_and_shows_it(as_account, account, path, action):
    visitor, desk, _ = as_account(account)
    desk.open(path(visitor) if callable(path) else path)
    for _ in range(80):
        desk.page.keyboard.press("Tab")
        words, outline, focused = desk.page.evaluate("""() => {
          const here = document.activeElement, style = getComputedStyle(here);
          const isMain = here.matches("main .btn.main");
          return [isMain ? here.textContent.trim() : "", style.outlineStyle !== "none" && parseFloat(style.outlineWidth),
            here.outerHTML.slice(0, 120)];
        }""")
        assert outline >= 2, f"what has the focus does not show it: {focused}"
        if words.startswith(action):
            return
    pytest.fail(f"Tab does not reach “{action}”")


def test_the_skip_link_leads_to_the_main_part(as_account):
    _, desk, _ = as_account("congchuc.trungtien")
    desk.open("/van-ban-di")
    desk.page.keyboard.press("Tab")
    desk.page.keyboard.press("Enter")
    assert desk.page.evaluate("document.activeElement.tagName") == "MAIN"


def test_a_key_puts_the_cursor_into_the_search(as_account):
    _, desk, _ = as_account("congchuc.trungtien")
    desk.open("/van-ban-di")
    desk.page.keyboard.press("/")
    desk.page.keyboard.type("quyet dinh")
    desk.page.keyboard.press("Enter")
    desk.page.wait_for_url("**/tim?q=quyet%20dinh")


def test_a_card_number_stands_in_no_address(as_account):
    """Typed on any page, with scripts; found at the counter while typing."""
    _, desk, _ = as_account("motcua.trungtien")
    asked = []
    desk.page.on("request", lambda request: asked.append(request.url))
    desk.open("/van-ban-di")
    desk.page.keyboard.press("/")
    desk.page.keyboard.type("038190004417")
    desk.page.keyboard.press("Enter")
    desk.page.wait_for_url("**/ho-so")
    assert "•••••••••417" in desk.page.title()
    desk.open("/mot-cua/tiep-nhan")
    desk.page.goto(desk.page.url.split("/mot-cua")[0] + desk.page.locator("a[href*='thu-tuc=']").first.get_attribute("href"))
    with desk.page.expect_response("**/mot-cua/nguoi-nop") as answer:
        desk.page.get_by_label("Tìm người đã nộp hồ sơ").fill("038190004417")
    assert answer.value.status == 200
    assert not [url for url in asked if "038190004417" in url]
