import csv
from colorsys import rgb_to_hls
from datetime import datetime
from itertools import combinations
from pathlib import Path

import pytest

from countnight.elections.check import check_election
from countnight.elections.errors import UnknownElectionError
from countnight.elections.folder import read_election, read_sample_posts, results_file
from countnight.elections.shipped import election_folder, shipped_names
from countnight.model.election import Election, Hex, Party
from countnight.model.ids import CandidacyId, GroupId, PageId, PartyKey, SeatId

NAME = "ge2019-east-midlands"
BASSETLAW = SeatId("E14000546")
DERBY_NORTH = SeatId("E14000662")
NOTTINGHAM_EAST = SeatId("E14000865")


@pytest.fixture(scope="module")
def election() -> Election:
    """The shipped night."""
    reading = read_election(election_folder(NAME))
    assert reading.election is not None
    return reading.election


@pytest.fixture(scope="module")
def results() -> list[dict[str, str]]:
    """The rows of the shipped night's results.csv."""
    file = results_file(election_folder(NAME))
    assert file is not None
    return list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))


def test_the_shipped_night_lacks_nothing() -> None:
    """Neither reading nor checking finds anything at all."""
    assert check_election(read_election(election_folder(NAME))) == ()


def test_a_shipped_night_is_found_by_name() -> None:
    """One may give a name instead of a path."""
    assert NAME in shipped_names()
    assert election_folder(NAME).joinpath("election.toml").is_file()


def test_a_path_comes_before_a_shipped_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A newsroom's own folder of the same name is meant when it is there."""
    (tmp_path / NAME).mkdir()
    monkeypatch.chdir(tmp_path)

    assert election_folder(NAME) == Path(NAME)


@pytest.mark.parametrize("name", ["ge1066", "", "../elections"])
def test_an_unknown_night_is_refused_with_the_choices(name: str) -> None:
    """The message names what ships."""
    with pytest.raises(UnknownElectionError, match=NAME):
        election_folder(name)


def test_the_set_is_32_seats_not_the_statistical_region(election: Election) -> None:
    """The group is a free list and has a name of its own in every text."""
    region = election.groups[GroupId("east-midlands")]

    assert len(election.seats) == len(region.seats) == 32
    assert region.name == "Derbyshire, Nottinghamshire, Leicestershire and Rutland"
    assert "Lincoln" not in {seat.name for seat in election.seats.values()}
    assert election.pages[PageId("east-midlands")].titles == {"en": "East Midlands"}


def test_counties_part_the_seats_and_cities_lie_within(election: Election) -> None:
    """11 and 11 and 10 seats; Derby 2, Leicester 3, Nottingham 3."""
    sizes = {group.id: len(group.seats) for group in election.groups.values()}

    assert sizes == {
        "derbyshire": 11,
        "nottinghamshire": 11,
        "leicestershire-rutland": 10,
        "derby": 2,
        "leicester": 3,
        "nottingham": 3,
        "east-midlands": 32,
    }


def test_last_time_the_conservatives_had_18_and_labour_14(election: Election) -> None:
    """Labour and Co-operative counts as Labour."""
    winners = [election.main_party(one.winner_party) for one in election.previous.values()]

    assert winners.count(PartyKey("conservative")) == 18
    assert winners.count(PartyKey("labour")) == 14
    assert election.previous[NOTTINGHAM_EAST].winner_party == "labour_coop"


def test_derby_norths_sitting_mp_stood_as_an_independent(election: Election) -> None:
    """Chris Williamson sat for the seat; Amanda Solloway had; both stood there in 2017."""
    standing = {one.name: one for one in election.candidacies[DERBY_NORTH]}

    williamson, solloway = standing["Chris Williamson"], standing["Amanda Solloway"]
    assert (williamson.is_sitting, williamson.party) == (True, "independent")
    assert (solloway.is_sitting, solloway.is_former) == (False, True)
    assert williamson.previous_id == CandidacyId("ge2017-derby-north-chris-williamson")
    assert solloway.previous_id == CandidacyId("ge2017-derby-north-amanda-solloway")


