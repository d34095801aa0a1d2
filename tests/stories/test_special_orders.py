"""Results that do not go the usual way, made from the shipped seats."""

from dataclasses import replace

import pytest
from telling import (
    declared,
    post,
    redeclared,
    seat_called,
    shipped,
    told,
    votes_of,
    with_candidates,
)

from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import view_of_seat
from countnight.model.declaration import Declaration
from countnight.model.election import BaselineKind
from countnight.model.ids import CandidacyId, PartyKey
from countnight.model.story import StoryKind
from countnight.stories.tell import SEAT_KINDS, tell_seat


def text_after(name: str, **changes: object) -> str:
    """The post, headline first, when something else was read out."""
    story = told(redeclared(name, **changes))
    return f"{story.headline}\n\n{story.text}"


def lot_of(name: str, surname: str) -> CandidacyId:
    """The candidacy of that surname in the seat."""
    candidacies = shipped().night.election.candidacies[seat_called(name)]
    return next(one.id for one in candidacies if one.surname == surname)


def test_a_tie_is_told_as_a_tie() -> None:
    """After a tie on 24,549 votes, decided by drawing lots; never 'won by one vote'."""
    votes = votes_of("High Peak", Largan=24549, George=24549)
    text = text_after("High Peak", votes=votes, drawn_by_lot=lot_of("High Peak", "Largan"))

    assert "24,549 votes" in text
    assert "lot" in text.splitlines()[0]
    assert "by one vote" not in text
    assert "by 0 votes" not in text


def test_an_undecided_tie_is_refused() -> None:
    """No winner is written about before the lot is recorded."""
    votes = votes_of("High Peak", Largan=24549, George=24549)
    story = told(redeclared("High Peak", votes=votes))

    assert story.text is None
    assert story.refused is not None
    assert story.refused.code == "tie-without-lot"


def test_a_recount_is_told_only_when_it_was_declared() -> None:
    """A small majority alone is no sign of a recount."""
    assert "recount" not in post("High Peak")
    assert "after two recounts" in text_after("High Peak", recounts=2)
    assert "after a recount" in text_after("High Peak", recounts=1)


def test_an_unopposed_return_has_no_votes() -> None:
    """One candidate, no poll: returned unopposed."""
    election = shipped().night.election
    seat = seat_called("Newark")
    sole = next(one for one in election.candidacies[seat] if one.surname == "Jenrick")
    alone = replace(election, candidacies={**election.candidacies, seat: (sole,)})
    declaration = Declaration(seat, {sole.id: 0})
    story = told(view_of_seat(alone, declaration=declaration))

    assert "returned unopposed" in (story.text or "")
    assert "votes" not in (story.text or "")
    assert "deposit" not in (story.text or "")


def test_an_unopposed_return_has_a_headline_in_the_longest_seat() -> None:
    """Where the full name does not fit, the surname does, and nothing speaks of a majority."""
    long = replace(shipped().night.election.seats[seat_called("Newark")], name="N" * 43)
    election = shipped().night.election
    seats = {**election.seats, long.id: long}
    winner = lot_of("Newark", "Jenrick")
    declaration = Declaration(long.id, {winner: 0})
    story = told(view_of_seat(replace(election, seats=seats), declaration=declaration))

    assert story.headline in {f"Jenrick unopposed in {long.name}", f"{long.name}: no contest"}


def test_a_change_of_party_needs_a_baseline_to_be_told() -> None:
    """A note says for whom the MP won last time, but nothing says when that was."""
    election = shipped().night.election
    nothing = replace(election.baseline, kind=BaselineKind.NONE, date=None)
    bare = replace(election, baseline=nothing, previous={})
    for name in ("Broxtowe", "Derby North"):
        story = told(view_of_seat(bare, declaration=declared(name)))

        assert "the sitting mp" in (story.text or "").lower()
        assert "elected here for" not in (story.text or "")


def test_without_a_baseline_a_win_is_a_win() -> None:
    """No change, swing or overturned majority is made up."""
    election = replace(shipped().night.election, previous={}, notes=())
    view = view_of_seat(election, declaration=declared("Bassetlaw"))
    text = told(view).text or ""

    assert "won" in text or "elected" in text
    for word in ("swing", "up ", "down ", "hold", "gain", "overturn", "2017", "points"):
        assert word not in text


