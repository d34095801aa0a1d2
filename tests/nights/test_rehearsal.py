from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from night_theatre import SHIPPED, Performance, pages_of, performed, shipped

from countnight.assemble import rehearsal, shelf_of
from countnight.flow.receive import Answer, receive
from countnight.intake.rehearsal import FAULTS, FaultsUnreadableError
from countnight.model.finding import Finding, Severity

GEDLING = "E14000710"
RANDALL, COAKER = "gedling-tom-randall", "gedling-vernon-coaker"
HOW_TO = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "rehearse.md"


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A rehearsed night and what was found in it."""

    played: Performance
    findings: tuple[Finding, ...]

    def about(self, seat: str) -> list[tuple[str, Severity]]:
        """What was found in the seat, each code with its severity."""
        return [(one.code, one.severity) for one in self.findings if one.seat == seat]


def rehearsed(folder: Path, *lines: str) -> Rehearsal:
    """The shipped night played as a test, with one fault of these lines."""
    file = folder / "faults.toml"
    file.write_text("\n".join(("[[fault]]", *lines)), encoding="utf-8")
    shelf = shelf_of(SHIPPED)
    intake = rehearsal(shelf, file)
    played = performed(shelf, messages=intake.messages, is_test=True)
    return Rehearsal(played, (*intake.findings, *played.bill.findings))


def fault(kind: str, *candidates: str, seat: str = GEDLING) -> tuple[str, ...]:
    """The lines of a fault."""
    shown = ", ".join(f'"{one}"' for one in candidates)
    return (f'kind = "{kind}"', f'seat_id = "{seat}"', f"candidates = [{shown}]")


def votes_in(pages: Mapping[str, str], *, figure: str) -> list[str]:
    """The addresses of the pages that show the figure."""
    return [address for address, text in pages.items() if figure in text]


def test_a_changed_digit_holds_the_seat(tmp_path: Path) -> None:
    """22,718 typed as 22,728 does not add up: Gedling is held whole, 31 seats go out."""
    found = rehearsed(tmp_path, *fault("digit-changed", RANDALL))
    night = found.played.newsroom.night

    assert found.about(GEDLING) == [("sum-differs", Severity.HOLD)]
    assert found.played.bill.answers == {Answer.ACCEPTED: 31, Answer.HELD: 1}
    assert list(night.held) == [GEDLING]
    assert "gedling" not in night.posts
    assert len(night.held[found.played.seat("Gedling")].message.raw) == 5


def test_a_letter_among_the_digits_holds_the_seat(tmp_path: Path) -> None:
    """'2O718' is not a number; one clear finding says so, and repeats nothing."""
    found = rehearsed(tmp_path, *fault("digit-changed", RANDALL), 'votes = "2O718"')

    assert found.about(GEDLING) == [("vote-unreadable", Severity.HOLD)]


def test_a_row_that_stands_twice_holds_the_seat(tmp_path: Path) -> None:
    """The same candidate twice: a person decides which row is right."""
    found = rehearsed(tmp_path, *fault("row-twice", COAKER))

    assert found.about(GEDLING) == [("row-repeated", Severity.HOLD)]


def test_arithmetic_cannot_see_two_candidates_swapped(tmp_path: Path) -> None:
    """Randall and Coaker exchanged: the sum is right and the shares are likely. Nothing is held."""
    found = rehearsed(tmp_path, *fault("candidates-swapped", RANDALL, COAKER))
    post = found.played.post("Gedling")

    assert found.about(GEDLING) == []
    assert "Labour" in post.headline
    assert "Vernon Coaker" in post.body
    assert found.played.bill.answers == {Answer.ACCEPTED: 32}


def test_a_swap_that_looks_unlike_last_time_is_shown(tmp_path: Path) -> None:
    """First and last exchanged in Leicester South: two shares jump, and the pair is named."""
    swap = fault(
        "candidates-swapped",
        *("leicester-south-jonathan-ashworth", "leicester-south-james-potter"),
        seat="E14000783",
    )
    found = rehearsed(tmp_path, *swap)
    codes = dict(found.about("E14000783"))

    assert codes["share-jump"] is Severity.WARN
    assert found.played.bill.answers == {Answer.ACCEPTED: 32}


def test_a_late_correction_is_published_with_a_note(tmp_path: Path) -> None:
    """The wrong result goes out; twelve minutes later it is put right, and readers are told."""
    found = rehearsed(tmp_path, *fault("late-correction", RANDALL, COAKER), "minutes_later = 12")
    post, before = found.played.post("Gedling"), shipped().post("Gedling")
    page = pages_of(found.played.newsroom.site())["/live/east-midlands/posts/gedling"]

    assert found.about(GEDLING) == [("result-changed", Severity.WARN)]
    assert found.played.bill.answers == {Answer.ACCEPTED: 32, Answer.CORRECTED: 1}
    assert (post.headline, post.body, post.revision) == (before.headline, before.body, 2)
    assert len(post.corrections) == 1
    assert post.corrections[0].text.startswith("Tom Randall has gained Gedling")
    assert "22,718 votes, not 22,039" in post.corrections[0].text
    assert "had Vernon Coaker holding the seat" in page
    assert (post.corrections[0].at - post.published_at).total_seconds() == 12 * 60


def test_after_a_late_correction_all_else_is_as_it_should_be(tmp_path: Path) -> None:
    """Round-ups and the summary are those of the right night."""
    found = rehearsed(tmp_path, *fault("late-correction", RANDALL, COAKER))
    posts, right = found.played.newsroom.night.posts, shipped().newsroom.night.posts

    assert found.played.bullets() == shipped().bullets()
    assert {key: post.body for key, post in posts.items()} == {
        key: post.body for key, post in right.items()
    }


def test_every_page_of_a_rehearsal_is_marked(tmp_path: Path) -> None:
    """TEST stands on each of them; on none of the live night's."""
    found = rehearsed(tmp_path, *fault("row-twice", COAKER))
    pages = pages_of(found.played.newsroom.site())
    live = pages_of(shipped().newsroom.site())

    assert [address for address, text in pages.items() if "TEST" not in text] == []
    assert votes_in(live, figure="TEST") == []


