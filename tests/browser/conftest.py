"""Chromium for tests that open real pages, and the helpers that they share with tests/web."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "web"))

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")

PATIENCE_MS = 30_000
"""How long a state may be waited for: as long as a navigation; a busy machine is no fault."""


def chromium_path() -> str:
    """Where Chromium is; without it the test is skipped, or fails where it must not be."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is not None:
        return found
    if os.environ.get("CI") == "true":
        pytest.fail("Chromium is not installed, and in CI browser tests are not skipped")
    pytest.skip("Chromium is not installed")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for all tests; each opens its own contexts."""
    path = chromium_path()
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()
