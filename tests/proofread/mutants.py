"""Texts with one digit, name, party or direction word changed, and whether they are still true.

What is changed, and whether the change leaves the text true, is decided from the spans of the
story and from the declarations: the proofreader has no part in it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from countnight.flow.figures import Figures
from countnight.model.election import Election, Party
from countnight.model.story import Span, SpanType, Story
from countnight.stories.languages.cy import mutation

OPPOSITES = {
    "en": {
        "up": "down",
        "rose": "fell",
        "rises": "falls",
        "rise": "fall",
        "more": "fewer",
        "bigger": "smaller",
        "gained": "lost",
        "increased": "decreased",
        "trebled": "halved",
        "doubled": "halved",
        "cut": "raised",
        "ahead of": "behind",
    },
    "cy": {
        "i fyny": "i lawr",
        "yn uwch": "yn is",
        "Cododd": "Gostyngodd",
        "chododd": "gostyngodd",
        "codi": "gostwng",
        "yn fwy": "yn llai",
        "mwy na dwbl": "llai na hanner",
        "Ennill tir": "Colli tir",
    },
}
NOT_A_DIRECTION = {"en": r"(?! than (?:\d|doubl|halv|trebl|twice|half))", "cy": r"(?! na \d)"}


def turned(lang: str) -> dict[str, str]:
    """Each direction word of the language with its opposite."""
    pairs = OPPOSITES[lang]
    return {"halved": "doubled"} | {after: before for before, after in pairs.items()} | pairs


TURNED = {lang: turned(lang) for lang in OPPOSITES}
TURNED["en"]["halved"] = "doubled"
DIRECTIONS = {
    lang: re.compile(
        rf"\b(?:{'|'.join(sorted(words, key=len, reverse=True))})\b{NOT_A_DIRECTION[lang]}"
    )
    for lang, words in TURNED.items()
}
PARTY_FORMS = ("collective", "possessive", "adjective", "bracket", "name")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed text, what was changed in it, and where."""

    name: str
    kind: str
    story: Story
    text: str
    was: str
    now: str
    span: Span | None = None

    def __str__(self) -> str:
        """The change in its surroundings."""
        return f"{self.name} [{self.kind}] {self.was!r} -> {self.now!r}: {self.text}"


def whole_text(story: Story) -> str:
    """Headline and text as an editor sees them."""
    parts = [part for part in (story.headline, story.text) if part]
    return "\n\n".join(parts)


def mutants_of(name: str, story: Story, *, election: Election, chance: Random) -> Iterator[Mutant]:
    """One change of each kind that the story allows, drawn by chance."""
    text = whole_text(story)
    places = [*_placed(story, text)]
    for kind, made in (
        ("digit", _digit(text, places, chance)),
        ("name", _name(places, election, chance)),
        ("seat", _seat(places, election, chance)),
        ("party", _party(places, election, chance, lang=story.lang)),
        ("direction", _direction(text, chance, lang=story.lang)),
    ):
        if made is None:
            continue
        start, was, now, span = made
        changed = text[:start] + now + text[start + len(was) :]
        if changed != text:
            yield Mutant(name, kind, story, changed, was, now, span)


Change = tuple[int, str, str, Span | None]
"""Where, what, what instead, and the span that it was in."""


def _placed(story: Story, text: str) -> Iterator[tuple[int, str, Span]]:
    """Each span with its place in the whole text."""
    offset = len(story.headline) + 2 if story.headline and story.text else 0
    for span in story.spans:
        start = span.start + (offset if span.part == "text" else 0)
        yield start, text[start : start + span.end - span.start], span


def _digit(text: str, places: list[tuple[int, str, Span]], chance: Random) -> Change | None:
    digits = [at for at, sign in enumerate(text) if sign.isdigit()]
    if not digits:
        return None
    at = chance.choice(digits)
    is_first = at == 0 or not (text[at - 1].isdigit() or text[at - 1] in ".,")
    others = [one for one in "0123456789" if one != text[at] and not (is_first and one == "0")]
    span = next((one for start, words, one in places if start <= at < start + len(words)), None)
    return at, text[at], chance.choice(others), span


def _name(places: list[tuple[int, str, Span]], election: Election, chance: Random) -> Change | None:
    named = [one for one in places if one[2].type is SpanType.NAME]
    if not named:
        return None
    start, was, span = chance.choice(named)
    seats = list(election.candidacies)
    seat = span.fact.seat if span.fact.seat is not None and chance.random() < 0.5 else None
    someone = chance.choice(election.candidacies[seat or chance.choice(seats)])
    return start, was, someone.name if " " in was else someone.surname, span


def _seat(places: list[tuple[int, str, Span]], election: Election, chance: Random) -> Change | None:
    named = [one for one in places if one[2].fact.id == "seat" or one[2].fact.id == "gain"]
    named = [one for one in named if one[2].type is SpanType.PLACE]
    known = {name for seat in election.seats.values() for name in (seat.name, seat.name_cy) if name}
    named = [one for one in named if one[1] in known]
    if not named:
        return None
    start, was, span = chance.choice(named)
    return start, was, chance.choice(sorted(known - {was})), span


