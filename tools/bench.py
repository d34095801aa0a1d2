"""What the newsroom costs: figures as JSON in bench.json, and a short table on stdout.

Run as: tools/bench.py [--quick] [--out FILE]. `--quick` measures everything that needs neither the
published files nor a browser, once: it shows that the bench works, and its figures mean little.
"""

import argparse
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).with_name("bench")))

from measured_bulk import bulk_measured
from measured_nights import (
    SHIPPED,
    Figures,
    drafts_measured,
    folder_of_650,
    machine,
    played,
    replay_measured,
)
from measured_pages import (
    open_page_measured,
    page_measured,
    start_measured,
)
from measured_proofs import proofs_measured
from measured_rivals import rivals_measured
from measured_texts import posts_measured

from countnight.assemble import Shelf, shelf_of
from countnight.store.memory_log import MemoryLog

BARS = {
    "drafts_32.drafts_p99_ms": 20,
    "drafts_650.drafts_p99_ms": 20,
    "replay_650.wall_seconds": 10,
    "page.total_bytes": 50_000,
    "start.import_cli_ms": 300,
    "open_page.shown_slowest_ms": 1000,
    "bulk_650.wall_seconds": 10,
    "proofs_650.ms_for_130_words": 15,
}
"""What each figure must stay under."""


def main(arguments: list[str]) -> None:
    """The figures are in the file, and the table has been shown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--out", type=Path, default=Path("bench.json"))
    asked = parser.parse_args(arguments)
    figures = {"machine": machine(), **of_the_shipped_night(is_quick=asked.quick)}
    figures |= {} if asked.quick else of_650_seats()
    asked.out.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    show(figures)
    print(f"\nwritten to {asked.out}")


def of_the_shipped_night(*, is_quick: bool) -> dict[str, Figures | None]:
    """Every measurement that the project alone allows."""
    shelf = shelf_of(SHIPPED)
    runs = 1 if is_quick else 7
    night = played(shelf, log=MemoryLog()).newsroom
    return {
        "drafts_32": drafts_measured(shelf, runs=runs),
        "posts": posts_measured(night.figures, rounds=2 * runs),
        "rivals": None if is_quick else rivals_measured(night.figures, rounds=5 * runs),
        "proofs_32": proofs_measured(shelf, rounds=runs),
        "replay_32": replay_measured(SHIPPED),
        "page": page_measured(night.site()),
        "start": start_measured(runs=runs),
        "open_page": None if is_quick else open_page_measured(shelf, results=10),
    }


def of_650_seats() -> dict[str, Figures | None]:
    """The measurements that need the published files; None where they are absent."""
    with TemporaryDirectory() as place:
        folder = folder_of_650(Path(place) / "ge2019")
        if folder is None:
            return dict.fromkeys(("drafts_650", "replay_650", "bulk_650", "proofs_650"))
        shelf: Shelf = shelf_of(str(folder))
        return {
            "drafts_650": drafts_measured(shelf, runs=1),
            "replay_650": replay_measured(str(folder)),
            "bulk_650": bulk_measured(str(folder)),
            "proofs_650": proofs_measured(shelf, rounds=5),
        }


def show(figures: dict[str, Figures | None]) -> None:
    """One line a figure, with its bar where it has one."""
    for section, measured in figures.items():
        if measured is None:
            print(f"{section:<11} not measured: what it needs is not here")
        for name, value in (measured or {}).items():
            bar = BARS.get(f"{section}.{name}")
            print(f"{section:<11} {name:<30} {value}{'' if bar is None else f'  (under {bar})'}")


if __name__ == "__main__":
    main(sys.argv[1:])
