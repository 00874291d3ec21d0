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
