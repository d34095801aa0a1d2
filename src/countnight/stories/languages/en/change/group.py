"""The English change note of a group: what one corrected result did to its figures."""

from countnight.facts.group_view import GroupView
from countnight.model.fact import Fact
from countnight.model.ids import PartyKey, SeatId
from countnight.model.story import SpanType
from countnight.stories.change import group as plan
from countnight.stories.change.moment import GroupMoment
from countnight.stories.change.pairs import Pair
from countnight.stories.languages.en.change.words import in_a_row
from countnight.stories.languages.en.group.words import GroupWords, Pieces, given
from countnight.stories.languages.en.parties import capitalised
from countnight.stories.wording import Phrase, Piece, text_of

Told = tuple[Phrase | None, list[list[Phrase]]]

LONGEST = 70

TOTALS = (
    ("group_turnout", "turnout is "),
    ("group_deposits_lost", "the number of deposits lost is "),
)

FIRSTS = {
    "closest": "The closest result{so_far} is ",
    "largest_majority": "The largest majority{so_far} is ",
    "largest_swing": "The biggest swing{so_far} is ",
    "turnout_highest": "The highest turnout{so_far} is ",
    "turnout_lowest": "The lowest turnout{so_far} is ",
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
        words.totals(),
        *words.records(),
    ]
    sentences = [sentence for sentence in found if sentence]
    if not sentences:
        return None
    lead: Phrase = ("The result for ", words.seat_named(seat), " has been corrected.")
    return words.headline(seat), [[lead, *sentences]]


