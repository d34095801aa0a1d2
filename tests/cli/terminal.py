"""The command line as somebody at a terminal uses it, and what it answers."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SHIPPED = "ge2019-east-midlands"


@dataclass(frozen=True, slots=True)
class Said:
    """What a command answered: its exit code, its data and its messages."""

    code: int
    out: str
    err: str

    def objects(self) -> list[dict[str, Any]]:
        """The lines of JSON on stdout."""
        return [json.loads(line) for line in self.out.splitlines()]


def told(*arguments: str | Path, given: str = "", folder: Path | None = None) -> Said:
    """What `countnight` with these arguments says, in a process of its own.

    No traceback is ever an answer.
    """
    command = [sys.executable, "-m", "countnight", *map(str, arguments)]
    done = subprocess.run(
        command, input=given, capture_output=True, text=True, check=False, cwd=folder
    )
    assert "Traceback" not in done.stderr, done.stderr
    return Said(done.returncode, done.stdout, done.stderr)
