"""The form of one seat: its questions, one a screen, and what is read back before it is sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from countnight.model.count.standing import tied_first
from countnight.model.declaration import Declaration
from countnight.model.election import Election
from countnight.model.finding import Finding
from countnight.render.count.views import CountSeat
from countnight.render.desk.places import LANG
from countnight.render.wording.numbers import numbers_of

STEPS = (
    *("votes", "valid_votes", "rejected", "electorate"),
    *("recounts", "drawn_by_lot", "declared_at", "read"),
)
"""The questions in their order; that of the lot is asked after a tie only."""


@dataclass(frozen=True, slots=True)
class CountForm:
    """What one screen shows.

    Shape: `fields` are as typed; `faults` name their fields; `readings` are the figures as they
    were understood, by field.
    """

    seat: CountSeat
    step: str
    fields: Mapping[str, str]
    key: str
    result: Declaration
    faults: tuple[Finding, ...] = ()
    findings: tuple[Finding, ...] = ()
    problem: str = ""
    readings: Mapping[str, str] = field(default_factory=dict)

    @property
    def tied(self) -> tuple[str, ...]:
        """Who shares the first place."""
        return tied_first(self.result.votes)

    @property
    def wrong(self) -> frozenset[str]:
        """The fields that are to be mended."""
        return frozenset(one.column for one in self.faults if one.column is not None)


def steps_for(result: Declaration) -> tuple[str, ...]:
    """The questions that there are to ask."""
    return tuple(one for one in STEPS if one != "drawn_by_lot" or tied_first(result.votes))


def step_of_field(name: str) -> str:
    """Where the field stands."""
    return "votes" if name.startswith("votes-") else name


def readings_of(election: Election, result: Declaration) -> dict[str, str]:
    """Each figure as it was understood, by field."""
    numbers = numbers_of(election, lang=LANG)
    shown = {f"votes-{one}": numbers.whole(votes) for one, votes in result.votes.items()}
    for name in ("valid_votes", "rejected", "electorate", "recounts"):
        value = getattr(result, name)
        if value is not None:
            shown[name] = numbers.whole(value)
    return shown


def sum_text(election: Election, result: Declaration) -> str:
    """The votes so far, against the total that was declared."""
    numbers = numbers_of(election, lang=LANG)
    added, total = sum(result.votes.values()), result.valid_votes
    if total is None:
        return f"Sum {numbers.whole(added)}"
    if added == total:
        return f"Sum {numbers.whole(added)} = declared total"
    way = "over" if added > total else "short of"
    return f"Sum {numbers.whole(added)}, {numbers.whole(abs(added - total))} {way} the total"


def lead_text(election: Election, result: Declaration) -> str:
    """Who won by how many votes, or who is level."""
    names = {one.id: one.name for one in election.candidacies.get(result.seat, ())}
    ranked = sorted(result.votes.items(), key=lambda pair: -pair[1])
    numbers = numbers_of(election, lang=LANG)
    if not ranked or ranked[0][1] == 0:
        return "No votes are filled in."
    if len(ranked) == 1:
        return f"{names[ranked[0][0]]} stands alone."
    level = tied_first(result.votes)
    if level:
        who = " and ".join(names[one] for one in level)
        lot = result.drawn_by_lot
        fell = "No lot is filled in." if lot is None else f"The lot fell to {names[lot]}."
        return f"{who} are level on {numbers.whole(ranked[0][1])}. {fell}"
    by = ranked[0][1] - ranked[1][1]
    votes = "vote" if by == 1 else "votes"
    return f"{names[ranked[0][0]]} wins by {numbers.whole(by)} {votes}."


def blank_form(seat: CountSeat, *, key: str, fields: Mapping[str, str] | None = None) -> CountForm:
    """The form before anything is typed, but for the fields that are given."""
    return CountForm(seat, STEPS[0], dict(fields or {}), key, Declaration(seat.id, {}))


def first_wrong(faults: Sequence[Finding]) -> str | None:
    """The first question whose answer must be mended."""
    wrong = {step_of_field(one.column) for one in faults if one.column is not None}
    return next((step for step in STEPS if step in wrong), None)
