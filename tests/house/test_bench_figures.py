import json
import subprocess
import sys
from pathlib import Path

import pytest
from house_source import ROOT

DRAFTS = {"seats", "runs", "drafts_p50_ms", "drafts_p99_ms", "commit_p50_ms", "commit_p99_ms"}
KEYS = {
    "machine": {"processor", "cores", "system", "python", "sqlite", "load"},
    "drafts_32": DRAFTS,
    "posts": {
        *("posts", "posts_per_second", "plain_jinja_posts_per_second", "ratio_to_plain_jinja"),
        "spans_per_post",
    },
    "replay_32": {
        *("seats", "entries", "wall_seconds", "replay_seconds", "peak_memory_mb", "store_mb"),
        *("bare_sqlite_seconds", "ratio_to_bare_sqlite"),
    },
    "page": {"posts", "html_bytes", "html_plain_bytes", "css_bytes", "js_bytes", "total_bytes"},
    "start": {
        *("runs", "bare_python_ms", "import_cli_ms", "version_ms", "ratio_to_bare_python"),
    },
}


@pytest.mark.slow
def test_the_bench_measures_what_it_says(tmp_path: Path) -> None:
    """A quick run gives every figure by name; how large they are is for a quiet machine."""
    out = tmp_path / "bench.json"
    command = [sys.executable, str(ROOT / "tools" / "bench.py"), "--quick", "--out", str(out)]

    done = subprocess.run(command, capture_output=True, text=True, check=False)
    figures = json.loads(out.read_text(encoding="utf-8"))

    assert done.stderr == ""
    assert {name: set(figures[name]) for name in KEYS} == KEYS
    assert figures["open_page"] is None
    assert (figures["drafts_32"]["seats"], figures["posts"]["posts"]) == (32, 32)
    assert figures["page"]["posts"] == 20
    assert "drafts_p99_ms" in done.stdout


def test_a_page_is_small() -> None:
    """Twenty posts with styles and scripts, compressed: under 50 kB, whatever the machine."""
    bench = ROOT / "tools" / "bench"
    code = (
        f"import sys; sys.path.insert(0, {str(bench)!r})\n"
        "from measured_nights import SHIPPED, played\n"
        "from measured_pages import page_measured\n"
        "from countnight.assemble import shelf_of\n"
        "from countnight.store.memory_log import MemoryLog\n"
        "night = played(shelf_of(SHIPPED), log=MemoryLog()).newsroom\n"
        "print(page_measured(night.site())['total_bytes'])\n"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert int(done.stdout) < 50_000
