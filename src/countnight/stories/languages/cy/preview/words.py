"""What stands in the slots of a Welsh sentence about a seat that is awaited."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from countnight.facts.sizes import exact
from countnight.model.exact import tenths_half_up
from countnight.model.fact import Fact
from countnight.model.ids import PartyKey
from countnight.model.story import SpanType
from countnight.stories.ahead.speech import PreviewSpeech
from countnight.stories.honorifics import full_name, later_name
from countnight.stories.languages.cy import dates, numbers
from countnight.stories.languages.cy.joining import joined
from countnight.stories.languages.cy.mutation import inside
from countnight.stories.languages.cy.numbers import CANDIDATE, SEAT, VOTE
from countnight.stories.languages.cy.parties import TRIGGERS, behind, named, on_behalf_of
from countnight.stories.languages.cy.preview import people, times
from countnight.stories.slots import Slots, in_pieces
from countnight.stories.wording import Phrase, Piece

Answer = Piece | str | Phrase

BEHIND = ("mae", "Mae", *sorted(TRIGGERS))
"""Words before a party's name that may change it."""


class PreviewWords(PreviewSpeech):
    """How Welsh answers the slots of an awaited seat; parts as in `PreviewSpeech`."""

    lang = "cy"
    version = "cy-preview-1"

    @property
    def numbers(self) -> numbers.WelshNumbers:
        """Numbers in the house's style."""
        return numbers.numbers_in(self.view.election.style.numbers_in("cy"))


def _party(words: PreviewWords, part: str, *, form: str) -> Answer:
    party = words.view.election.parties[words.parties[part]]
    fact = words.party_fact(part)
    if form == "dros":
        return on_behalf_of(party, fact)
    return behind(form, party, fact) if form in BEHIND else named(party, fact, form)


def _digits(fact_id: str) -> Callable[[PreviewWords], Piece]:
    def words_for(words: PreviewWords) -> Piece:
        fact = words.only(fact_id)
        return Piece(words.numbers.digits(int(exact(fact))), fact, SpanType.NUMBER)

    return words_for


def _votes(fact_id: str) -> Callable[[PreviewWords], Piece]:
    """The number with its noun: 2 bleidlais, 14,013 o bleidleisiau."""

    def words_for(words: PreviewWords) -> Piece:
        fact = words.only(fact_id)
        return Piece(words.numbers.with_noun(int(exact(fact)), VOTE), fact, SpanType.NUMBER)

    return words_for


def _counted(fact_id: str, noun: numbers.Noun) -> Callable[[PreviewWords], Phrase]:
    """The number before its noun: pedwar ymgeisydd, pum sedd."""

    def words_for(words: PreviewWords) -> Phrase:
        fact = words.only(fact_id)
        number = int(exact(fact))
        piece = Piece(words.numbers.spelled(number, noun), fact, SpanType.NUMBER)
        return (piece, f" {numbers.behind(number, noun)}")

    return words_for


def _of_the_seats(words: PreviewWords) -> Phrase:
    """The seats that the party defended, behind the article: 'ddwy sedd'."""
    fact = words.only("defended_so_far")
    number = int(exact(fact))
    piece = Piece(words.numbers.definite(number, SEAT), fact, SpanType.NUMBER)
    return (piece, f" {numbers.behind(number, SEAT)}")


def _kept(words: PreviewWords) -> Piece:
    fact = words.only("held_so_far")
    return Piece(words.numbers.alone(int(exact(fact)), SEAT), fact, SpanType.NUMBER)


def _year(fact_id: str) -> Callable[[PreviewWords], Piece]:
    def words_for(words: PreviewWords) -> Piece:
        fact = words.only(fact_id)
        return Piece(str(fact.value), fact, SpanType.NUMBER)

    return words_for


def _share(part: str) -> Callable[[PreviewWords], Piece]:
    def words_for(words: PreviewWords) -> Piece:
        fact = words.need("previous_party_share", words.parties[part])
        return _percentage(words, fact)

    return words_for


def _percentage(words: PreviewWords, fact: Fact) -> Piece:
    return Piece(words.numbers.percent(exact(fact)), fact, SpanType.NUMBER, numbers.ROUNDED)


def _swing(words: PreviewWords, fact_id: str, *, tiny: str) -> Piece:
    fact = words.only(fact_id)
    size = exact(fact)
    text = tiny if tenths_half_up(size) == 0 else words.numbers.points(size)
    return Piece(text, fact, SpanType.NUMBER, numbers.ROUNDED)


def _swing_end(trigger: str, end: int) -> Callable[[PreviewWords], Phrase]:
    def words_for(words: PreviewWords) -> Phrase:
        fact = words.only("median_swing")
        party = PartyKey(str(fact.about).split(">")[end])
        return behind(trigger, words.view.election.parties[party], fact)

    return words_for


def _moment(fact_id: str, lead: str) -> Callable[[PreviewWords], Phrase]:
    def words_for(words: PreviewWords) -> Phrase:
        fact = words.only(fact_id)
        moment = datetime.fromisoformat(str(fact.value))
        text = times.moment_in_words(moment, poll=words.view.election.date)
        return (lead, Piece(text, fact, SpanType.NUMBER, "as a clock says it"))

    return words_for


