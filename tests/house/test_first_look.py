"""The tutorial's second half, followed to the letter beside no server."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TUTORIAL = ROOT / "docs" / "tutorial" / "first-look.md"
BLOCK = re.compile(r"```console\n\$ (.+)\n((?:.*\n)*?)```")
COUNTNIGHT = f"{shlex.quote(sys.executable)} -m countnight"


def shown() -> list[tuple[str, str]]:
    """Each command of ours that ends, with what the tutorial says that it answers."""
    blocks = BLOCK.findall(TUTORIAL.read_text(encoding="utf-8"))
    return [
        (command, said.rstrip())
        for command, said in blocks
        if re.search(r"(^|\| )countnight ", command)
    ]


def answered(command: str, *, folder: Path) -> str:
    """What the command prints, on both streams."""
    line = re.sub(r"(^|\| )countnight ", rf"\1{COUNTNIGHT} ", command)
    done = subprocess.run(
        ["/bin/bash", "-c", line],
        cwd=folder,
        check=False,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return done.stdout.rstrip()


def test_the_tutorial_shows_what_a_newcomer_will_see(tmp_path: Path) -> None:
    """Each command of the first look is run in turn, and answers what the page says."""
    expected = shown()

    found = [(command, answered(command, folder=tmp_path)) for command, _ in expected]

    assert len(expected) >= 7
    assert found == expected
