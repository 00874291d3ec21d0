"""Somebody whose hands stay on the keyboard: Tab, Enter, Space, arrows, shortcuts and typing, nothing else."""

import time

FOCUS = """() => {
  const here = document.activeElement;
  const words = (node) => {
    const copy = node.cloneNode(true);
    copy.querySelectorAll("kbd, .n, input, select, textarea").forEach((part) => part.remove());
    return copy.textContent.trim().replace(/\\s+/g, " ");
  };
  const shows = [here, here.closest("label")?.querySelector(".btn")].some((part) => {
    if (!part) return false;
    const look = getComputedStyle(part), box = part.getBoundingClientRect();
    return look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2 && box.width > 4 && box.height > 4;
  });
  return {
    name: here.getAttribute("aria-label") || (here.labels?.length ? [...here.labels].map(words).join(" ") : words(here)),
    isField: here.matches("input, select, textarea"),
    shows: here === document.body || shows,
    markup: here.outerHTML.slice(0, 160),
  };
}"""


class Hands:
    """The keyboard of one person. Every place where the focus rests must show it."""

    def __init__(self, person):
        self.person, self.page, self.key = person, person.page, person.page.keyboard.press

    def focus(self):
        """What has the focus."""
        here = self.page.evaluate(FOCUS)
        assert here["shows"], f"what has the focus does not show it: {here['markup']}"
        return here

    def holds(self, name):
        """Whether this control has the focus: a field by how its label begins, anything else by its whole words."""
        here = self.focus()
        return here["name"].startswith(name) if here["isField"] else here["name"] == name

    def reach(self, name, within=40, key="Tab"):
        """Presses the key until the control has the focus; returns how often."""
        for times in range(within + 1):
            if self.holds(name):
                return times
            self.key(key)
        raise AssertionError(f"“{name}” is not reached in {within} × {key} on {self.page.url}; focus: {self.focus()}")

    def rests(self, name):
        """Waits until the page itself has brought the focus there."""
        deadline = time.monotonic() + 10
        while not self.holds(name):
            assert time.monotonic() < deadline, f"the focus does not come to “{name}” but rests on {self.focus()}"
            self.page.wait_for_timeout(20)
        return self

    def type(self, name, text, **ways):
        """Replaces what the field holds."""
        self.reach(name, **ways)
        self.key("Control+a")
        self.write(text)

    def rewrite(self, name, old, new):
        """Types what the field holds once more, with other words in one place."""
        self.reach(name)
        held = self.page.evaluate("document.activeElement.value")
        assert old in held, held
        self.key("Control+a")
        self.page.keyboard.insert_text(held.replace(old, new))

    def write(self, text):
        self.page.keyboard.type(text)

    def tick(self, name, **ways):
        self.reach(name, **ways)
        self.key("Space")

    def go(self, key="Enter"):
        """Presses a key that leads to another page, or to this one again."""
        with self.page.expect_navigation():
            self.key(key)
        return self

    def press(self, name, **ways):
        """A button or link that leads on."""
        self.reach(name, **ways)
        return self.go()