def _others(words: PreviewWords) -> Phrase:
    """The candidates of this sentence: A (Llafur), B (annibynnol) ac C (y Blaid Werdd)."""
    items: list[Phrase] = []
    for one in words.listed:
        said = people.candidate_words(words, one, "br")
        items.append((said,) if isinstance(said, (Piece, str)) else said)
    return joined(items)


def _held(words: PreviewWords) -> Phrase:
    """'ers 1997', 'ers 2010 o leiaf', 'ers creu'r sedd yn 1955'."""
    fact = words.only("held_since")
    year = Piece(str(fact.value), fact, SpanType.NUMBER)
    names = {one.name for one in fact.inputs}
    created = words.book.get("notable", f"seat_created:{words.view.seat.id}")
    if "since_seat_created" in names or (created is not None and created.value == fact.value):
        return ("ers creu'r sedd yn ", year)
    if names & {"since_table_began", "open_before"}:
        return ("ers ", year, " o leiaf")
    return ("ers ", year)


def _then(fact_id: str) -> Callable[[PreviewWords], Answer]:
    """Who was first or second last time; as a candidate of now where it is the same person."""

    def words_for(words: PreviewWords) -> Answer:
        one = words.same_as_then(fact_id)
        if one is not None:
            return people.candidate_words(words, one, "")
        fact = words.only(fact_id)
        return _past_name(words, str(fact.value), fact)

    return words_for


def _past_name(words: PreviewWords, name: str, fact: Fact) -> Piece:
    """Somebody who does not stand: in full at first, then the surname of a name of two words."""
    is_first = name not in words.recalled
    words.recalled.add(name)
    style, parts = words.view.election.style, name.split()
    if is_first or len(parts) != 2:
        text = full_name(name, words.book, style=style, lang="cy")
    else:
        text = later_name(name, parts[1], words.book, style=style, lang="cy")
    return Piece(text, fact, SpanType.NAME)


def _retired(words: PreviewWords) -> Piece:
    fact = words.noted("did_not_stand")
    if fact is None:
        raise KeyError("did_not_stand")
    return _past_name(words, words.retired() or "", fact)


def _since(words: PreviewWords, name: str) -> Piece:
    fact = words.mp_since(name)
    if fact is None:
        raise KeyError("mp_for_this_seat_since")
    return Piece(str(fact.value), fact, SpanType.NUMBER)


def _by_election(words: PreviewWords) -> Phrase:
    """'ym mis Mai 2018'."""
    fact = words.only("by_election_between")
    day = date.fromisoformat(str(fact.value))
    month = f"{dates.MONTHS[day.month - 1]} {day.year}"
    return ("ym mis ", Piece(month, fact, SpanType.NUMBER, "the month"))


def _postponed(words: PreviewWords) -> Phrase:
    """' tan 19 Rhagfyr 2019'; nothing for a reason, which is not in Welsh."""
    fact = words.only("postponed")
    try:
        day = dates.day(date.fromisoformat(str(fact.value)))
    except ValueError:
        return ()
    return (" tan ", Piece(day, fact, SpanType.NUMBER))


def _inside(words: PreviewWords) -> Phrase:
    """'yng Nghymru'; 'yn ardal X' where the name is English and must not change."""
    fact, around = words.only("group"), words.view.outlook.around
    welsh = None if around is None else around.group.name_cy
    if welsh is None:
        return ("yn ardal ", Piece(str(fact.value), fact, SpanType.PLACE))
    lead, name = inside(welsh)
    return (lead, Piece(name, fact, SpanType.PLACE))


def _seat(words: PreviewWords) -> Piece:
    seat = words.view.seat
    return Piece(seat.name_cy or seat.name, words.need("seat"), SpanType.PLACE)


FIGURES: dict[str, Callable[[PreviewWords], Answer]] = {
    "seat": _seat,
    "then": _year("baseline"),
    "majority0": _digits("previous_majority"),
    "majority0 votes": _votes("previous_majority"),
    "needed": partial(_swing, fact_id="swing_needed", tiny="lai na degfed o bwynt canran"),
    "switch votes": _votes("votes_to_switch"),
    "D share": _share("D"),
    "C share": _share("C"),
    "turnout0": lambda words: _percentage(words, words.only("previous_turnout")),
    "nominated": _counted("nominated", CANDIDATE),
    "others": _others,
    "about": _moment("expected_time", "tua "),
    "About": _moment("expected_time", "Tua "),
    "close": _moment("close_of_poll", "am "),
    "Close": _moment("close_of_poll", "Am "),
    "until": _moment("close_of_poll", "tan "),
    "p": _retired,
    "p.since": lambda words: _since(words, words.retired() or ""),
    "m.since": lambda words: _since(words, words.people["m"].name),
    "held": _held,
    "last won": _year("last_won"),
    "first": _then("first_then"),
    "second": _then("second_then"),
    "by-election": _by_election,
    "postponed": _postponed,
    "created": _year("new_seat"),
    "inside": _inside,
    "defended": _of_the_seats,
    "kept": _kept,
    "median": partial(_swing, fact_id="median_swing", tiny="llai na degfed o bwynt canran"),
    "median.from": _swing_end("o", 0),
    "median.to": _swing_end("i", 1),
    "swings": _counted("swings_counted", SEAT),
}

PARTIES = {form: partial(_party, form=form) for form in ("", "Cap", *BEHIND)}

PreviewWords.slots = Slots(in_pieces(FIGURES), in_pieces(people.FORMS), in_pieces(PARTIES))
