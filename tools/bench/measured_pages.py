"""What a reader downloads, how fast the command line starts, how soon an open page changes."""

import gzip
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from statistics import median
from tempfile import TemporaryDirectory
from threading import Thread
from time import perf_counter

import httpx2
from measured_nights import Figures
from playwright.sync_api import Error, Page, sync_playwright
from starlette.applications import Starlette

from countnight.assemble import Shelf, past_night
from countnight.cli.replay_into import record_from_message
from countnight.flow.clocks import SystemClock
from countnight.flow.newsroom import Newsroom
from countnight.flow.receive import receive
from countnight.flow.replay import scenes_of
from countnight.model.declaration import ResultsMessage
from countnight.render.assets import site_assets
from countnight.render.live_page import POSTS_A_PAGE, live_page_html
from countnight.render.site import Site
from countnight.store.sqlite_log import SqliteLog
from countnight.web.app import build_app
from countnight.web.server import Place, Server, listen
from countnight.web.settings import WebSettings, token_from_secret

SECRET = "bench"  # noqa: S105 - opens a newsroom that lives for seconds
DECLARED_BEFORE = 10
SOON = 20.0
SEEN = "() => document.title.startsWith('({count})')"
HEARD = "() => document.getElementById('announce').textContent.startsWith('{count} new')"


def page_measured(site: Site) -> Figures:
    """The first page with its styles and scripts, compressed one by one as they are sent."""
    page = next(iter(site.election.pages))
    html = (live_page_html(site, page=page) or "").encode()
    assets = site_assets(site.election)
    files = {one.name: one.content for address, one in assets.items() if address.encode() in html}
    parts = {
        ending.lstrip("."): sum(_zipped(files[name]) for name in files if name.endswith(ending))
        for ending in (".css", ".js")
    }
    return {
        "posts": min(POSTS_A_PAGE, len(site.night.posts)),
        "html_bytes": _zipped(html),
        "html_plain_bytes": len(html),
        **{f"{name}_bytes": size for name, size in parts.items()},
        "total_bytes": _zipped(html) + sum(parts.values()),
    }


def _zipped(content: bytes) -> int:
    return len(gzip.compress(content, 6))


def start_measured(*, runs: int) -> Figures:
    """How long `import countnight.cli` takes, beside an interpreter that does nothing."""
    bare = _median_seconds("pass", runs=runs)
    loaded = _median_seconds("import countnight.cli", runs=runs)
    version = _median_seconds("from countnight.cli import main; main(['--version'])", runs=runs)
    return {
        "runs": runs,
        "bare_python_ms": round(bare * 1000, 1),
        "import_cli_ms": round((loaded - bare) * 1000, 1),
        "version_ms": round(version * 1000, 1),
        "ratio_to_bare_python": round(loaded / bare, 2),
    }


def _median_seconds(code: str, *, runs: int) -> float:
    def once() -> float:
        started = perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
        return perf_counter() - started

    once()
    return median(once() for _ in range(runs))


def open_page_measured(shelf: Shelf, *, results: int) -> Figures | None:
    """From sending a declaration to its announcement on an open page. None: no Chromium here."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        return None
    messages = [scene.message for scene in scenes_of(past_night(shelf).messages)]
    coming = [one for one in messages if one is not None]
    with _newsroom(shelf, coming[:DECLARED_BEFORE]) as app, _served(app) as origin:
        waiting = coming[DECLARED_BEFORE : DECLARED_BEFORE + results]
        return _watched(chromium, origin, page=next(iter(shelf.election.pages)), coming=waiting)


def _watched(
    chromium: str, origin: str, *, page: str, coming: list[ResultsMessage]
) -> Figures | None:
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        except Error:
            return None
        tab = browser.new_page()
        tab.goto(f"{origin}/live/{page}")
        tab.wait_for_function("() => document.documentElement.classList.contains('js')")
        seconds = [_sent(tab, origin, one, count=n) for n, one in enumerate(coming, start=1)]
        browser.close()
    return {
        "results": len(seconds),
        **{
            f"{name}_{what}_ms": round(measure(one[place] for one in seconds) * 1000, 1)
            for place, name in enumerate(("shown", "announced"))
            for what, measure in (("median", median), ("slowest", max))
        },
    }


def _sent(tab: Page, origin: str, message: ResultsMessage, *, count: int) -> tuple[float, float]:
    """Seconds until the open page shows so many updates, and until it has announced them."""
    headers = {"Authorization": f"Bearer {SECRET}"}
    body = record_from_message(message)
    started = perf_counter()
    answer = httpx2.post(f"{origin}/api/v1/declarations", json=body, headers=headers)
    answer.raise_for_status()
    tab.wait_for_function(SEEN.replace("{count}", str(count)), polling=5)
    shown = perf_counter() - started
    tab.wait_for_function(HEARD.replace("{count}", str(count)), polling=5)
    return shown, perf_counter() - started


@contextmanager
def _newsroom(shelf: Shelf, declared: list[ResultsMessage]) -> Iterator[Starlette]:
    with TemporaryDirectory() as folder:
        log = SqliteLog.open(Path(folder) / "n.countnight")
        newsroom = Newsroom(shelf.election, log=log, clock=SystemClock(), build="bench")
        newsroom.open(is_test=False)
        for message in declared:
            receive(newsroom, message)
        tokens = (token_from_secret("bench", secret=SECRET),)
        yield build_app(newsroom, settings=WebSettings(tokens=tokens))
        log.close()


@contextmanager
def _served(app: Starlette) -> Iterator[str]:
    addresses: Queue[str] = Queue()
    server = Server(app, on_listening=addresses.put)
    run: Callable[..., None] = server.run
    thread = Thread(target=run, kwargs={"sockets": [listen(Place(port=0))]})
    thread.start()
    try:
        yield addresses.get(timeout=SOON)
    finally:
        server.should_exit = True
        thread.join(SOON)
