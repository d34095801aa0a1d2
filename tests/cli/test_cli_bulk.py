import importlib.util
import json
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from multiprocessing import get_all_start_methods
from pathlib import Path

import pytest
from terminal import SHIPPED, told

from countnight.assemble import past_night, shelf_of
from countnight.cli.bulk.crew import LostProcessError, written_by_crew
from countnight.cli.bulk.lines_file import opened
from countnight.flow.bulk import Piece, Wanted, pieces_of, wanted_of, written
from countnight.flow.figures import Figures
from countnight.flow.past import night_from_messages
from countnight.model.ids import SeatId
from countnight.model.story import StoryKind
from countnight.stories.tell import kinds_in

EVERYTHING = ("story", SHIPPED, "all", "--kind", "all", "--lang", "en,cy,nl")
A_LITTLE = ("story", SHIPPED, "all", "--kind", "alert,headline", "--lang", "en")


@cache
def undisturbed() -> bytes:
    """All texts of the shipped night, written by one process that nothing stopped."""
    return told(*EVERYTHING, "--json", "--jobs", "1").out.encode()


@cache
def the_night() -> Figures:
    """The shipped night, all declared."""
    shelf = shelf_of(SHIPPED)
    night, _ = night_from_messages(shelf.election, past_night(shelf).messages)
    return Figures(night)


def pieces() -> tuple[Piece, ...]:
    """Posts and alerts of every seat in two pieces or more."""
    kinds = (StoryKind.POST, StoryKind.ALERT)
    seats = tuple(the_night().books)
    return pieces_of(tuple(wanted_of(seats, is_group=False, kinds=kinds, langs=("en",))))


def test_several_kinds_and_languages_come_in_one_stable_order() -> None:
    """By seat, kind and language; each once."""
    lines = [json.loads(line) for line in undisturbed().splitlines()]
    names = [(one["seat"], one["kind"], one["lang"]) for one in lines]
    kinds = [kind.value for kind in StoryKind]
    seats = list(shelf_of(SHIPPED).election.seats)
    langs = ["en", "cy", "nl"]
    places = [(seats.index(s), kinds.index(k), langs.index(lang)) for s, k, lang in names]

    assert len(names) == 32 * sum(len(kinds_in(lang, is_group=False)) for lang in langs)
    assert places == sorted(set(places))


@pytest.mark.parametrize("jobs", ["2", "3"])
def test_any_number_of_processes_writes_the_same(jobs: str) -> None:
    """Byte for byte, whoever finishes first."""
    said = told(*EVERYTHING, "--json", "--jobs", jobs)

    assert said.out.encode() == undisturbed()


@pytest.mark.parametrize("method", get_all_start_methods())
def test_processes_may_be_begun_in_any_way(method: str) -> None:
    """Forked with the figures, or fresh with the night in a parcel: the same lines."""
    made = list(written_by_crew(the_night(), pieces(), jobs=2, method=method))

    assert made == [written(the_night(), piece) for piece in pieces()]


def test_a_process_that_dies_is_no_silence() -> None:
    """A text that cannot be made ends the run with a reason, and leaves nobody behind."""
    nowhere: tuple[Piece, ...] = (
        (Wanted(SeatId("E0"), is_group=False, kind=StoryKind.POST, lang="en"),),
    )

    with pytest.raises(LostProcessError, match="fewer --jobs"):
        list(written_by_crew(the_night(), nowhere, jobs=2, method="spawn"))


KILLED_AT = """\
import resource, signal, sys
from countnight.cli.app import main
signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
main(sys.argv[2:])
"""
"""The command, in a process that the system kills at the byte after so many in a file."""


@pytest.mark.parametrize("share", [0.1, 0.7])
def test_what_is_killed_goes_on_where_it_stopped(share: float, tmp_path: Path) -> None:
    """Killed in the middle of a line, then the same command: the file of an undisturbed run."""
    out, cut = tmp_path / "texts.jsonl", int(share * len(undisturbed()))
    arguments = [str(cut), *EVERYTHING, "--out", str(out), "--jobs", "2"]
    killed = subprocess.run([sys.executable, "-c", KILLED_AT, *arguments], check=False)
    left = out.read_bytes()
    told(*EVERYTHING, "--out", out)

    assert killed.returncode == -signal.SIGXFSZ
    assert left == undisturbed()[:cut]
    assert out.read_bytes() == undisturbed()