def test_two_men_called_alan_graves_are_two_candidacies(election: Election) -> None:
    """Derby North and High Peak each had one."""
    ids = [
        one.id
        for candidacies in election.candidacies.values()
        for one in candidacies
        if one.name == "Alan Graves"
    ]

    assert ids == ["derby-north-alan-graves", "high-peak-alan-graves"]


def test_bassetlaws_past_is_attested_not_computed(election: Election) -> None:
    """'First Conservative win since 1924' needs the general elections and the by-elections."""
    notes = {note.kind: note.value for note in election.notes if note.seat == BASSETLAW}

    assert notes["last_general_election_win"] == "Conservative 1924"
    assert notes["no_by_election_win_since"] == "Conservative 1924"
    assert notes["won_every_general_election"] == "Labour 1935-2017"


def test_history_has_three_elections_on_these_boundaries(election: Election) -> None:
    """2010, 2015 and 2017; the last agrees with the baseline, party by party."""
    rows = election.history[BASSETLAW]
    latest = {row.party: row.votes for row in rows if row.election_date.year == 2017}
    before = {one.party: one.votes for one in election.previous[BASSETLAW].candidates}

    assert {row.election_date.year for row in rows} == {2010, 2015, 2017}
    assert {row.boundary_set for row in rows} == {"2010"}
    assert [row.party for row in rows if row.is_win] == ["labour"] * 3
    assert latest[PartyKey("labour")] == before[PartyKey("labour")] == 27467
    assert latest[PartyKey("conservative")] == before[PartyKey("conservative")] == 22615


def test_every_seats_votes_add_up(election: Election, results: list[dict[str, str]]) -> None:
    """Every declaration of the replay names all candidates and adds up to its valid votes."""
    for seat in election.seats:
        rows = [row for row in results if row["seat_id"] == seat]
        standing = {one.id for one in election.candidacies[seat]}

        assert {row["candidate_id"] for row in rows} == standing
        assert {sum(int(row["votes"]) for row in rows)} == {int(row["valid_votes"]) for row in rows}


def test_the_map_is_one_piece_without_overlap(election: Election) -> None:
    """32 hexes, none on another, each reached from any other by touching sides."""
    hexes = {seat.hex for seat in election.seats.values() if seat.hex is not None}
    reached: set[Hex] = set()
    todo = [min(hexes, key=lambda place: (place.r, place.q))]
    while todo:
        place = todo.pop()
        if place in hexes and place not in reached:
            reached.add(place)
            todo += neighbours(place)

    assert len(hexes) == 32
    assert reached == hexes


def neighbours(place: Hex) -> list[Hex]:
    """The six hexes that touch this one; odd rows stand half a hexagon to the right."""
    shift = place.r % 2
    sides = [(-1, 0), (1, 0)]
    corners = [(shift - 1, -1), (shift, -1), (shift - 1, 1), (shift, 1)]
    return [Hex(place.q + q, place.r + r) for q, r in (*sides, *corners)]


def test_the_map_resembles_the_land(election: Election) -> None:
    """North is up and west is left."""
    places = {seat.name: seat.hex for seat in election.seats.values()}

    def at(name: str) -> Hex:
        place = places[name]
        assert place is not None
        return place

    assert at("High Peak").r < at("Derby North").r < at("South Derbyshire").r
    assert at("High Peak").q < at("Bassetlaw").q
    assert at("Bassetlaw").r < at("Nottingham East").r < at("Rushcliffe").r
    assert at("Leicester South").r > at("Loughborough").r
    assert at("Rutland and Melton").q > at("Bosworth").q


