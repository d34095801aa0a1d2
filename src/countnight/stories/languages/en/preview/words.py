"""What stands in the slots of an English sentence about a seat that is awaited."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from fractions import Fraction
from functools import partial

from countnight.model.election import PartyForms
from countnight.model.exact import tenths_half_up
from countnight.model.fact import Fact
from countnight.model.ids import PartyKey
from countnight.model.story import SpanType
from countnight.stories.ahead.speech import PreviewSpeech
from countnight.stories.honorifics import full_name, later_name
from countnight.stories.languages.en import numbers, times
from countnight.stories.languages.en.group.words import with_article
from countnight.stories.languages.en.parties import FORMS, forms_of, party_words
from countnight.stories.languages.en.preview import people
from countnight.stories.languages.en.preview.people import candidate_words
from countnight.stories.slots import One, Slots, in_pieces
from countnight.stories.wording import Phrase, Piece

Answer = Piece | str | Phrase


class PreviewWords(PreviewSpeech):
    """How English answers the slots of an awaited seat; parts as in `PreviewSpeech`."""

    lang = "en"
    version = "en-preview-1"

    @property
    def numbers(self) -> numbers.EnglishNumbers:
        """Numbers in the house's style."""
        return numbers.numbers_in(self.view.election.style.numbers_in("en"))

    def is_plural(self, party_slot: str) -> bool:
        """Whether the party in the slot takes a plural verb."""
        return self.forms(self.parties[party_slot]).is_plural

    def forms(self, party: PartyKey) -> PartyForms:
        """How English speaks of the party."""
        return forms_of(self.view.election.parties[party])


def exact(fact: Fact) -> Fraction:
    """The fact's value as an exact number. Raises: TypeError for a word."""
    if isinstance(fact.value, str):
        raise TypeError(fact.id)
    return Fraction(fact.value)


def _party(words: PreviewWords, part: str, *, form: str) -> Piece:
    return party_words(words.forms(words.parties[part]), words.party_fact(part), form)


def swing_piece(fact: Fact, *, style: numbers.EnglishNumbers) -> Piece:
    """The swing in points: 4.6 points, half a point, less than a tenth of a point."""
    if tenths_half_up(exact(fact)) == 0:
        return Piece("less than a tenth of a point", fact, SpanType.NUMBER, numbers.ROUNDED)
    return Piece(style.points(exact(fact)), fact, SpanType.NUMBER, numbers.ROUNDED)


def _digits(fact_id: str) -> Callable[[PreviewWords], Piece]:
    def words_for(words: PreviewWords) -> Piece:
        fact = words.only(fact_id)
        return Piece(words.numbers.digits(int(exact(fact))), fact, SpanType.NUMBER)

    return words_for


def _counted(fact_id: str) -> Callable[[PreviewWords], Piece]:
    def words_for(words: PreviewWords) -> Piece:
        fact = words.only(fact_id)
        return Piece(words.numbers.counted(int(exact(fact))), fact, SpanType.NUMBER)

    return words_for


def _year(fact_id: str) -> Callable[[PreviewWords], Piece]:
    def words_for(words: PreviewWords) -> Piece:
        fact = words.only(fact_id)
        return Piece(str(fact.value), fact, SpanType.NUMBER)

    return words_for


def _share(slot: str) -> Callable[[PreviewWords], Piece]:
    def words_for(words: PreviewWords) -> Piece:
        fact = words.need("previous_party_share", words.parties[slot])
        return Piece(words.numbers.percent(exact(fact)), fact, SpanType.NUMBER, numbers.ROUNDED)

    return words_for


def _percent(fact_id: str) -> Callable[[PreviewWords], Piece]:
    def words_for(words: PreviewWords) -> Piece:
        fact = words.only(fact_id)
        return Piece(words.numbers.percent(exact(fact)), fact, SpanType.NUMBER, numbers.ROUNDED)

    return words_for


def _swing(fact_id: str) -> Callable[[PreviewWords], Piece]:
    return lambda words: swing_piece(words.only(fact_id), style=words.numbers)


def _a_swing(words: PreviewWords) -> Phrase:
    """'a 4.6-point', for a headline."""
    fact = words.only("swing_needed")
    size = words.numbers.one_decimal(exact(fact))
    piece = Piece(size, fact, SpanType.NUMBER, numbers.ROUNDED)
    return (f"{words.numbers.article(size)} ", piece, "-point")


def _swing_end(fact_id: str, end: int) -> Callable[[PreviewWords], Piece]:
    def words_for(words: PreviewWords) -> Piece:
        fact = words.only(fact_id)
        party = PartyKey(str(fact.about).split(">")[end])
        return Piece(words.forms(party).collective, fact, SpanType.PARTY)

    return words_for


def _moment(fact_id: str, lead: str) -> Callable[[PreviewWords], Phrase]:
    """'about 3am on Friday': the lead and the time."""

    def words_for(words: PreviewWords) -> Phrase:
        fact = words.only(fact_id)
        moment = datetime.fromisoformat(str(fact.value))
        text = times.moment_in_words(moment, poll=words.view.election.date)
        return (lead, Piece(text, fact, SpanType.NUMBER, "as a clock says it"))

    return words_for


def _others(words: PreviewWords) -> Phrase:
    """The candidates of this sentence, as 'A (Labour), B (Green) and C (independent)'."""
    pieces: list[Piece | str] = []
    for place, one in enumerate(words.listed):
        if place:
            pieces.append(" and " if place == len(words.listed) - 1 else ", ")
        bracketed = candidate_words(words, one, "bracketed")
        pieces.extend([bracketed] if isinstance(bracketed, (Piece, str)) else bracketed)
    return tuple(pieces)


