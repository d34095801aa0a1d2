import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

TUTORIAL = Path(__file__).resolve().parents[2] / "docs" / "tutorial" / "first-night.md"
BLOCK = re.compile(r"```console\n(.+?)```", re.DOTALL)
COUNTNIGHT = f"{shlex.quote(sys.executable)} -m countnight"
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
SECRET = re.compile(r"(?<=^token    )\S+|(?<=#)\S+", re.MULTILINE)
SOON = 30.0
"""Seconds after which a newsroom that does not close is a fault."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something to type, and what the tutorial says that it answers."""

    command: str
    says: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A newsroom of one's own: what it printed, as it stands and as the tutorial shows it."""

    printed: str

    @property
    def shown(self) -> str:
        """The same with the tutorial's port, and its secrets left out."""
        return SECRET.sub("…", ADDRESS.sub("http://127.0.0.1:8000", self.printed)).strip()

    def address(self, name: str) -> str:
        """The address that stands behind the word."""
        found = re.search(rf"^{name} +(\S+)", self.printed, re.MULTILINE)
        assert found is not None, self.printed
        return found.group(1)


def steps() -> Iterator[Step]:
    """Every command of the tutorial, in order."""
    for block in BLOCK.findall(TUTORIAL.read_text(encoding="utf-8")):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, says = part.partition("\n")
            yield Step(command, says.strip())


def step(words: str) -> Step:
    """The one command that begins so."""
    (found,) = [one for one in steps() if one.command.startswith(words)]
    return found


