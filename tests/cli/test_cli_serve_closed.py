import signal
import subprocess
import sys
from pathlib import Path

import pytest
from terminal import told

SOON = 30.0
"""Seconds after which a newsroom that does not close is a fault."""
POST = ("post", "fernwick", "fernwick", "--headline", "A sample", "--body", "-", "--byline", "X")


@pytest.mark.parametrize(("stop", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_closed_newsroom_leaves_its_night_in_one_file(
    tmp_path: Path, stop: signal.Signals, code: int
) -> None:
    """Whoever copies the store after the night copies all of it."""
    told("new", "fernwick", folder=tmp_path)
    command = [sys.executable, "-m", "countnight", "serve", "fernwick", "--port", "0"]
    with subprocess.Popen(command, cwd=tmp_path, text=True, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        assert any(line.startswith("Press Ctrl+C") for line in process.stderr)
        told(*POST, given="Some words.", folder=tmp_path)
        process.send_signal(stop)
        process.communicate(timeout=SOON)

    # Who is started in the background is told to pass over Ctrl+C, and has no signal to end with.
    is_passed_over = signal.getsignal(stop) is signal.SIG_IGN
    assert process.returncode == (0 if is_passed_over else code)
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith(("-wal", "-shm"))] == []