def _past_name(words: PreviewWords, name: str, fact: Fact) -> Piece:
    """Somebody who does not stand: in full at first, then the surname of a name of two words.

    A longer name is repeated whole: where De Piero begins is not for us to guess.
    """
    is_first = name not in words.recalled
    words.recalled.add(name)
    style, parts = words.view.election.style, name.split()
    if is_first or len(parts) != 2:
        text = full_name(name, words.book, style=style, lang="en")
    else:
        text = later_name(name, parts[1], words.book, style=style, lang="en")
    return Piece(text, fact, SpanType.NAME)


def _noted_name(kind: str) -> Callable[[PreviewWords], Piece]:
    """The person whom a note of the kind is about."""

    def words_for(words: PreviewWords) -> Piece:
        fact = words.noted(kind)
        if fact is None:
            raise KeyError(kind)
        return _past_name(words, str(fact.about).partition(":")[2], fact)

    return words_for


def _retired_since(words: PreviewWords) -> Piece:
    fact = words.mp_since(words.retired() or "")
    if fact is None:
        raise KeyError("mp_for_this_seat_since")
    return Piece(str(fact.value), fact, SpanType.NUMBER)


def _retired_years(words: PreviewWords) -> Piece:
    fact = words.need("years_as_mp", words.retired())
    return Piece(f"{words.numbers.counted(int(exact(fact)))} years", fact, SpanType.NUMBER)


def _mp_since(words: PreviewWords) -> Piece:
    fact = words.mp_since(words.people["m"].name)
    if fact is None:
        raise KeyError("mp_for_this_seat_since")
    return Piece(str(fact.value), fact, SpanType.NUMBER)


def _held(words: PreviewWords) -> Phrase:
    """'1997', 'at least 2010', 'the seat was created in 1955'."""
    fact = words.only("held_since")
    year = Piece(str(fact.value), fact, SpanType.NUMBER)
    names = {one.name for one in fact.inputs}
    created = words.book.get("notable", f"seat_created:{words.view.seat.id}")
    if "since_seat_created" in names or (created is not None and created.value == fact.value):
        return ("it was created in ", year)
    if names & {"since_table_began", "open_before"}:
        return ("at least ", year)
    return (year,)


def _then(fact_id: str) -> Callable[[PreviewWords], Answer]:
    """Who was first or second last time; as a candidate of now where it is the same person."""

    def words_for(words: PreviewWords) -> Answer:
        one = words.same_as_then(fact_id)
        if one is not None:
            return candidate_words(words, one, "")
        fact = words.only(fact_id)
        return _past_name(words, str(fact.value), fact)

    return words_for


def _by_election(words: PreviewWords) -> Piece:
    """The month of the by-election: 'August 2019'."""
    fact = words.only("by_election_between")
    day = date.fromisoformat(str(fact.value))
    return Piece(f"{times.MONTHS[day.month - 1]} {day.year}", fact, SpanType.NUMBER, "the month")


def _postponed(words: PreviewWords) -> Phrase:
    """'until 19 December 2019', or the reason as it is noted."""
    fact = words.only("postponed")
    try:
        day = times.day_in_full(date.fromisoformat(str(fact.value)))
    except ValueError:
        return (": ", Piece(str(fact.value), fact, SpanType.COMPARISON))
    return (" until ", Piece(day, fact, SpanType.NUMBER))


def _group(words: PreviewWords) -> Piece:
    fact = words.only("group")
    return Piece(with_article(str(fact.value)), fact, SpanType.PLACE)


FIGURES: dict[str, Callable[[PreviewWords], Answer]] = {
    "seat": lambda words: Piece(words.view.seat.name, words.need("seat"), SpanType.PLACE),
    "then": _year("baseline"),
    "majority0": _digits("previous_majority"),
    "majority0 share": _percent("previous_majority_share"),
    "needed": _swing("swing_needed"),
    "a needed": _a_swing,
    "switch": _digits("votes_to_switch"),
    "D share": _share("D"),
    "C share": _share("C"),
    "turnout0": _percent("previous_turnout"),
    "nominated": _counted("nominated"),
    "others": _others,
    "about": _moment("expected_time", "about "),
    "About": _moment("expected_time", "About "),
    "close": _moment("close_of_poll", ""),
    "p": _noted_name("did_not_stand"),
    "p.since": _retired_since,
    "p.years": _retired_years,
    "m.since": _mp_since,
    "held": _held,
    "last won": _year("last_won"),
    "first": _then("first_then"),
    "second": _then("second_then"),
    "by-election": _by_election,
    "postponed": _postponed,
    "created": _year("new_seat"),
    "group": _group,
    "declared": _counted("declared"),
    "seats": _counted("seats"),
    "defended": _counted("defended_so_far"),
    "kept": _counted("held_so_far"),
    "median": _swing("median_swing"),
    "median.from": _swing_end("median_swing", 0),
    "median.to": _swing_end("median_swing", 1),
    "swings": _counted("swings_counted"),
}

PARTIES: Mapping[str, One] = {form: partial(_party, form=form) for form in FORMS}
"""The party in a part, as each form has it."""

PreviewWords.slots = Slots(in_pieces(FIGURES), in_pieces(people.FORMS), PARTIES)
