"""The program under test: its commands, its server, and a visitor who speaks plain HTTP, without a browser."""

import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

import lxml.html
import requests

ROOT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("CONGVU_BINARY", ROOT / ".build/debug/congvu")).resolve()
PASSWORD = "Quan-Son-2020"
PIN = "200815"
CLOCK = "2020-08-17"
"""The Monday after the enforcement date."""


def environment(**settings):
    """The caller's environment without settings of its own, and these."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("CONGVU_")}
    return own | settings


def run(*arguments, **settings):
    """One command of the program, to its end."""
    return subprocess.run(
        [BINARY, *map(str, arguments)], env=environment(**settings), capture_output=True, text=True, timeout=600)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def copy_of(demo, folder):
    """A data folder of one's own. The source must not be served meanwhile."""
    return Path(shutil.copytree(demo, folder))


class Server:
    """`congvu serve` over a data folder, on a port of its own that stays the same over restarts."""

    def __init__(self, data, clock=CLOCK, **settings):
        self.data, self.clock, self.settings = Path(data), clock, settings
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log = self.data.with_suffix(".log")
        self.process = None

    def start(self, clock=None):
        self.clock = clock or self.clock
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [BINARY, "serve", "--data", self.data, "--clock", self.clock], stdout=log, stderr=log,
                env=environment(CONGVU_LISTEN=f"127.0.0.1:{self.port}", CONGVU_LOG_LEVEL="warning", **self.settings))
        deadline = time.monotonic() + 60
        while not self.answers():
            assert self.process.poll() is None, f"the server ended: {self.log.read_text()}"
            assert time.monotonic() < deadline, "the server does not answer"
            time.sleep(0.05)
        return self

    def answers(self):
        try:
            return requests.get(f"{self.address}/suc-khoe", timeout=5).ok
        except requests.ConnectionError:
            return False

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(30)

    def kill(self):
        """As a power cut does."""
        self.process.kill()
        self.process.wait(30)

    def faults(self):
        return [line for line in self.log.read_text().splitlines() if " error " in line]

    def visitor(self, account=None):
        visitor = Visitor(self.address)
        if account:
            visitor.sign_in(account)
        return visitor


class Answer:
    """A page as it came, before any script."""

    def __init__(self, response):
        self.response, self.status, self.url = response, response.status_code, response.url
        self.path = self.url.split("/", 3)[-1]
        self.is_page = response.headers.get("Content-Type", "").startswith("text/html")
        self.tree = lxml.html.fromstring(response.text) if self.is_page else None

    @property
    def text(self):
        """The words of the main part, blanks made one."""
        return " ".join(self.tree.xpath("//main")[0].text_content().split())

    @property
    def title(self):
        return self.tree.findtext(".//title")

    @property
    def heading(self):
        headings = self.tree.xpath("//main//h1")
        return " ".join(headings[0].text_content().split()) if headings else None

    def links(self, prefix):
        return [link for link in self.tree.xpath("//main//a/@href") if link.startswith(prefix)]

    def documents(self):
        """The ids of the documents that the page lists."""
        found = (link.split("?")[0].removeprefix("/van-ban-di/") for link in self.links("/van-ban-di/"))
        return list(dict.fromkeys(name for name in found if name.isdigit()))

    def buttons(self):
        return [" ".join(button.text_content().split()) for button in self.tree.xpath("//main//button | //main//a[@class]")]

    def fields(self, action):
        """What the form with this address would send as it stands."""
        forms = [form for form in self.tree.forms if (form.action or "").split("?")[0].endswith(action)]
        assert forms, f"no form {action} on {self.url}: {self.heading}"
        return dict(forms[0].form_values())


class Visitor:
    def __init__(self, address):
        self.address, self.session = address, requests.Session()

    def get(self, path):
        return Answer(self.session.get(self.address + path, timeout=60))

    def bytes(self, path):
        response = self.session.get(self.address + path, timeout=60)
        response.raise_for_status()
        return response.content

    def choose(self, documents):
        """Chooses of what waits for a signature; what the page that shows the chosen ones once more would send."""
        queue, batch = "/viec/cho-ky", "/viec/cho-ky/ky-so"
        shown = self.post(batch, self.get(queue).fields(batch) | {"document": documents})
        return shown.fields(batch) | {"document": documents}

    def post(self, path, fields, files=None, follows=True):
        return Answer(
            self.session.post(self.address + path, data=fields, files=files, allow_redirects=follows, timeout=120))

    def sign_in(self, account):
        form = self.get("/dang-nhap").fields("/dang-nhap")
        answer = self.post("/dang-nhap", form | {"name": account, "password": PASSWORD})
        assert answer.heading != "Đăng nhập", answer.text

    def act(self, document, act, **fields):
        """Opens the document's page and sends one of its forms."""
        path = f"/van-ban-di/{document}"
        return self.post(f"{path}/{act}", self.get(path).fields(f"/{act}") | fields)

    def known_people(self, words):
        """What the counter's finder says of who came before."""
        token = self.get("/mot-cua").tree.xpath("//input[@name='_token']/@value")[0]
        return self.post("/mot-cua/nguoi-nop", {"_token": token, "find": words}).response.text

    def draft(self, subject, text="Ủy ban nhân dân xã thông báo để các thôn, bản biết, thực hiện./.", **fields):
        """Saves a new draft and returns its id."""
        form = self.get("/van-ban-di/moi").fields("/van-ban-di/moi")
        answer = self.post("/van-ban-di/moi", form | {"subject": subject, "text": text, "recipients": "Như trên"} | fields)
        assert answer.status == 200, answer.text
        return answer.path.rsplit("/", 1)[-1]