def answered(one: Step, folder: Path) -> str:
    """What the command prints on both streams, told apart by nothing, as at a terminal."""
    done = subprocess.run(
        ["/bin/bash", "-c", one.command.replace("countnight ", f"{COUNTNIGHT} ", 1)],
        cwd=folder,
        check=False,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return done.stdout.strip()


@contextmanager
def opened(folder: Path) -> Iterator[Opened]:
    """The newsroom of the tutorial, on a free port instead of 8000; closed with Ctrl+C."""
    words = shlex.split(step("countnight serve").command)[1:]
    command = [sys.executable, "-m", "countnight", *words, "--port", "0"]
    with subprocess.Popen(command, cwd=folder, text=True, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        lines = []
        for line in process.stderr:
            lines.append(line)
            if line.startswith("Press Ctrl+C"):
                break
        try:
            yield Opened("".join(lines))
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=SOON)


def fresh(chromium: Browser, address: str) -> Page:
    """A window that shares nothing with any other."""
    page = chromium.new_context(reduced_motion="reduce").new_page()
    page.goto(address)
    return page


def go(page: Page, words: str, title: str) -> None:
    """The place of the desk's navigation is open."""
    page.get_by_role("link", name=words, exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(title)


def test_the_tutorial_has_no_command_that_is_not_tried() -> None:
    """Each command of the page is one that this test runs, or one of the shell's own."""
    commands = [one.command.split()[:2] for one in steps()]

    assert commands == [
        ["make", "setup"],
        ["source", ".venv/bin/activate"],
        ["mkdir", "first-night"],
        ["countnight", "new"],
        ["countnight", "check-election"],
        ["countnight", "serve"],
        ["countnight", "story"],
    ]


def test_a_newcomer_gets_a_by_election_on_the_air(chromium: Browser, tmp_path: Path) -> None:
    """Every command answers what the tutorial shows, and every click leads where it says."""
    for words in ("countnight new", "countnight check-election"):
        assert answered(step(words), tmp_path) == step(words).says
    with opened(tmp_path) as newsroom:
        assert newsroom.shown == step("countnight serve").says
        reader = fresh(chromium, newsroom.address("page"))
        editor = fresh(chromium, newsroom.address("set up"))
        set_up(editor)
        reporter = fresh(chromium, invited(editor))
        keyed_in(reporter)
        expect(reader.get_by_text("0 of 1 seats declared", exact=True)).to_be_visible()
        accepted(editor, reader)
        written_and_corrected(editor, reader)
    with opened(tmp_path) as again:
        assert "set up" not in again.printed

    assert answered(step("countnight story"), tmp_path) == step("countnight story").says


def set_up(editor: Page) -> None:
    """The first person is at the desk."""
    editor.get_by_label("Sign-in name").fill("m.hale")
    editor.get_by_label("Name", exact=True).fill("Mara Hale")
    editor.get_by_label("Password").fill("three small words")
    editor.get_by_role("button", name="Set up and go in").click()
    expect(editor.get_by_role("heading", level=1)).to_contain_text("Queue")


def invited(editor: Page) -> str:
    """The address of Joss Arden's invitation."""
    go(editor, "People", "People")
    editor.get_by_label("Name", exact=True).fill("Joss Arden")
    editor.get_by_label("Sign-in name").fill("j.arden")
    editor.get_by_label("Reporter", exact=True).check()
    editor.get_by_role("button", name="Add and make an invitation").click()
    expect(editor.get_by_role("heading", level=1)).to_contain_text("Invitation for Joss Arden")
    return editor.get_by_label("Address").input_value()


def keyed_in(reporter: Page) -> None:
    """The entry is with the desk."""
    reporter.get_by_label("Password").fill("some words of mine")
    reporter.get_by_role("button", name="Keep it and go in").click()
    expect(reporter.get_by_role("heading", level=1)).to_contain_text("Queue")
    go(reporter, "The count", "Which seat?")
    reporter.get_by_role("link", name="Fernwick", exact=True).click()
    reporter.wait_for_url("**/count/fernwick")
    votes = {"Ines Brackenthorpe": "2,140", "Tomas Fellwright": "17,020", "Ada Quillmoor": "14,382"}
    for name, number in votes.items():
        reporter.get_by_role("textbox", name=name).fill(number)
    onward(reporter)
    expect(reporter.locator(".running")).to_contain_text("33,542")
    sums = {"Valid votes declared": "33,542", "Rejected ballots": "96", "Electorate": "61,502"}
    for name, number in (sums | {"Number of recounts": "", "Time of day": ""}).items():
        field = reporter.get_by_label(name, exact=True)
        expect(field).to_be_visible()
        field.fill(number)
        onward(reporter)
    reporter.get_by_role("button", name="These are the figures: send").click()
    expect(reporter.get_by_text("The desk has it. It is provisional")).to_be_visible()


def onward(reporter: Page) -> None:
    """The next question is asked."""
    reporter.locator("section:not([hidden]) button", has_text="Next").click()


def accepted(editor: Page, reader: Page) -> None:
    """The result is declared, and its story out."""
    go(editor, "From the count", "From the count")
    editor.get_by_role("button", name="Accept the figures of Joss Arden").click()
    expect(reader.get_by_text("1 of 1 seats declared", exact=True)).to_be_visible()
    go(editor, "Queue", "Queue 1")
    headline = "Meadow Alliance takes Fernwick from Harbour Party by 2,638"
    expect(editor.get_by_role("heading", name=headline)).to_be_visible()
    editor.get_by_role("button", name="Approve").click()
    reader.get_by_role("button", name="1 new update").click()
    expect(reader.get_by_role("heading", name=headline)).to_be_visible()


def written_and_corrected(editor: Page, reader: Page) -> None:
    """The post is out, with its live figure, and then its correction."""
    go(editor, "Write", "Write a post")
    editor.wait_for_url("**/desk/write")
    editor.get_by_label("Headline").fill("Fellwright thanks the counters")
    words = "Tomas Fellwright won by {{majority fernwick}} votes."
    editor.get_by_label("Text", exact=True).fill(words)
    editor.get_by_role("button", name="Publish").click()
    expect(editor.get_by_text("Published on Fernwick by-election")).to_be_visible()
    go(editor, "Posts", "Posts")
    editor.get_by_role("link", name="Fellwright thanks the counters").click()
    editor.get_by_role("link", name="Correct …").click()
    editor.get_by_label("Headline").fill("Fellwright wins Fernwick")
    editor.get_by_label("Factual error").check()
    reason = "An earlier headline said that he had spoken; he had not."
    editor.get_by_label("Reason, for readers").fill(reason)
    editor.get_by_role("button", name="Compare").click()
    editor.get_by_role("button", name="Publish the correction").click()
    expect(editor.get_by_text("Corrected on Fernwick by-election")).to_be_visible()
    reader.reload()
    expect(reader.get_by_role("heading", name="Fellwright wins Fernwick")).to_be_visible()
    expect(reader.get_by_text("Tomas Fellwright won by 2,638 votes.")).to_be_visible()
    expect(reader.get_by_text(reason)).to_be_visible()
