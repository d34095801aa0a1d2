"""A reader with a page open in Chromium, and what such a reader notices."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

import httpx2
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page
from shipped_night import SECRET

WATCH_ANNOUNCEMENTS = """
addEventListener("DOMContentLoaded", () => {
  window.said = [];
  const region = document.getElementById("announce");
  if (!region) return;
  const hear = () => { if (region.textContent.trim()) window.said.push(region.textContent); };
  new MutationObserver(hear).observe(region, { childList: true, characterData: true });
});
"""
NO_STREAMS = "delete window.EventSource;"


@dataclass(frozen=True, slots=True)
class Eyes:
    """What sort of reader this is. Units: `scale` is device pixels for one of the page's."""

    width: int = 390
    height: int = 844
    scheme: Literal["light", "dark"] = "light"
    has_scripts: bool = True
    init: str = ""
    scale: float = 1


@dataclass
class Reading:
    """An open page, what it asked for, and what went wrong in it."""

    page: Page
    origin: str
    asked: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def strangers(self) -> list[str]:
        """The addresses asked for that are not ours."""
        return [url for url in self.asked if not url.startswith(f"{self.origin}/")]

    def said(self) -> list[str]:
        """What a screen reader has been given to say."""
        heard: list[str] = self.page.evaluate("window.said")
        return heard


@contextmanager
def reading(browser: Browser, origin: str, *, path: str, eyes: Eyes) -> Iterator[Reading]:
    """The page at the path, open in a browser window of its own."""
    context = browser.new_context(
        viewport={"width": eyes.width, "height": eyes.height},
        device_scale_factor=eyes.scale,
        color_scheme=eyes.scheme,
        java_script_enabled=eyes.has_scripts,
        reduced_motion="reduce",
    )
    context.add_init_script(eyes.init + WATCH_ANNOUNCEMENTS)
    page = context.new_page()
    found = Reading(page, origin)
    page.on("request", lambda request: found.asked.append(request.url))
    page.on("pageerror", lambda error: found.faults.append(str(error)))
    page.on("console", lambda m: found.faults.append(m.text) if m.type == "error" else None)
    page.goto(origin + path)
    try:
        yield found
    finally:
        context.close()


def posted(origin: str, path: str, body: object, *, key: str) -> dict[str, object]:
    """The answer to a body sent to the API, which must take it."""
    headers = {"Authorization": f"Bearer {SECRET}", "Idempotency-Key": key}
    answer = httpx2.post(origin + path, json=body, headers=headers)
    answer.raise_for_status()
    told: dict[str, object] = answer.json()
    return told


def removed(origin: str, post: str) -> None:
    """The post is off every page."""
    headers = {"Authorization": f"Bearer {SECRET}"}
    address = f"{origin}/api/v1/posts/{post}"
    answer = httpx2.request("DELETE", address, json={"reason": "a test"}, headers=headers)
    answer.raise_for_status()


def top_of(place: Locator) -> float:
    """Where the thing stands in the window. Units: pixels from the top."""
    top: float = place.evaluate("node => node.getBoundingClientRect().top")
    return top


def violations(page: Page) -> list[str]:
    """What axe has against the page: rule and place."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {node['target']}" for one in found for node in one["nodes"]]
