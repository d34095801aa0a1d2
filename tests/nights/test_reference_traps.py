"""What a naive system gets wrong about the night, one named test a trap."""

import re
from fractions import Fraction

import pytest
from night_theatre import ALL_32, shipped

from countnight.model.exact import Value, tenths_half_up
from countnight.model.fact import FactBook
from countnight.model.ids import SeatId
from countnight.model.story import StoryKind

EVERY_KIND = (StoryKind.ALERT, StoryKind.HEADLINE, StoryKind.POST, StoryKind.SUMMARY)
SWING_IN_VOTES = re.compile(r"swing (?:of|was|is) [\d,]+ votes|[\d,]+[- ]votes? swing")


def book(name: str) -> FactBook:
    """The facts of the seat with that name."""
    return shipped().newsroom.figures.books[shipped().seat(name)]


def value(name: str, fact: str, about: str | None = None) -> Value:
    """What the seat's fact says."""
    found = book(name).get(fact, about)
    assert found is not None
    return found.value


def tenths(quantity: Value) -> int:
    """An exact quantity as a reader sees it, in tenths."""
    assert isinstance(quantity, Fraction)
    return tenths_half_up(quantity)


def every_text() -> dict[str, str]:
    """Every text of every kind about every seat, and all that stands on the pages."""
    names = [seat.name for seat in shipped().newsroom.election.seats.values()]
    texts = {
        f"{name} {kind}": story.text or ""
        for name in names
        for kind in EVERY_KIND
        for story in [shipped().seat_text(name, kind=kind)]
    }
    for post in shipped().newsroom.night.posts.values():
        texts[f"{post.id} as posted"] = f"{post.headline}\n\n{post.body}"
    texts["summary"] = "\n".join(shipped().bullets())
    return texts


def said(name: str, fact_id: str) -> set[str]:
    """The words of the seat's post that state facts of the id."""
    post = shipped().post(name)
    texts = {"headline": post.headline, "text": post.body}
    spans = [span for span in post.spans if span.fact.id == fact_id]
    return {texts[span.part][span.start : span.end] for span in spans}


def test_the_set_is_32_seats_and_not_the_region_of_46() -> None:
    """Lincoln, the seventh gain of the statistical region, is not in it."""
    names = {seat.name for seat in shipped().newsroom.election.seats.values()}

    assert len(names) == 32
    assert "Lincoln" not in names


def test_the_turnaround_is_never_called_a_swing() -> None:
    """Bassetlaw turned round by 18,865 votes; the swing is 18.4 points."""
    swing = book("Bassetlaw").get("swing", "labour>conservative")

    assert value("Bassetlaw", "turnaround") == 18_865
    assert swing is not None
    assert (tenths(swing.value), swing.unit) == (184, "points")
    assert any(words.startswith("18.4") for words in said("Bassetlaw", "swing"))
    assert [name for name, text in every_text().items() if "18,865" in text] == []


def test_a_swing_is_never_in_votes() -> None:
    """Points, whatever the wording."""
    assert [name for name, text in every_text().items() if SWING_IN_VOTES.search(text)] == []


def test_bassetlaw_is_the_first_conservative_win_since_1924() -> None:
    """Labour won from 1935 on, but the last Conservative win was in 1924."""
    body = shipped().post("Bassetlaw").body

    assert re.search(r"first (?:Conservative win there|time) since 1924", body)
    assert re.search(r"[Ff]rom 1935 to 2017", body)
    assert "every general election" in body
    assert not re.search(r"Conservative win[^.]*1935", " ".join(every_text().values()))


def test_ashfield_is_not_called_the_first_conservative_win() -> None:
    """They won a by-election there in 1977."""
    texts = [text for name, text in every_text().items() if name.lower().startswith("ashfield")]

    assert [text for text in texts if re.search(r"first (?:ever )?Conservative", text)] == []
    assert [text for text in texts if "never" in text] == []


