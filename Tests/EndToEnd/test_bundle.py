"""congvu bundle: an issued document's proofs, judged again without a database and without a network."""

import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import congvu

MOMENT = "2020-12-31T09:00"
RECOMPUTE = Path(__file__).parent.parent / "Fixtures" / "bundle" / "recompute.py"


def bundle(*options, **more):
    return subprocess.run(
        [congvu.BINARY, "bundle", *map(str, options)], capture_output=True, text=True, timeout=120, **more)


@pytest.fixture(scope="module")
def place(demo, tmp_path_factory):
    """A demo of its own, since making a bundle seals the log."""
    return congvu.copy_of(demo, tmp_path_factory.mktemp("goi") / "data")


@pytest.fixture(scope="module")
def made(place, tmp_path_factory):
    """A bundle, the key of its server, and the roots as files."""
    folder = tmp_path_factory.mktemp("goi")
    with sqlite3.connect(f"file:{place / 'congvu.sqlite'}?mode=ro", uri=True) as database:
        (document,) = database.execute("SELECT id FROM documents WHERE stage = 'issued' ORDER BY id LIMIT 1").fetchone()
    answer = bundle(document, "--data", place, "--out", folder / "goi.zip", "--at", MOMENT)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    key = folder / "khoa.txt"
    key.write_text(bundle("key", "--data", place).stdout)
    roots = [option for path in sorted((place / "trust").glob("*.cer")) for option in ("--trust", path)]
    return folder / "goi.zip", key, roots


def test_it_is_valid_with_roots_and_key_and_no_network(made):
    path, key, roots = made
    command = ["unshare", "--net", congvu.BINARY, "bundle", "verify", path, "--key", key, *roots]
    answer = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=120, cwd="/")
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert answer.stdout.startswith("HỢP LỆ.") and "van-ban/co-quan-ky.pdf: Hợp lệ" in answer.stdout


def test_without_key_or_roots_nothing_certain_is_said(made):
    path, key, roots = made
    assert bundle("verify", path, *roots, "--at", MOMENT).returncode == 2
    assert bundle("verify", path, "--key", key).returncode == 2


def test_another_key_is_told(made, tmp_path):
    path, _, roots = made
    other = tmp_path / "khoa.txt"
    other.write_text("00" * 32)
    answer = bundle("verify", path, "--key", other, *roots)
    assert answer.returncode == 1 and "khóa khác" in answer.stdout


def test_what_was_packed_again_is_no_bundle(made, tmp_path):
    path, key, roots = made
    again = tmp_path / "goi.zip"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(again, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
    assert bundle("verify", again, "--key", key, *roots).returncode == 3
    assert bundle("verify", tmp_path / "khong-co.zip", "--key", key, *roots).returncode == 3


def test_python_computes_the_same(made):
    path, key, _ = made
    said = subprocess.run(
        [sys.executable, RECOMPUTE, path, key.read_text().strip()], capture_output=True, text=True, timeout=60)
    assert said.returncode == 0 and said.stdout.startswith("ok "), said.stderr


def test_a_document_is_found_by_its_symbol(place, tmp_path):
    with sqlite3.connect(f"file:{place / 'congvu.sqlite'}?mode=ro", uri=True) as database:
        number, symbol = database.execute(
            "SELECT number, symbol FROM register_entries GROUP BY number, symbol HAVING count(*) > 1 LIMIT 1").fetchone()
    answer = bundle(f"{number}/{symbol}", "--data", place, "--out", tmp_path / "goi.zip", "--at", MOMENT)
    assert answer.returncode != 0 and "Chọn bằng số thứ tự" in answer.stderr
    answer = bundle("9999/KHONG-CO", "--data", place)
    assert answer.returncode != 0 and "Không có văn bản số" in answer.stderr
