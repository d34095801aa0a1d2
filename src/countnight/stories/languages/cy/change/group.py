"""The Welsh change note of a group: what one corrected result did to its figures."""

from countnight.facts.group_view import GroupView
from countnight.facts.sizes import exact
from countnight.model.fact import Fact
from countnight.model.ids import SeatId
from countnight.model.story import SpanType
from countnight.stories.change import group as plan
from countnight.stories.change.moment import GroupMoment
from countnight.stories.change.pairs import Pair
from countnight.stories.languages.cy import numbers
from countnight.stories.languages.cy.change.words import in_a_row
from countnight.stories.languages.cy.group.words import GroupWords, given
from countnight.stories.languages.cy.joining import Pieces
from countnight.stories.languages.cy.parties import forms_of
from countnight.stories.wording import Phrase, Piece, text_of

Told = tuple[Phrase | None, list[list[Phrase]]]

LONGEST = 70

TOTALS = (
    ("group_turnout", "Y ganran a bleidleisiodd yw "),
    ("group_deposits_lost", "Nifer yr ernesau a gollwyd yw "),
)

FIRSTS = {
    "closest": "Y mwyafrif lleiaf{so_far} yw ",
    "largest_majority": "Y mwyafrif mwyaf{so_far} yw ",
    "largest_swing": "Y gogwydd mwyaf{so_far} yw ",
    "turnout_highest": "Y ganran uchaf a bleidleisiodd{so_far} yw ",
    "turnout_lowest": "Y ganran isaf a bleidleisiodd{so_far} yw ",
}


def tell(was: GroupMoment, now: GroupMoment, *, seat: SeatId) -> Told | None:
    """The note, in one paragraph; None when none of the group's figures is printed differently."""
    words = GroupChange(was, now)
    found = [
        words.seats(),
        *words.gains(),
        *words.beaten(),
        words.votes(),
        words.shares(),
        *words.totals(),
        *words.records(),
    ]
    sentences = [sentence for sentence in found if sentence]
    if not sentences:
        return None
    lead: Phrase = ("Mae canlyniad etholaeth ", words.seat_named(seat), " wedi'i gywiro.")
    return words.headline(seat), [[lead, *sentences]]


