"""What the first look's commands answer, pasted into it anew.

Run it when a text or an answer has changed on purpose, and read the difference; a test
follows the same commands and compares.
"""

import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

TUTORIAL = Path(__file__).resolve().parents[1] / "docs" / "tutorial" / "first-look.md"
BLOCK = re.compile(r"```console\n\$ (.+)\n((?:.*\n)*?)```")
OURS = re.compile(r"(^|\| )countnight ")
COUNTNIGHT = f"{shlex.quote(sys.executable)} -m countnight"


def main() -> None:
    """The page shows what its commands answer now."""
    text = TUTORIAL.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        for command, said in shown(text):
            new = answered(command, folder=Path(folder))
            text = text.replace(f"$ {command}\n{said}\n```", f"$ {command}\n{new}\n```")
    TUTORIAL.write_text(text, encoding="utf-8")


def shown(text: str) -> list[tuple[str, str]]:
    """Each command of ours that ends, with what the page says that it answers."""
    return [
        (command, said.rstrip()) for command, said in BLOCK.findall(text) if OURS.search(command)
    ]


def answered(command: str, *, folder: Path) -> str:
    """What the command prints, on both streams."""
    done = subprocess.run(
        ["/bin/bash", "-c", OURS.sub(rf"\1{COUNTNIGHT} ", command)],
        cwd=folder,
        check=False,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return done.stdout.rstrip()


if __name__ == "__main__":
    main()
