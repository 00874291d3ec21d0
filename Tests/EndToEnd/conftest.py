"""One demo and one browser for all tests; a server that all share, and fresh ones for who breaks things."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

import congvu
from browsing import DESKTOP, Somebody


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    """The demo's data folder, never served itself. CONGVU_E2E_DEMO names one that was made before."""
    assert congvu.BINARY.exists(), f"build first: swift build --product congvu ({congvu.BINARY})"
    if made := os.environ.get("CONGVU_E2E_DEMO"):
        return Path(made)
    folder = tmp_path_factory.mktemp("demo") / "data"
    made = congvu.run("demo", "--data", folder)
    assert made.returncode == 0, made.stderr
    return folder


@pytest.fixture(scope="session")
def office(demo, tmp_path_factory):
    """The server that most tests share, on the Monday after the enforcement date."""
    server = congvu.Server(congvu.copy_of(demo, tmp_path_factory.mktemp("office") / "data")).start()
    yield server
    server.stop()
    assert not server.faults()


@pytest.fixture
def own_office(demo, tmp_path):
    """A server over a fresh copy, not yet started."""
    server = congvu.Server(congvu.copy_of(demo, tmp_path / "data"))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def somebody(browser, office):
    """Makes a person at a browser; with an account they are signed in."""
    people = []

    def make(account=None, viewport=DESKTOP, script=True, server=office):
        person = Somebody(browser, server, viewport, script)
        people.append(person)
        return person.take_session(server.visitor(account)) if account else person

    yield make
    complaints = [complaint for person in people for complaint in person.complaints]
    for person in people:
        person.leave()
    assert not complaints