def test_only_one_command_writes_to_a_file(tmp_path: Path) -> None:
    """The second ends with exit code 4 and says why; the file is the first one's."""
    out = tmp_path / "texts.jsonl"
    with opened(out) as first:
        first.write(b"being written")
        first.flush()
        said = told(*A_LITTLE, "--out", out)

    assert said.code == 4
    assert "is being written by another countnight story" in said.err
    assert out.read_bytes() == b"being written"


def test_a_file_is_free_again_when_its_writer_has_ended(tmp_path: Path) -> None:
    """However it ended, and while processes that it had begun are still there."""
    out = tmp_path / "texts.jsonl"
    code = (
        "import os, sys; from pathlib import Path\n"
        "from countnight.cli.bulk.lines_file import opened\n"
        "with opened(Path(sys.argv[1])):\n"
        "    if os.fork() == 0:\n"
        "        sys.stdin.read(); os._exit(0)\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code, out], stdin=subprocess.PIPE) as killed:
        killed.wait()
        said = told(*A_LITTLE, "--out", out)

    assert said.code == 0


def test_every_group_has_its_round_up(tmp_path: Path) -> None:
    """By `groups`, or by `all` for the kind that only groups have: the same lines, once each."""
    groups = [str(group) for group in shelf_of(SHIPPED).election.groups]
    named = told("story", SHIPPED, "groups", "--json").objects()
    of_all = told("story", SHIPPED, "all", "--kind", "roundup", "--json").objects()
    out = tmp_path / "texts.jsonl"
    told("story", SHIPPED, "all", "--kind", "alert,roundup", "--out", out)
    again = told("story", SHIPPED, "groups", "--out", out)
    kinds = [json.loads(line)["kind"] for line in out.read_bytes().splitlines()]

    assert [one["group"] for one in named] == groups
    assert {one["kind"] for one in named} == {"roundup"}
    assert of_all == named
    assert kinds == ["alert"] * 32 + ["roundup"] * len(groups)
    assert "0 texts written" in again.err


def test_a_group_of_which_nothing_is_declared_has_no_text_yet() -> None:
    """As seats that are not declared are left out of all seats."""
    early = told("story", SHIPPED, "groups", "--at", "02:30", "--json").objects()
    late = told("story", SHIPPED, "groups", "--json").objects()

    assert 0 < len(early) < len(late)
    assert [one for one in early if one["refused"]] == []


def test_all_kinds_of_groups_are_written_side_by_side() -> None:
    """Several processes write the same lines as one."""
    one = told("story", SHIPPED, "groups", "--kind", "all", "--lang", "en,cy", "--jobs", "1")
    two = told("story", SHIPPED, "groups", "--kind", "all", "--lang", "en,cy", "--jobs", "2")
    kinds = sum(len(kinds_in(lang, is_group=True)) for lang in ("en", "cy"))

    assert one.out == two.out
    assert len(one.objects()) == kinds * len(shelf_of(SHIPPED).election.groups)


@pytest.mark.parametrize("share", [0.0, 0.2, 0.77, 1.0])
def test_a_torn_line_is_written_again(share: float, tmp_path: Path) -> None:
    """Wherever the file was cut, nothing is missing and nothing stands twice."""
    out = tmp_path / "texts.jsonl"
    whole = told(*A_LITTLE, "--json").out.encode()
    out.write_bytes(whole[: int(share * len(whole))])

    said = told(*A_LITTLE, "--out", out)

    assert (said.code, said.out) == (0, "")
    assert out.read_bytes() == whole


def test_more_texts_are_added_to_those_that_are_there(tmp_path: Path) -> None:
    """Alerts first, headlines later: the alerts are not repeated."""
    out = tmp_path / "texts.jsonl"
    told("story", SHIPPED, "all", "--kind", "alert", "--out", out)
    said = told(*A_LITTLE, "--out", out)
    kinds = [json.loads(line)["kind"] for line in out.read_bytes().splitlines()]

    assert kinds == ["alert"] * 32 + ["headline"] * 32
    assert "32 texts written" in said.err
    assert "32 were there before" in said.err


def test_a_refusal_counts_after_a_pause_too(tmp_path: Path) -> None:
    """The run that has nothing left to do ends as the first one did: with exit code 1."""
    out = tmp_path / "texts.jsonl"
    first = told("story", SHIPPED, "all", "--lang", "xx", "--out", out)
    again = told("story", SHIPPED, "all", "--lang", "xx", "--out", out)

    assert (first.code, again.code) == (1, 1)
    assert "0 texts written" in again.err


@pytest.mark.parametrize("text", ["a shopping list\n", "no end of line", '{"seat": 1}\n'])
def test_a_file_of_something_else_is_left_alone(text: str, tmp_path: Path) -> None:
    """Exit code 3, and not a byte is cut from it."""
    out = tmp_path / "list.txt"
    out.write_text(text, encoding="utf-8")
    said = told(*A_LITTLE, "--out", out)

    assert said.code == 3
    assert "line 1 is not a text" in said.err
    assert out.read_text(encoding="utf-8") == text


def test_a_file_that_cannot_be_written_is_a_fault(tmp_path: Path) -> None:
    """A folder that is not there: exit code 4."""
    said = told(*A_LITTLE, "--out", tmp_path / "nowhere" / "texts.jsonl")

    assert said.code == 4
    assert "cannot be written" in said.err


def test_several_kinds_can_be_read_as_text() -> None:
    """Without --json they follow each other, as one always did."""
    both = told("story", SHIPPED, "Gedling", "--kind", "alert,post")
    each = [told("story", SHIPPED, "Gedling", "--kind", kind).out for kind in ("alert", "post")]

    assert both.out == "".join(each)


def test_there_is_a_bar_on_a_terminal_and_nowhere_else(tmp_path: Path) -> None:
    """In a pipe stderr holds one plain line; on a terminal a bar counts to the end."""
    quiet = told(*A_LITTLE, "--out", tmp_path / "quiet.jsonl")
    seen, terminal = pty.openpty()
    command = [sys.executable, "-m", "countnight", *A_LITTLE, "--out", str(tmp_path / "bar.jsonl")]
    subprocess.run(command, stderr=terminal, check=True)
    drawn = os.read(seen, 100_000).decode()
    os.close(terminal)
    os.close(seen)

    assert quiet.err.count("\n") == 1
    assert "\x1b[" not in quiet.err
    assert "64/64" in drawn


def test_processes_and_a_cluster_are_two_things() -> None:
    """Exit code 2."""
    said = told(*A_LITTLE, "--jobs", "2", "--cluster", "tcp://127.0.0.1:1")

    assert (said.code, said.out) == (2, "")


def test_a_cluster_needs_its_extra() -> None:
    """Without it, the answer is what to install."""
    code = (
        "import sys; sys.modules['distributed'] = None\n"
        "from countnight.cli.app import main\n"
        f"main({[*A_LITTLE, '--cluster', 'tcp://127.0.0.1:1']!r})\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode == 4
    assert "countnight[cluster]" in done.stderr


@contextmanager
def cluster_of_one() -> Iterator[str]:
    """The address of a Dask scheduler that has one worker."""
    start = (
        "import sys; from distributed import LocalCluster\n"
        "cluster = LocalCluster(n_workers=1, threads_per_worker=1, processes=False,\n"
        "    protocol='tcp://', host='127.0.0.1', dashboard_address=None)\n"
        "print(cluster.scheduler_address, flush=True); sys.stdin.read(); cluster.close()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", start],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as running:
        assert running.stdout is not None
        yield running.stdout.readline().strip()
        running.communicate("")


@pytest.mark.slow
@pytest.mark.skipif(
    importlib.util.find_spec("distributed") is None, reason="the extra 'cluster' is not installed"
)
def test_a_cluster_writes_the_same() -> None:
    """Each worker gets the night in a parcel; the lines come back in order."""
    with cluster_of_one() as address:
        said = told(*EVERYTHING, "--cluster", address)

    assert said.out.encode() == undisturbed()
