"""How long the command takes to write every text of a night on all cores, from its start."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from measured_nights import Figures

LANGS = "en,cy"


def bulk_measured(election: str) -> Figures:
    """Texts, refusals and seconds of `countnight story all --kind all`, a process and its crew.

    Shape: a text that a language refuses is counted apart, for it costs less than one it writes.
    """
    with TemporaryDirectory() as place:
        out = Path(place) / "texts.jsonl"
        command = [sys.executable, "-m", "countnight", "story", election, "all"]
        command += ["--kind", "all", "--lang", LANGS, "--out", str(out)]
        load, started = os.getloadavg()[0], perf_counter()
        subprocess.run(command, check=False, capture_output=True)
        seconds = perf_counter() - started
        lines = out.read_bytes().splitlines()
    refused = sum(b'"text": null' in line for line in lines)
    return {
        "langs": LANGS,
        "texts": len(lines) - refused,
        "refused": refused,
        "wall_seconds": round(seconds, 2),
        "load_before": round(load, 2),
    }