class GroupChange:
    """Both moments of a group, as English tells them."""

    def __init__(self, was: GroupMoment, now: GroupMoment) -> None:
        self.moments = (was, now)
        self.was = GroupWords(was.view, was.book)
        self.now = GroupWords(now.view, now.book)
        self.so_far = "" if self.now.is_final else " so far"

    def seat_named(self, seat: SeatId) -> Piece:
        """The corrected seat, as its own facts name it."""
        view: GroupView = self.now.view
        return Piece(
            view.election.seats[seat].name, view.books[seat].index[("seat", None)], SpanType.PLACE
        )

    def headline(self, seat: SeatId) -> Phrase:
        """'Derbyshire corrected: Conservatives 8, Labour 3', or which result did it."""
        place = self.now.place()
        lead: Pieces = (Piece(capitalised(place.text), place.fact, place.type), " corrected")
        sides: list[Piece | str] = []
        for number, fact in enumerate(self.now.book.each("seats_by_party")):
            comma = ": " if number == 0 else ", "
            sides.extend((comma, self.now.head_party(fact), " ", self.now.figure(fact)))
        has_seats = bool(plan.seats_changed(*self.moments))
        news = tuple(sides) if has_seats else (": new figures from ", self.seat_named(seat))
        return (*lead, *news) if len(text_of((*lead, *news))) <= LONGEST else lead

    def seats(self) -> Phrase | None:
        """'The Conservatives now hold 23 of the 32 seats, not 24, and Labour nine, not eight.'."""
        clauses: list[Phrase] = []
        for pair in plan.seats_changed(*self.moments):
            fact = pair.now or pair.was
            assert fact is not None  # noqa: S101 - one side of a pair is there
            if not clauses:
                held = f" now {self.now.verb(fact, 'hold', 'holds')} "
                clauses.append((self.now.the_party(fact), held, *self._counts(pair, self._of())))
            else:
                clauses.append((self.now.party(fact), " ", *self._counts(pair, ())))
        return (*in_a_row(clauses), ".") if clauses else None

    def _of(self) -> Pieces:
        """' of the 32 seats', ' of the 20 seats declared so far'."""
        declared = self.now.need("declared")
        end = "" if self.now.is_final else " declared so far"
        noun = " seat" if declared.value == 1 else " seats"
        return (" of the ", self.now.count(declared), f"{noun}{end} in ", self.now.place())

    def _counts(self, pair: Pair, scope: Pieces) -> Pieces:
        now = self.now.count(pair.now) if pair.now else "none"
        was = self.was.count(pair.was) if pair.was else "none"
        return (now, *scope, ", not ", was)

    def gains(self) -> list[Phrase]:
        """Whether the seat changed hands after all, and how many each party has gained."""
        found: list[Phrase] = [self._gain(pair) for pair in plan.gains_changed(*self.moments)]
        for pair in plan.gained_changed(*self.moments):
            fact = pair.now or pair.was
            assert fact is not None  # noqa: S101 - one side of a pair is there
            lead = f" {self.now.verb(fact, 'have', 'has')} gained "
            found.append((self.now.the_party(fact), lead, *self._counts(pair, ()), "."))
        return found

    def _gain(self, pair: Pair) -> Phrase:
        seat = SeatId(str(pair.about))
        if pair.now is None:
            assert pair.was is not None  # noqa: S101 - one side of a pair is there
            held = Piece(" did not change hands", pair.was, SpanType.COMPARISON)
            return (self.was.seat(seat, pair.was), held, ".")
        fact = pair.now
        return (
            self.now.seat(seat, fact), " was gained by ", self._named(str(fact.value), fact),
            " from ", self._named(given(fact, "from"), fact), ".",
        )  # fmt: skip

    def _named(self, party: str, fact: Fact) -> Piece:
        return Piece(self.now.forms(PartyKey(party)).collective, fact, SpanType.PARTY)

    def beaten(self) -> list[Phrase]:
        """Sitting MPs who were, or were not, beaten after all."""
        found: list[Phrase] = []
        for pair in plan.beaten_changed(*self.moments):
            fact, words = (pair.now, self.now) if pair.now else (pair.was, self.was)
            assert fact is not None  # noqa: S101 - one side of a pair is there
            verb = " was beaten" if pair.now else " was not beaten"
            seat = words.seat(SeatId(given(fact, "seat_id")), fact)
            name = Piece(str(fact.value), fact, SpanType.NAME)
            said = Piece(verb, fact, SpanType.COMPARISON)
            found.append((name, ", the sitting MP for ", seat, ",", said, "."))
        return found

    def votes(self) -> Phrase | None:
        """The parties' votes over the seats declared."""
        clauses: list[Phrase] = []
        for pair in plan.votes_changed(*self.moments):
            assert pair.now is not None  # noqa: S101 - the plan gives both
            assert pair.was is not None  # noqa: S101
            verb, noun = (" ", "") if clauses else (" polled ", " votes")
            party = self.now.party(pair.now) if clauses else self.now.the_party(pair.now)
            not_was = (", not ", self.was.figure(pair.was))
            clauses.append((party, verb, self.now.figure(pair.now), noun, *not_was))
        return (*in_a_row(clauses), ".") if clauses else None

    def shares(self) -> Phrase | None:
        """The leading parties' shares, where they are printed differently."""
        clauses: list[Phrase] = []
        for pair in plan.shares_changed(*self.moments):
            assert pair.now is not None  # noqa: S101 - the plan gives both
            assert pair.was is not None  # noqa: S101
            own = self.now.forms(PartyKey(str(pair.about))).possessive
            party = self.now.party(pair.now, own if clauses else capitalised(own))
            noun = " " if clauses else " share of the vote is "
            not_was = (", not ", self.was.percent(pair.was))
            clauses.append((party, noun, self.now.percent(pair.now), *not_was))
        return (*in_a_row(clauses), ".") if clauses else None

    def totals(self) -> Phrase | None:
        """Turnout and lost deposits."""
        clauses: list[Phrase] = []
        for fact_id, lead in TOTALS:
            pair = plan.total_changed(*self.moments, fact_id)
            if pair is not None and pair.now is not None and pair.was is not None:
                said = (self._figure(pair.now), ", not ", self._figure(pair.was))
                clauses.append((lead if clauses else capitalised(lead), *said))
        return (*in_a_row(clauses), ".") if clauses else None

    def records(self) -> list[Phrase]:
        """The closest, the largest, the highest and the lowest, where another stands there."""
        found = [(word, plan.first_changed(*self.moments, word)) for word in plan.FIRSTS]
        extremes = [(word, plan.extreme_changed(*self.moments, word)) for word in plan.EXTREMES]
        return [self._record(word, pair) for word, pair in (*found, *extremes) if pair is not None]

    def _record(self, word: str, pair: Pair) -> Phrase:
        assert pair.now is not None  # noqa: S101 - the plan gives both
        assert pair.was is not None  # noqa: S101
        lead = Piece(FIRSTS[word].format(so_far=self.so_far), pair.now, SpanType.COMPARISON)
        seat = _seat_of(pair.now)
        comma = ", by " if word == "closest" else ", "
        now: Pieces = (self.now.seat(seat, pair.now), comma, self._figure(pair.now))
        if seat == _seat_of(pair.was):
            return (lead, *now, ", not ", self._figure(pair.was), ".")
        was = (self.was.seat(_seat_of(pair.was), pair.was), comma, self._figure(pair.was))
        return (lead, *now, ", not ", *was, ".")

    def _figure(self, fact: Fact) -> Piece:
        if fact.id == "largest_swing":
            return self.now.points(fact)
        if fact.id in {"group_turnout", "extremes_so_far"}:
            return self.now.percent(fact)
        return self.now.figure(fact)


def _seat_of(fact: Fact) -> SeatId:
    return SeatId(str(fact.about).rpartition(":")[2])
