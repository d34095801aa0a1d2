"""A held result as the desk shows it: its figures beside last time's and the declared ones."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from countnight.model.declaration import Declaration
from countnight.model.election import (
    Candidacy,
    Checking,
    Election,
    PreviousCandidate,
    PreviousResult,
)
from countnight.model.ids import CandidacyId, SeatId
from countnight.model.night import Received
from countnight.render.desk.places import LANG, pages_of_seat, seat_name, titles_of
from countnight.render.panels.card import baseline_name
from countnight.render.panels.names import PartyTag, party_tag
from countnight.render.site import Site
from countnight.render.times import time_text
from countnight.render.wording.numbers import PageNumbers, numbers_of

_PEOPLE = {
    Checking.AT_ONCE: "Its story goes out at once",
    Checking.ONE_CHECK: "Its story waits in the queue until a person has read it",
    Checking.TWO_CHECKS: "Its story waits in the queue until two people have read it",
}


@dataclass(frozen=True, slots=True)
class Compared:
    """One line of the comparison. None means: no such figure.

    Shape: `differs` when the result that is declared has another figure.
    """

    name: str
    party: PartyTag | None
    came: str | None
    declared: str | None
    before: str | None
    differs: bool = False


@dataclass(frozen=True, slots=True)
class HeldFigures:
    """What came, line by line, with the totals below. None means: nothing is declared yet."""

    name: str
    came: str
    votes: tuple[Compared, ...]
    totals: tuple[Compared, ...]
    sum: str
    is_sum_wrong: bool
    declared_by: str | None
    baseline: str
    happens: str


def held_figures(site: Site, received: Received) -> HeldFigures:
    """The held result's figures, its sum, and what accepting it would do."""
    result = received.message.declaration
    known = site.night.declared.get(result.seat)
    declared = None if known is None else known.message.declaration
    total = result.valid_votes
    return HeldFigures(
        name=seat_name(site.election, result.seat),
        came=_came(site, received),
        votes=tuple(_votes(site, result, declared)),
        totals=tuple(_totals(site, result, declared)),
        sum=_sum_text(result, _numbers(site)),
        is_sum_wrong=total is not None and sum(result.votes.values()) != total,
        declared_by=None if known is None else _declared_by(site, known),
        baseline=baseline_name(site),
        happens=_happens(site, result.seat, known),
    )


def _came(site: Site, received: Received) -> str:
    message = received.message
    came = time_text(received.at, election=site.election, lang=LANG)
    said = message.declaration.declared_at
    read = (
        "" if said is None else f"; read out {time_text(said, election=site.election, lang=LANG)}"
    )
    return f"{message.source}, revision {message.revision}, came {came}{read}"


def _declared_by(site: Site, known: Received) -> str:
    when = time_text(known.at, election=site.election, lang=LANG)
    return f"{known.message.source}, revision {known.message.revision}, {when}"


def _votes(site: Site, result: Declaration, declared: Declaration | None) -> Iterator[Compared]:
    election, standing = site.election, site.election.candidacies.get(result.seat, ())
    before = _matched(election, result.seat, standing)
    others = {} if declared is None else declared.votes
    for one in standing:
        then = before.get(one.id)
        last = None if then is None else then.votes
        tag = party_tag(election, key=one.party, lang=LANG)
        now, known = result.votes.get(one.id), others.get(one.id)
        yield _compared(site, (one.name, tag), (now, known, last), is_known=declared is not None)
    names = {one.id for one in standing}
    for candidacy, votes in result.votes.items():
        if candidacy not in names:
            yield _compared(site, (candidacy, None), (votes, None, None), is_known=False)
    taken = {then.id for then in before.values()}
    previous = election.previous.get(result.seat)
    for then in previous.candidates if previous else ():
        if then.id not in taken:
            tag = party_tag(election, key=then.party, lang=LANG)
            yield _compared(site, (then.name, tag), (None, None, then.votes), is_known=False)


def _matched(
    election: Election, seat: SeatId, standing: Sequence[Candidacy]
) -> Mapping[CandidacyId, PreviousCandidate]:
    """Whom to compare each candidate with: the party's candidate last time, else the person."""
    previous = election.previous.get(seat)
    left = list(previous.candidates) if previous else []
    found: dict[CandidacyId, PreviousCandidate] = {}
    for one in standing:
        match = next((then for then in left if _is_same(election, one, then)), None)
        if match is not None:
            found[one.id] = match
            left.remove(match)
    return found


def _is_same(election: Election, now: Candidacy, then: PreviousCandidate) -> bool:
    if election.parties[now.party].is_independent:
        return now.previous_id is not None and now.previous_id == then.id
    return election.main_party(now.party) == election.main_party(then.party)


_Figures = tuple[int | None, int | None, int | None]
"""What came, what is declared, what it was last time."""


def _totals(site: Site, result: Declaration, declared: Declaration | None) -> Iterator[Compared]:
    names = ("Valid votes", "Rejected papers", "Electorate")
    then = site.election.previous.get(result.seat)
    columns = zip(_counts(result), _counts(declared), _counts(then), strict=True)
    for name, figures in zip(names, columns, strict=True):
        yield _compared(site, (name, None), figures, is_known=declared is not None)


def _counts(result: Declaration | PreviousResult | None) -> tuple[int | None, ...]:
    if result is None:
        return (None, None, None)
    return (result.valid_votes, result.rejected, result.electorate)


def _compared(
    site: Site, who: tuple[str, PartyTag | None], figures: _Figures, *, is_known: bool
) -> Compared:
    numbers = _numbers(site)
    came, declared, before = (None if one is None else numbers.whole(one) for one in figures)
    differs = is_known and figures[0] != figures[1]
    return Compared(who[0], who[1], came, declared, before, differs)


def _sum_text(result: Declaration, numbers: PageNumbers) -> str:
    added, total = sum(result.votes.values()), result.valid_votes
    if total is None:
        return f"The votes add up to {numbers.whole(added)}; no total came with them."
    if added == total:
        return f"The votes add up to the {numbers.whole(total)} valid votes declared."
    way = "more" if added > total else "fewer"
    return (
        f"The votes add up to {numbers.whole(added)}, {numbers.whole(abs(added - total))} {way} "
        f"than the {numbers.whole(total)} valid votes declared."
    )


def _happens(site: Site, seat: SeatId, known: Received | None) -> str:
    """What an acceptance does, and where: it stands beside the button."""
    pages, rules = titles_of(site, pages_of_seat(site, seat)), site.election.rules
    name = seat_name(site.election, seat)
    first = f"Declares {name} with these figures: card, tally and map change at once on {pages}."
    if known is not None:
        first = (
            f"Replaces the declared result of {name}: card, tally and map change at once on "
            f"{pages}, and the new story says what was wrong."
        )
    more = rules.one_check_if or rules.two_checks_if
    return f"{first} {_PEOPLE[rules.results]}{', unless the rules ask for more' if more else ''}."


def _numbers(site: Site) -> PageNumbers:
    return numbers_of(site.election, lang=LANG)
