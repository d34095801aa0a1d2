"""A browser in which scripts of strangers would show themselves: our content policy is off."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Dialog, Page

RAN = "window.runs = []; window.ran = (n) => { window.runs.push(location.pathname); };"
STRANGE = """
() => {
  const strange = [];
  for (const node of document.querySelectorAll("*")) {
    for (const { name, value } of node.attributes) {
      if (name.startsWith("on")) strange.push(`${node.tagName} ${name}`);
      const leads = ["href", "src", "action", "formaction", "data", "xlink:href", "srcdoc"];
      const runs = /^[\\s\\x00-\\x20]*(javascript|vbscript|data:text|blob|feed)/i;
      if (leads.includes(name) && runs.test(value))
        strange.push(`${node.tagName} ${name}=${value}`);
    }
    const isOurs = node.tagName !== "SCRIPT" || node.getAttribute("src")?.startsWith("/assets/")
      || node.type === "application/ld+json" || node.type === "application/json";
    if (!isOurs) strange.push(node.outerHTML.slice(0, 80));
    if (["OBJECT", "EMBED", "BASE", "APPLET", "FRAME", "MARQUEE"].includes(node.tagName))
      strange.push(node.tagName);
  }
  return strange;
}
"""


@dataclass
class Watched:
    """A page in which scripts of strangers would show themselves."""

    page: Page
    origin: str
    dialogs: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def harm(self, path: str) -> list[str]:
        """What at the address ran, could run, or asked somebody else; it is opened for that."""
        self.page.goto(self.origin + path)
        return self.harm_here()

    def harm_here(self) -> list[str]:
        """The same, of the page that is open."""
        runs: list[str] = self.page.evaluate("window.runs")
        strange: list[str] = self.page.evaluate(STRANGE)
        strangers = [url for url in self.asked if not url.startswith(self.origin)]
        return [*runs, *strange, *self.dialogs, *strangers]


@contextmanager
def watched(browser: Browser, origin: str) -> Iterator[Watched]:
    """A browser that lets everything run: our content policy is switched off in it."""
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    context.add_init_script(RAN)
    page = context.new_page()
    found = Watched(page, origin)
    page.on("request", lambda request: found.asked.append(request.url))

    def close(dialog: Dialog) -> None:
        found.dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", close)
    try:
        yield found
    finally:
        context.close()