class GroupChange:
    """Both moments of a group, as Welsh tells them."""

    def __init__(self, was: GroupMoment, now: GroupMoment) -> None:
        self.moments = (was, now)
        self.was = GroupWords(was.view, was.book)
        self.now = GroupWords(now.view, now.book)

    def seat_named(self, seat: SeatId) -> Piece:
        """The corrected seat, as its own facts name it."""
        view: GroupView = self.now.view
        found = view.election.seats[seat]
        fact = view.books[seat].index[("seat", None)]
        return Piece(found.name_cy or found.name, fact, SpanType.PLACE)

    def headline(self, seat: SeatId) -> Phrase:
        """'Cywiro canlyniadau Swydd X: Ceidwadwyr 8, Llafur 3', or which result did it."""
        group = self.now.view.group
        name = Piece(group.name_cy or group.name, self.now.need("group"), SpanType.PLACE)
        lead: Pieces = ("Cywiro: ", name)
        sides: list[Piece | str] = []
        for number, fact in enumerate(self.now.book.each("seats_by_party")):
            comma = ", " if number else ": "
            sides.extend((comma, self.now.listed(fact), " ", self.now.figure(fact)))
        has_seats = bool(plan.seats_changed(*self.moments))
        news = tuple(sides) if has_seats else (", ar ôl cywiro ", self.seat_named(seat))
        return (*lead, *news) if len(text_of((*lead, *news))) <= LONGEST else lead

    def seats(self) -> Phrase | None:
        """'Bellach mae gan y Ceidwadwyr 23 o'r 32 o seddi, nid 24; mae gan Lafur 9, nid 8.'."""
        clauses: list[Pieces] = []
        for pair in plan.seats_changed(*self.moments):
            fact = pair.now or pair.was
            assert fact is not None  # noqa: S101 - one side of a pair is there
            verb = "mae " if pair.now else "nid oes "
            lead = verb if clauses else f"Bellach {verb}"
            has: Pieces = (lead, *self.now.behind("gan", fact.about, fact), " ")
            clauses.append((*has, *self._counts(pair, () if clauses else self._of())))
        return (*in_a_row(clauses), ".") if clauses else None

    def _of(self) -> Pieces:
        """' o'r 32 o seddi', with those that have declared so far."""
        end = "" if self.now.is_final else " sydd wedi cyhoeddi hyd yn hyn"
        return (" o'r ", *self.now.total(self.now.need("declared")), f"{end} ", *self.now.inside())

    def _counts(self, pair: Pair, scope: Pieces) -> Pieces:
        """The number now and then; 'yr un' where there is none to count."""
        if pair.now is None:
            assert pair.was is not None  # noqa: S101 - one side of a pair is there
            was = self.was.figure(pair.was)
            return ("yr un", *scope, "; ", was, " oedd mewn fersiwn gynharach")
        now: Pieces = (self.now.figure(pair.now), *scope)
        if pair.was is None:
            return (*now, "; nid oedd yr un mewn fersiwn gynharach")
        return (*now, ", nid ", self.was.figure(pair.was))

    def gains(self) -> list[Phrase]:
        """Whether the seat changed hands after all, and how many each party has gained."""
        found: list[Phrase] = [self._gain(pair) for pair in plan.gains_changed(*self.moments)]
        for pair in plan.gained_changed(*self.moments):
            fact = pair.now or pair.was
            assert fact is not None  # noqa: S101 - one side of a pair is there
            by = self.now.behind("gan", fact.about, fact)
            if pair.now is not None and pair.was is not None:
                lead: Pieces = ("Nifer y seddi a gipiwyd ", *by, " yw ")
                found.append((*lead, *self._counts(pair, ()), "."))
        return found

    def _gain(self, pair: Pair) -> Phrase:
        if pair.now is None:
            assert pair.was is not None  # noqa: S101 - one side of a pair is there
            held = Piece("Ni newidiodd", pair.was, SpanType.COMPARISON)
            return (held, " etholaeth ", self.was.seat(pair.about, pair.was), " ddwylo.")
        fact = pair.now
        return (
            *self.now.behind("Mae", fact.value, fact), " wedi cipio etholaeth ",
            self.now.seat(pair.about, fact), " ",
            *self.now.behind("oddi ar", given(fact, "from"), fact), ".",
        )  # fmt: skip

    def beaten(self) -> list[Phrase]:
        """Sitting MPs who were, or were not, beaten after all."""
        found: list[Phrase] = []
        for pair in plan.beaten_changed(*self.moments):
            fact, words = (pair.now, self.now) if pair.now else (pair.was, self.was)
            assert fact is not None  # noqa: S101 - one side of a pair is there
            verb = Piece("Trechwyd" if pair.now else "Ni threchwyd", fact, SpanType.COMPARISON)
            name = Piece(str(fact.value), fact, SpanType.NAME)
            seat = words.seat(given(fact, "seat_id"), fact)
            found.append((verb, " ", name, ", Aelod Seneddol ", seat, "."))
        return found

    def votes(self) -> Phrase | None:
        """The parties' votes over the seats declared."""
        clauses: list[Pieces] = []
        for pair in plan.votes_changed(*self.moments):
            assert pair.now is not None  # noqa: S101 - the plan gives both
            assert pair.was is not None  # noqa: S101
            said = numbers.with_noun(int(exact(pair.now)), numbers.VOTE)
            now = Piece(said, pair.now, SpanType.NUMBER)
            lead: Pieces = ("cafodd " if clauses else "Cafodd ", *self._party(pair.now), " ")
            clauses.append((*lead, now, ", nid ", self.was.figure(pair.was)))
        return (*in_a_row(clauses), ".") if clauses else None

    def _party(self, fact: Fact) -> Pieces:
        return self.now.named(fact.about, fact)

    def shares(self) -> Phrase | None:
        """The leading parties' shares, where they are printed differently."""
        clauses: list[Pieces] = []
        for pair in plan.shares_changed(*self.moments):
            assert pair.now is not None  # noqa: S101 - the plan gives both
            assert pair.was is not None  # noqa: S101
            own = forms_of(self.now.party(pair.about)).possessive
            lead: Pieces = (
                "cyfran " if clauses else "Cyfran ",
                Piece(own, pair.now, SpanType.PARTY),
                " o'r bleidlais yw ",
            )
            not_was = (", nid ", self.was.percent(pair.was))
            clauses.append((*lead, self.now.percent(pair.now), *not_was))
        return (*in_a_row(clauses), ".") if clauses else None

    def totals(self) -> list[Phrase]:
        """Turnout and lost deposits."""
        found: list[Phrase] = []
        for fact_id, lead in TOTALS:
            pair = plan.total_changed(*self.moments, fact_id)
            if pair is not None and pair.now is not None and pair.was is not None:
                found.append((lead, self._figure(pair.now), ", nid ", self._figure(pair.was), "."))
        return found

    def records(self) -> list[Phrase]:
        """The closest, the largest, the highest and the lowest, where another stands there."""
        found = [(word, plan.first_changed(*self.moments, word)) for word in plan.FIRSTS]
        extremes = [(word, plan.extreme_changed(*self.moments, word)) for word in plan.EXTREMES]
        return [self._record(word, pair) for word, pair in (*found, *extremes) if pair is not None]

    def _record(self, word: str, pair: Pair) -> Phrase:
        """'Y mwyafrif lleiaf yw 590, yn etholaeth High Peak, nid 679, yn etholaeth Gedling.'."""
        assert pair.now is not None  # noqa: S101 - the plan gives both
        assert pair.was is not None  # noqa: S101
        lead = FIRSTS[word].format(so_far=self.now.so_far)
        now: Pieces = (self._figure(pair.now), ", yn etholaeth ", self._seat(pair.now))
        was: Pieces = (self._figure(pair.was),)
        if pair.now.about != pair.was.about:
            was = (*was, ", yn etholaeth ", self._seat(pair.was))
        return (Piece(lead, pair.now, SpanType.COMPARISON), *now, ", nid ", *was, ".")

    def _seat(self, fact: Fact) -> Piece:
        return self.now.seat(str(fact.about).rpartition(":")[2], fact)

    def _figure(self, fact: Fact) -> Piece:
        if fact.id == "largest_swing":
            return self.now.points(fact)
        if fact.id in {"group_turnout", "extremes_so_far"}:
            return self.now.percent(fact)
        return self.now.figure(fact)