def colour_distance(one: Party, other: Party) -> float:
    """How far two colours lie apart in hue, lightness and saturation, roughly."""
    first, second = (
        rgb_to_hls(*(int(party.colour[place : place + 2], 16) / 255 for place in (1, 3, 5)))
        for party in (one, other)
    )
    hue = min(abs(first[0] - second[0]), 1 - abs(first[0] - second[0]))
    return max(
        hue * 4 * min(first[2], second[2]), abs(first[1] - second[1]), abs(first[2] - second[2])
    )


def contrast(party: Party, background: float) -> float:
    """The contrast of a colour against a background of that luminance, as WCAG counts it."""
    channels = [int(party.colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    ]
    own = sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))
    light, dark = max(own, background), min(own, background)
    return (light + 0.05) / (dark + 0.05)


def test_party_colours_can_be_seen_by_day_and_by_night(election: Election) -> None:
    """Each has a contrast of 3 to 1 or more against white and against near-black (WCAG 1.4.11)."""
    for party in election.parties.values():
        assert contrast(party, 1.0) >= 3
        assert contrast(party, 0.0055) >= 3


def test_party_colours_can_be_told_apart(election: Election) -> None:
    """No two parties share a colour, except those that are counted together."""
    mains = [party for party in election.parties.values() if party.folds_into is None]

    assert all(colour_distance(one, other) > 0.05 for one, other in combinations(mains, 2))


def test_party_forms_are_whole_and_plain(election: Election) -> None:
    """Possessives carry the apostrophe that names do, and plural names take a plural verb."""
    forms = {key: party.forms["en"] for key, party in election.parties.items()}

    assert forms[PartyKey("conservative")].possessive == "the Conservatives'"
    assert forms[PartyKey("conservative")].is_plural
    assert forms[PartyKey("labour")].possessive == "Labour's"
    assert not forms[PartyKey("labour")].is_plural
    assert forms[PartyKey("brexit_party")].collective == "the Brexit Party"
    assert forms[PartyKey("independent")].bracket == "independent"
    possessives = [form.possessive for form in forms.values()]
    assert all("'" in one and "\u2019" not in one for one in possessives)


def test_sample_posts_are_plainly_marked(election: Election) -> None:
    """Nobody real is shown to have written them, and each stands on a page of the night."""
    reading = read_sample_posts(election_folder(NAME))

    assert reading.findings == ()
    assert 6 <= len(reading.posts) <= 8
    assert {post.role for post in reading.posts} == {"Demonstration post"}
    assert {post.byline for post in reading.posts} == {"Sample reporter"}
    assert {post.page for post in reading.posts} <= set(election.pages)


def test_no_sample_post_speaks_of_a_seat_before_it_declared(
    election: Election, results: list[dict[str, str]]
) -> None:
    """A post may name a seat to say that it is still to come, and nothing else before its time."""
    declared = {row["seat_id"]: datetime.fromisoformat(row["declared_at"]) for row in results}
    posts = read_sample_posts(election_folder(NAME)).posts

    for post in posts:
        told = f"{post.headline}\n{post.body}".split("still to declare:")[0]
        for seat in election.seats.values():
            if seat.name in told:
                assert declared[seat.id] < post.at, (post.headline, seat.name)


def test_the_counts_of_the_sample_posts_are_true(
    election: Election, results: list[dict[str, str]]
) -> None:
    """'Sixteenth of the 32', 'one still to declare', '162 candidates' and '24 of the 32'."""
    declared = {row["seat_id"]: row["declared_at"] for row in results}
    winners = [
        election.main_party(
            next(
                one.party
                for one in election.candidacies[seat]
                if one.id
                == max(
                    (row for row in results if row["seat_id"] == seat),
                    key=lambda row: int(row["votes"]),
                )["candidate_id"]
            )
        )
        for seat in election.seats
    ]

    assert sum(at <= declared[BASSETLAW] for at in declared.values()) == 16
    assert max(declared, key=lambda seat: declared[seat]) == "E14000814"
    assert sum(len(candidacies) for candidacies in election.candidacies.values()) == 162
    assert (winners.count(PartyKey("conservative")), winners.count(PartyKey("labour"))) == (24, 8)
