"""congvu due: the date, and why, for people and for programs."""

import json
import subprocess

import pytest

import congvu

CASES = [
    ("2025-04-24T09:00", "3 working days", "2025-04-28T17:00:00+07:00"),
    ("2026-02-13T15:30", "same day", "2026-02-23T17:00:00+07:00"),
    ("2026-02-02T09:00", "15 days", "2026-02-23T17:00:00+07:00"),
    ("2025-03-06T10:00", "8 working hours", "2025-03-07T10:00:00+07:00"),
    ("2020-08-05T22:00", "12 hours", "2020-08-06T10:00:00+07:00"),
]


def due(*options):
    return subprocess.run([congvu.BINARY, "due", *options], capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("received, limit, expected", CASES)
def test_programs_read_the_date_and_its_explanation(received, limit, expected):
    answer = json.loads(due("--received", received, "--limit", limit, "--json").stdout)
    assert answer["due"] == expected
    assert len(answer["explanation"]) >= 3 and answer["explanation"][-1].startswith("Hạn trả kết quả: ")


def test_people_read_the_same_sentences():
    options = ("--received", "2025-04-24T09:00", "--limit", "3 working days")
    assert due(*options).stdout.splitlines() == json.loads(due(*options, "--json").stdout)["explanation"]


def test_an_agency_counts_by_its_own_office_hours(demo):
    options = ("--received", "2020-08-05T09:00", "--limit", "1 working day", "--json", "--data", str(demo))
    answer = due(*options, "--agency", "trung-tien")
    assert json.loads(answer.stdout)["due"] == "2020-08-06T17:00:00+07:00", answer.stderr
    assert due(*options, "--agency", "khong-co").returncode != 0


@pytest.mark.parametrize("options, words", [
    (("--received", "24/4/2025", "--limit", "3 days"), "dạng yyyy-MM-ddTHH:mm"),
    (("--received", "2025-02-30T09:00", "--limit", "3 days"), "ngày giờ có thật"),
    (("--received", "2025-04-24T09:00", "--limit", "3 weeks"), "“3 working days”"),
    (("--received", "2025-04-24T09:00", "--limit", "0 days"), "lớn hơn 0"),
    (("--received", "2025-04-24T09:00", "--limit", "3 days", "--agency", "x"), "--data"),
])
def test_what_can_not_be_read_is_refused_with_what_to_write(options, words):
    answer = due(*options)
    assert answer.returncode == 64 and words in answer.stderr


def test_a_year_of_the_installation_takes_the_place_of_the_programs(demo, tmp_path):
    folder = congvu.copy_of(demo, tmp_path / "data")
    rows = subprocess.run([congvu.BINARY, "holidays", "--year", "2020"], capture_output=True, text=True).stdout
    options = ("--received", "2020-08-05T09:00", "--limit", "1 working day", "--json", "--data", str(folder))
    (folder / "holidays.csv").write_text(rows + "2020-08-06,off,Nghỉ phòng chống bão,Công điện 01,no\n")
    assert json.loads(due(*options).stdout)["due"] == "2020-08-07T17:00:00+07:00"
    (folder / "holidays.csv").write_text(rows + "2020-08-32,off,Nghỉ,Công điện 01,no\n")
    broken = congvu.run("config", "check", "--data", folder)
    line = len(rows.splitlines()) + 1
    assert broken.returncode != 0 and f"dòng {line}: “2020-08-32” không phải ngày có thật" in broken.stderr


def test_a_year_without_holidays_is_offered_those_to_be_expected():
    printed = congvu.run("holidays", "--year", "2030").stdout.splitlines()
    assert printed[0] == "date,kind,reason,source,provisional" and len(printed) == 13
    assert all(line.endswith(",yes") for line in printed[1:])
    assert congvu.run("holidays", "--year", "1").returncode == 64
