"""The appendix on screen is the appendix of the command line, and every figure opens its list."""

import csv
import io
import re

import pytest

import congvu

PERIOD = "tu=2020-08-01&den=2020-08-14"
COLUMNS = {
    "Ký số Chủ tịch": "signed_by_chairman", "Ký số Phó CT": "signed_by_vice_chairman",
    "Đúng quy trình": "correct_process", "Không đúng": "incorrect_process",
}


@pytest.fixture(scope="module")
def monitor(demo, tmp_path_factory):
    """The monitor of the district, over data that no other test changes."""
    server = congvu.Server(congvu.copy_of(demo, tmp_path_factory.mktemp("compliance") / "data")).start()
    yield server.visitor("giamsat.quanson")
    server.stop()


@pytest.fixture(scope="module")
def page(monitor):
    return monitor.get(f"/giam-sat?{PERIOD}")


@pytest.fixture(scope="module")
def exported(demo, tmp_path_factory):
    """What the command line prints as CSV."""
    data = congvu.copy_of(demo, tmp_path_factory.mktemp("command") / "data")
    report = congvu.run(
        "report", "appendix", "--data", data, "--from", "2020-08-01", "--to", "2020-08-14", "--as-of", congvu.CLOCK,
        "--format", "csv")
    assert report.returncode == 0, report.stderr
    return report.stdout


def shown(page):
    """The table of the page: the figures of each unit by the export's names, zero as empty."""
    units = {}
    for row in page.tree.xpath("//main//tbody/tr"):
        figures = {}
        for cell in row.xpath("td[@data-label]"):
            name = COLUMNS.get(cell.get("data-label").replace("\u00a0", " "))
            if name:
                figures[name] = int("".join(cell.xpath("text()") + cell.xpath("a/text()")))
        units[row.xpath("string(th)").strip()] = figures
    return units


def figure_links(page):
    """Address and figure of every link of the table."""
    return [(link.get("href"), int(link.text)) for link in page.tree.xpath("//main//tbody//td[contains(@class,'num')]/a")]


def test_the_page_shows_the_figures_of_the_command_line(page, exported):
    rows = {row["unit"]: {name: int(row[name] or 0) for name in COLUMNS.values()} for row in csv.DictReader(io.StringIO(exported))}
    assert len(rows) == 12 and shown(page) == rows


def test_the_download_is_what_the_command_line_prints(page, monitor, exported):
    link, = page.links("/giam-sat/phu-luc.csv")
    assert monitor.bytes(link).decode() == exported


def test_the_figures_are_those_of_the_letter(page):
    units = shown(page)
    assert units["UBND Xã Tam Thanh"] == dict(zip(COLUMNS.values(), (22, 24, 46, 0), strict=True))
    assert units["UBND Xã Trung Thượng"]["incorrect_process"] == 16
    assert units["UBND Xã Tam Lư"]["correct_process"] == 21


def test_every_figure_opens_a_list_of_exactly_that_many_documents(page, monitor):
    links = [link for link in figure_links(page) if "/ho-so" not in link[0]]
    assert len(links) > 40
    assert {path: len(listed(monitor, path)) for path, _ in links} == dict(links)


def test_every_figure_of_dossiers_opens_a_list_of_exactly_that_many(page, monitor):
    links = [link for link in figure_links(page) if "/ho-so" in link[0]]
    assert sorted(count for _, count in links if count) == [20, 37, 66, 85, 103, 789]
    assert {path: len(codes(monitor, path)) for path, count in links if count} == {
        path: count for path, count in links if count}


def test_the_command_line_prints_the_letters_appendix(exported):
    """Byte for byte what the case file of the letter of August 2020 says of the twelve units."""
    rows = {row["unit"]: row for row in csv.DictReader(io.StringIO(exported))}
    used = {unit: int(row["one_stop_dossiers"]) for unit, row in rows.items() if row["one_stop_classification"] == "đã thực hiện"}
    assert used == {
        "UBND Thị trấn Sơn Lư": 789, "UBND Xã Sơn Điện": 103, "UBND Xã Sơn Thủy": 85, "UBND Xã Mường Mìn": 66,
        "UBND Xã Trung Tiến": 37, "UBND Xã Trung Thượng": 20}
    assert [row["one_stop_dossiers"] for row in rows.values()].count("0") == 6


def test_the_list_says_how_many_it_holds(page, monitor):
    path, count = figure_links(page)[0]
    assert re.search(rf"· {count} văn bản", monitor.get(path).text)


def test_a_monitor_opens_a_document_from_the_list(page, monitor):
    """A figure that can't be followed to its document proves nothing."""
    path, _ = figure_links(page)[0]
    first = listed(monitor, path)[0]
    assert monitor.get(f"/van-ban-di/{first}").status == 200


def listed(monitor, path):
    """The documents of a list, all its pages together."""
    found, place = [], 1
    while fresh := [one for one in monitor.get(f"{path}&trang={place}").documents() if one not in found]:
        found, place = found + fresh, place + 1
    return found


def codes(monitor, path):
    """The codes of a list of dossiers, all its pages together."""
    found, place = [], 1
    while fresh := [one for one in re.findall(r"[\w.]+-200\d{3}-\d{4,}", monitor.get(f"{path}&trang={place}").text) if one not in found]:
        found, place = found + list(dict.fromkeys(fresh)), place + 1
    return found