def test_a_live_night_refuses_test_data(tmp_path: Path) -> None:
    """A rehearsal's results, sent to a live night, are held, each and every one."""
    file = tmp_path / "faults.toml"
    file.write_text("", encoding="utf-8")
    intake = rehearsal(shelf_of(SHIPPED), file)
    live = performed(shelf_of(SHIPPED), messages=()).newsroom

    receipts = [receive(live, message) for message in intake.messages]

    assert {receipt.answer for receipt in receipts} == {Answer.HELD}
    assert {one.code for receipt in receipts for one in receipt.findings} >= {
        "test-data-in-live-night"
    }
    assert (dict(live.night.declared), dict(live.night.posts)) == ({}, {})


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (('kind = "earthquake"',), "fault 1 of the faults file: kind 'earthquake' is not one of"),
        (fault("row-twice", COAKER, seat="E1"), "fault 1 of the faults file: no seat 'E1'"),
        (fault("row-twice", "nobody"), "fault 1 of the faults file: no candidate 'nobody'"),
        (("kind = ",), "the faults file: "),
    ],
)
def test_a_fault_that_cannot_be_made_is_named(
    tmp_path: Path, lines: tuple[str, ...], problem: str
) -> None:
    """The message gives the number of the fault and what is wrong with it."""
    with pytest.raises(FaultsUnreadableError) as refused:
        rehearsed(tmp_path, *lines)

    assert str(refused.value).startswith(problem)


def test_the_how_to_has_every_kind_of_fault() -> None:
    """Each kind stands in its table, and no other."""
    rows = [line.split("`")[1] for line in HOW_TO.read_text("utf-8").splitlines() if is_row(line)]

    assert set(rows) == set(FAULTS) | {"kind", "seat_id", "candidates", "votes", "minutes_later"}


def is_row(line: str) -> bool:
    """Whether the line is a table's row that begins with a name."""
    return line.startswith("| `")