def _party(
    places: list[tuple[int, str, Span]], election: Election, chance: Random, *, lang: str
) -> Change | None:
    named = [one for one in places if one[2].type is SpanType.PARTY]
    named = [one for one in named if forms_called(one[1], election, lang=lang)]
    if not named:
        return None
    start, was, span = chance.choice(named)
    form, change, party = forms_called(was, election, lang=lang)[0]
    rivals = [
        forms_of(one, form, lang=lang)
        for one in _rivals(election, party)
        if lang in one.forms and forms_of(one, form, lang=lang) != forms_of(party, form, lang=lang)
    ]
    now = change(chance.choice(rivals))
    return start, was, now[:1].upper() + now[1:] if was[:1].isupper() else now, span


def _rivals(election: Election, party: Party) -> list[Party]:
    """Parties that a hand might write instead: those in the most seats."""
    stands: dict[str, int] = {}
    for candidacies in election.candidacies.values():
        for one in candidacies:
            key = election.main_party(one.party)
            stands[key] = stands.get(key, 0) + 1
    often = sorted(stands, key=lambda key: -stands[key])[:8]
    found = [election.parties[key] for key in election.parties if key in often]
    return [one for one in found if one.key != party.key and not one.is_independent]


def forms_of(party: Party, form: str, *, lang: str) -> str:
    """The party's name in that form; Welsh writes the article apart."""
    return re.sub(r"^yr? ", "", str(getattr(party.forms[lang], form)))


def unchanged(word: str) -> str:
    """The word itself."""
    return word


CHANGES: dict[str, tuple[Callable[[str], str], ...]] = {
    "en": (unchanged,),
    "cy": (unchanged, mutation.soft, mutation.aspirate, mutation.nasal),
}
Called = tuple[str, Callable[[str], str], Party]
"""A form, how it was changed behind another word, and whose it is."""


def forms_called(words: str, election: Election, *, lang: str) -> list[Called]:
    """Every form and party that the words are, whatever their first capital."""
    wanted = (words, words[:1].lower() + words[1:])
    return [
        (form, change, party)
        for form in PARTY_FORMS
        for change in CHANGES[lang]
        for party in election.parties.values()
        if party.folds_into is None and not party.is_independent and lang in party.forms
        if change(forms_of(party, form, lang=lang)) in wanted
    ]


def _direction(text: str, chance: Random, *, lang: str) -> Change | None:
    found = [*DIRECTIONS[lang].finditer(text)]
    if not found:
        return None
    match = chance.choice(found)
    return match.start(), match.group(), TURNED[lang][match.group()], None


def still_true(mutant: Mutant, *, figures: Figures) -> str | None:
    """Why the changed text is true all the same; None when it is false.

    Shape: asks the declarations and the baseline, and the words around the change.
    """
    if mutant.kind == "digit":
        return _still_hedged(mutant)
    if mutant.kind == "party":
        return _both_fell_too(mutant, figures) or _as_many_seats(mutant, figures)
    if mutant.kind == "name":
        return _same_name(mutant, figures.night.election)
    return None


HEDGED = {
    "en": re.compile(r"([Mm]ore than|[Nn]early) ([\d,]+) valid"),
    "cy": re.compile(r"([Dd]ros|[Bb]ron i) ([\d,]+) o bleidleisiau dilys"),
}


def _still_hedged(mutant: Mutant) -> str | None:
    """'More than 40,000' of 49,200 is true, if odd."""
    if mutant.span is None or mutant.span.fact.id != "voters_rounded":
        return None
    valid = next(one.value for one in mutant.span.fact.inputs if one.name == "valid_votes")
    for hedge, number in HEDGED[mutant.story.lang].findall(mutant.text):
        written, counted = int(number.replace(",", "")), int(valid)
        if written < counted if hedge.lower() in ("more than", "dros") else written > counted:
            return f"{hedge.lower()} {number} is true of {counted}"
    return None


def _both_fell_too(mutant: Mutant, figures: Figures) -> str | None:
    """'X and Y both won a smaller share' is true of any two parties whose shares fell."""
    if f"{mutant.now} and " not in mutant.text and f"and {mutant.now} both" not in mutant.text:
        return None
    if "both won a smaller share" not in mutant.text or mutant.story.seat is None:
        return None
    view = figures.views[mutant.story.seat]
    for one in view.ranked:
        forms = one.main_party.forms["en"]
        if mutant.now.lower() == forms.collective.lower() and view.past is not None:
            then = view.past.party_votes.get(one.main_party.key, 0) * view.valid_votes
            if one.votes * view.past.result.valid_votes < then:
                return f"the share of {forms.collective} fell as well"
    return None


def _as_many_seats(mutant: Mutant, figures: Figures) -> str | None:
    """'X has won one of the two seats' is true of the other party, too, if it won as many."""
    group, span = mutant.story.group, mutant.span
    if group is None or span is None or span.fact.id != "seats_by_party":
        return None
    called = forms_called(mutant.now, figures.night.election, lang=mutant.story.lang)
    won = {fact.about: fact.value for fact in figures.group_book(group).each("seats_by_party")}
    now = [won.get(party.key, 0) for _, _, party in called]
    if span.fact.value in now:
        return f"{mutant.now} won {span.fact.value} seats as well"
    return None


def _same_name(mutant: Mutant, election: Election) -> str | None:
    """Two candidates with one name are told apart by nothing in the text."""
    seat = mutant.story.seat
    if seat is None:
        return None
    here = election.candidacies[seat]
    was = {one.id for one in here if mutant.was in (one.name, one.surname)}
    now = {one.id for one in here if mutant.now in (one.name, one.surname)}
    return "the same name" if was & now else None
