"""People at a browser."""

import os
import tempfile
import time
from pathlib import Path

from congvu import PASSWORD

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
SHOTS = Path(os.environ.get("CONGVU_SHOTS") or tempfile.mkdtemp(prefix="congvu-shots-"))


class Somebody:
    """One person with a browser of their own."""

    def __init__(self, browser, server, viewport=DESKTOP, script=True):
        SHOTS.mkdir(parents=True, exist_ok=True)
        self.context = browser.new_context(
            base_url=server.address, viewport=viewport, java_script_enabled=script, locale="vi-VN")
        self.viewport = viewport
        self.context.set_default_timeout(20_000)
        self.page = self.context.new_page()
        self.complaints = []
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self.note)

    def note(self, message):
        """Refused forms answer 4xx, which the console mentions; anything else is ours to mend."""
        if message.type == "error" and "status of 4" not in message.text:
            self.complaints.append(message.text)

    def sign_in(self, account):
        self.page.goto("/dang-nhap")
        self.type_in(account)
        return self

    def type_in(self, account):
        self.page.get_by_label("Tên đăng nhập", exact=True).fill(account)
        self.page.get_by_label("Mật khẩu", exact=True).fill(PASSWORD)
        self.press("Đăng nhập")
        assert self.page.locator("h1").inner_text() != "Đăng nhập", self.words()

    def take_session(self, visitor):
        """Goes on in the session of a visitor who signed in without a browser."""
        self.context.add_cookies([
            {"name": cookie.name, "value": cookie.value, "url": visitor.address} for cookie in visitor.session.cookies])
        return self

    def open(self, path):
        self.page.set_viewport_size(self.viewport)
        answer = self.page.goto(path)
        return answer.status

    def press(self, name):
        """A button of the main part, by its words; the key beside them does not count."""
        self.page.locator("main button, main a.btn").filter(has_text=name).first.click()
        self.page.wait_for_load_state()

    def fill(self, label, value):
        self.page.get_by_label(label).first.fill(value)

    def words(self):
        return " ".join(self.page.locator("main").inner_text().split())

    def sees(self, words):
        return words in self.words()

    def overflow(self):
        """How far the page is wider than the window, in CSS pixels."""
        return self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")

    def shoot(self, name):
        """The whole page with all its pictures."""
        self.page.evaluate("""scrollTo(0, 0);
          for (const image of document.images) image.loading = "eager";""")
        deadline = time.monotonic() + 20
        while not self.page.evaluate("[...document.images].every((image) => image.complete)"):
            assert time.monotonic() < deadline, "a picture does not come"
            self.page.wait_for_timeout(50)
        self.page.screenshot(path=SHOTS / f"{name}.png", full_page=True)

    def leave(self):
        self.context.close()