def test_an_independent_winner_is_one_person() -> None:
    """'An independent has won', never 'independents have gained'."""
    election = with_candidates(
        "Ashfield", {"Zadrozny": {"party": PartyKey("independent"), "previous_id": None}}
    )
    votes = votes_of("Ashfield", Zadrozny=19231, Anderson=13498)
    declaration = replace(declared("Ashfield"), votes=votes)
    story = told(view_of_seat(election, declaration=declaration))
    text = f"{story.headline} {story.text}"

    assert "independent" in text
    assert "ndependents have" not in text
    assert "for independents" not in text


def test_an_unknown_pronoun_is_written_round() -> None:
    """Nobody is called he or she by guess."""
    election = shipped().night.election
    everyone = {
        seat: tuple(replace(one, pronoun=None) for one in standing)
        for seat, standing in election.candidacies.items()
    }
    nameless = replace(election, candidacies=everyone)
    for seat, received in shipped().night.declared.items():
        story = told(view_of_seat(nameless, declaration=received.message.declaration))
        words = set((story.text or "").replace(",", " ").replace(".", " ").split())

        assert not words & {"he", "she", "He", "She", "his", "her", "him", "His", "Her"}, seat


def test_two_candidates_of_one_surname_keep_their_given_names() -> None:
    """Leicester East had Bhupen Dave and Nitesh Dave."""
    text = post("Leicester East")

    assert "Bhupen Dave" in text
    assert "Nitesh Dave" in text
    assert text.replace("Bhupen Dave", "").replace("Nitesh Dave", "").count("Dave") == 0


def test_a_surname_of_two_words_is_not_cut() -> None:
    """Gloria De Piero is never 'Piero'."""
    text = post("Ashfield")

    assert "De Piero" in text
    assert " Piero" not in text.replace("De Piero", "")


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (0, "Tamblyn-Saville (just under 5%) lost her deposit"),
        (1, "just over 5% of the vote"),
    ],
)
def test_a_share_of_five_per_cent_says_which_side_it_is(more: int, words: str) -> None:
    """Printed as 5.0%: lost 'just under 5%', kept with 'just over 5%'."""
    valid = declared("Bassetlaw").valid_votes or 0
    votes = valid // 20 + more
    both = votes_of("Bassetlaw", Soloman=5366 + 3332 - votes, Tamblyn_Saville=votes)
    text = text_after("Bassetlaw", votes=both)

    assert words in text
    assert ("Tamblyn-Saville kept her deposit" in text) is (more == 1)


def test_exactly_five_per_cent_is_lost_and_said_to_be_exact() -> None:
    """The law asks for more than a twentieth."""
    votes = votes_of("Bassetlaw", Clarke_Smith=28077, Soloman=6156, Tamblyn_Saville=2542)
    text = text_after("Bassetlaw", votes=votes, valid_votes=50840)

    assert "Tamblyn-Saville (exactly 5%) lost her deposit" in text


def test_notional_figures_are_called_notional() -> None:
    """A seat on new boundaries is not said to have been won before."""
    election = shipped().night.election
    seat = seat_called("Bassetlaw")
    previous = replace(election.previous[seat], is_notional=True)
    notional = replace(election, previous={**election.previous, seat: previous}, notes=())
    view = view_of_seat(notional, declaration=declared("Bassetlaw"))
    text = told(view).text or ""

    assert "notional" in text or "new boundaries" in text
    assert "overturn" not in text


def test_headlines_and_alerts_keep_their_lengths() -> None:
    """70 and 120 characters at most, on every seat of the night."""
    for view in shipped().views.values():
        assert len(told(view).headline or "") <= 70
        assert len(told(view, StoryKind.ALERT).text or "") <= 120


@pytest.mark.parametrize("lang", ["en", "cy"])
@pytest.mark.parametrize("kind", list(SEAT_KINDS))
def test_a_seat_whose_old_majority_is_not_known_is_told(kind: StoryKind, lang: str) -> None:
    """The party that won last time is not the one with most votes then: no majority is told."""
    election = replace(shipped().night.election, site="https://results.example.org")
    for seat, received in shipped().night.declared.items():
        previous = election.previous[seat]
        other = replace(previous, winner_party=previous.candidates[1].party)
        changed = replace(election, previous={**election.previous, seat: other})
        view = view_of_seat(changed, declaration=received.message.declaration)

        assert tell_seat(view, facts_of_seat(view), kind=kind, lang=lang).refused is None
