"""Rare results in Welsh, and what Welsh will not write."""

from dataclasses import replace

import pytest
from welsh import NIGHT, night, seat_called, told

from countnight.assemble import shelf_of
from countnight.facts.seat_facts import facts_of_seat
from countnight.facts.seat_view import SeatView, view_of_seat
from countnight.model.declaration import Declaration
from countnight.model.election import Candidacy, Election, Party, PartyForms
from countnight.model.ids import CandidacyId, PartyKey, SeatId
from countnight.model.story import StoryKind
from countnight.stories.tell import tell_seat

BASSETLAW = seat_called("Bassetlaw")


def election() -> Election:
    """The shipped election."""
    return shelf_of(NIGHT).election


def declared(seat: SeatId) -> Declaration:
    """The shipped declaration of the seat."""
    return night().night.declared[seat].message.declaration


def with_first(change: dict[str, object], *, seat: SeatId = BASSETLAW) -> SeatView:
    """The seat with its winner's candidacy changed."""
    shipped = election()
    winner = night().views[seat].winner
    assert winner is not None

    def changed(one: Candidacy) -> Candidacy:
        is_winner = one.id == winner.candidacy.id
        return replace(one, **change) if is_winner else one  # type: ignore[arg-type]

    candidacies = tuple(changed(one) for one in shipped.candidacies[seat])
    changed_election = replace(shipped, candidacies={**shipped.candidacies, seat: candidacies})
    return view_of_seat(changed_election, declaration=declared(seat))


def with_party(party: Party) -> SeatView:
    """Bassetlaw with a party's record changed."""
    shipped = election()
    parties = {**shipped.parties, party.key: party}
    return view_of_seat(replace(shipped, parties=parties), declaration=declared(BASSETLAW))


def voted(votes: dict[CandidacyId, int], **changes: object) -> SeatView:
    """Bassetlaw with other votes."""
    known = replace(declared(BASSETLAW), votes=votes, valid_votes=None, **changes)  # type: ignore[arg-type]
    return view_of_seat(election(), declaration=known)


@pytest.mark.parametrize("kind", [StoryKind.POST, StoryKind.ALERT])
def test_without_a_pronoun_nobody_has_a_gender(kind: StoryKind) -> None:
    """No 'ei', no 'wedi'i': the sentence is built round what is not known."""
    shipped = election()
    seat = seat_called("South Derbyshire")
    candidacies = tuple(replace(one, pronoun=None) for one in shipped.candidacies[seat])
    without = replace(shipped, candidacies={**shipped.candidacies, seat: candidacies})

    text = told(view_of_seat(without, declaration=declared(seat)), kind).text or ""

    assert not any(word in text for word in ("wedi'i", " ei ", "drydedd", "drydydd", "bedwar"))
    if kind is StoryKind.POST:
        assert "yn y trydydd safle" in text.lower()
        assert " ernes" in text.lower()


def test_a_tie_is_decided_by_lot() -> None:
    """Equal votes and the lot are told; nobody wins by no votes."""
    first, second, *rest = declared(BASSETLAW).votes
    votes = {first: 20000, second: 20000, **dict.fromkeys(rest, 3000)}

    story = told(voted(votes, drawn_by_lot=first))

    assert "drwy goelbren" in (story.text or "").lower()
    assert "20,000 o bleidleisiau yr un" in (story.text or "")
    assert "mwyafrif o 0" not in (story.text or "")


def test_a_lone_candidate_is_returned_unopposed() -> None:
    """No votes, no deposits, no swing."""
    first, *_ = declared(BASSETLAW).votes

    story = told(voted({first: 0}))

    assert "heb wrthwynebiad" in (story.text or "")
    assert "ernes" not in (story.text or "")


def test_the_speaker_is_no_party() -> None:
    """'fel y Llefarydd', and no swing or change."""
    known = night().night.election.parties
    speaker = replace(known[PartyKey("labour")], is_speaker=True, forms=_speaker_forms())

    story = told(with_party(speaker))

    assert "y Llefarydd" in (story.text or "")
    assert "gogwydd" not in (story.text or "")


def _speaker_forms() -> dict[str, PartyForms]:
    forms = night().night.election.parties[PartyKey("labour")].forms["cy"]
    return {"cy": replace(forms, collective="y Llefarydd", bracket="Llefarydd", mutates=None)}


def test_an_independent_is_one_person() -> None:
    """'ymgeisydd annibynnol', never a party of independents."""
    story = told(with_first({"party": PartyKey("independent")}))
    text = f"{story.headline} {story.text}"

    assert "annibynnol" in text
    assert "ymgeiswyr annibynnol" not in text
    assert "dros ymgeisydd annibynnol" not in text


def test_a_party_without_welsh_forms_is_refused_by_name() -> None:
    """The text is withheld, and the message says which form of which party is wanted."""
    labour = election().parties[PartyKey("labour")]
    view = with_party(replace(labour, forms={"en": labour.forms["en"]}))

    story = told(view)

    assert story.text is None
    assert story.headline is None
    assert story.refused is not None
    assert story.refused.code == "form-unknown"
    assert "No Welsh name is known for labour" in story.refused.message
    assert "[labour.cy]" in story.refused.message


def test_a_mutation_that_nobody_has_given_is_refused() -> None:
    """Where it matters whether a name changes, and nobody has said so, Welsh does not guess."""
    labour = election().parties[PartyKey("labour")]
    unsure = replace(labour.forms["cy"], mutates=None)
    view = with_party(replace(labour, forms={**labour.forms, "cy": unsure}))

    story = told(view)

    assert story.text is None
    assert story.refused is not None
    assert "No mutation after" in story.refused.message


def test_a_new_label_of_the_election_is_used() -> None:
    """The newsroom's own Welsh label stands before the language's."""
    ours = replace(election(), labels={**election().labels, "cy": "Ein label ni."})
    view = view_of_seat(ours, declaration=declared(BASSETLAW))

    story = tell_seat(view, facts_of_seat(view), kind=StoryKind.ALERT, lang="cy")

    assert story.label == "Ein label ni."


def test_dutch_has_no_posts() -> None:
    """A language that only has headlines and alerts says so."""
    view = night().views[BASSETLAW]

    story = tell_seat(view, facts_of_seat(view), kind=StoryKind.POST, lang="nl")

    assert story.refused is not None
    assert story.refused.code == "kind-unknown"
    assert "alert, headline" in story.refused.message


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (0, "Tamblyn-Saville (ar ychydig o dan 5%)"),
        (1, "Cadwodd Tamblyn-Saville ei hernes gydag ychydig dros 5% o'r bleidlais."),
    ],
)
def test_a_share_of_five_per_cent_says_which_side_it_is(more: int, words: str) -> None:
    """Printed as 5%: lost a little under it, kept a little over."""
    read_out = declared(BASSETLAW)
    fourth, third = (one for one in sorted(read_out.votes, key=read_out.votes.__getitem__)[:2])
    votes = 50841 // 20 + more
    changed = {**read_out.votes, fourth: votes, third: 5366 + 3332 - votes}
    view = view_of_seat(election(), declaration=replace(read_out, votes=changed))

    assert words in (told(view).text or "")