def test_nottingham_south_is_shown_and_not_held() -> None:
    """Its electorate rose by 11.7 per cent, rightly: somebody is told, and it goes out."""
    seat = shipped().seat("Nottingham South")
    found = [one for one in shipped().bill.findings if one.seat == seat]

    assert [(one.code, one.severity) for one in found] == [("electorate-jump", "warn")]
    assert "up 11.7%" in found[0].message
    assert seat in shipped().newsroom.night.declared


def test_bolsover_was_the_last_labour_seat_to_fall() -> None:
    """In order of declaration: Ashfield 04:13, Derby North 04:36, Bolsover 05:05."""
    lost = shipped().newsroom.figures.group_book(ALL_32).get("seats_lost", "labour")
    assert lost is not None
    declared = shipped().newsroom.night.declared
    last = [
        (one.value, f"{declared[SeatId(one.name)].message.declaration.declared_at:%H:%M}")
        for one in lost.inputs[-3:]
    ]

    assert last == [("Ashfield", "04:13"), ("Derby North", "04:36"), ("Bolsover", "05:05")]


def test_shares_fall_by_points() -> None:
    """Labour's share in Leicester East fell 16.2 points; no share falls 'by 16.2%'."""
    moved = re.compile(r"(?:fell|rose|up|down)(?: by)? [\d.]+(?:%| per cent)")

    assert tenths(value("Leicester East", "share_change", "leicester-east-claudia-webbe")) == -162
    assert [name for name, text in every_text().items() if moved.search(text)] == []


def test_derby_north_is_a_gain_although_its_mp_had_left_labour() -> None:
    """By 2,540 votes, where Labour had 2,015."""
    post = shipped().post("Derby North")

    assert "2,015" in said("Derby North", "overturned")
    assert "2,540" in said("Derby North", "majority")
    assert "Derby North" in post.headline
    assert value("Derby North", "outcome", "conservative") == "gain"


def test_derby_norths_mp_came_last_and_lost_his_deposit() -> None:
    """635 votes, sixth of six; three deposits lost, his among them."""
    body = shipped().post("Derby North").body
    about_him = next(part for part in body.split("\n\n") if "Williamson" in part)

    assert {"635"} <= said("Derby North", "votes")
    assert "sixth" in said("Derby North", "place")
    assert "deposit" in about_him
    assert "as an independent" in about_him
    assert "three of the six candidates" in body
    assert value("Derby North", "deposits_lost") == 3


@pytest.mark.parametrize(
    ("name", "turnout", "change"), [("Bassetlaw", 635, -30), ("Derby North", 642, -54)]
)
def test_turnout_is_valid_votes_over_electorate(name: str, turnout: int, change: int) -> None:
    """Bassetlaw 63.5 per cent, down 3 points; Derby North 64.2, down 5.4; one basis both times."""
    assert tenths(value(name, "turnout")) == turnout
    assert tenths(value(name, "turnout_change")) == change


def test_turnout_is_worded_as_it_was_worked_out() -> None:
    """The posts say so in points."""
    assert said("Bassetlaw", "turnout") == {"63.5%"}
    assert said("Bassetlaw", "turnout_change") == {"down", "3 points"}
    assert said("Derby North", "turnout") == {"64.2%"}
    assert "5.4 points" in said("Derby North", "turnout_change")


def test_no_deposit_was_lost_in_bassetlaw() -> None:
    """All four candidates kept theirs; third and fourth are named."""
    body = shipped().post("Bassetlaw").body

    assert re.search(r"four candidates (?:kept their deposits|lost a deposit)", body)
    assert said("Bassetlaw", "deposits_lost") == set()
    assert {"28,078", "14,065", "5,366", "3,332"} <= said("Bassetlaw", "votes")
    assert {
        "Brendan Clarke-Smith",
        "Keir Morrison",
        "Debbie Soloman",
        "Helen Tamblyn-Saville",
    } <= said("Bassetlaw", "candidate")
    assert "14,013" in said("Bassetlaw", "majority")
    assert "4,852" in said("Bassetlaw", "overturned")
