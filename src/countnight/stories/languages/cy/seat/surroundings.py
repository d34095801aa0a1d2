"""Where the seat stands in its county or region so far, and what is still to come, in Welsh."""

from countnight.facts.sizes import whole
from countnight.model.fact import Fact
from countnight.model.story import SpanType
from countnight.stories.frames import Frame
from countnight.stories.languages.cy.dates import in_month
from countnight.stories.languages.cy.group.changes import changes_paragraph
from countnight.stories.languages.cy.group.margins import shares_paragraph
from countnight.stories.languages.cy.group.sentences import Answers, Frames, is_final, one, tell
from countnight.stories.languages.cy.group.words import GroupWords
from countnight.stories.languages.cy.joining import Pieces
from countnight.stories.languages.cy.mutation import soft
from countnight.stories.languages.cy.seat.words import SeatWords
from countnight.stories.setting import Setting
from countnight.stories.wording import Phrase, Piece

SIDES = 3
RANKS = (("closest", "lleiaf"), ("largest_majority", "mwyaf"))
RANK_FROM = 4
"""Fewer seats than this have no 'closest' worth telling."""

SO_FAR: Frames = (
    Frame(
        is_final,
        (
            "Mae pob un o'r {seats} {in} wedi cyhoeddi: {sides}.",
            "A phob un o'r {seats} {in} wedi cyhoeddi, dyma'r sefyllfa: {sides}.",
            "Y sefyllfa {in}, a phob un o'r {seats} wedi cyhoeddi: {sides}.",
            "{sides}: dyna'r sefyllfa {in}, a phob un o'r {seats} wedi cyhoeddi.",
        ),
    ),
    Frame(
        lambda _: True,
        (
            "Hyd yn hyn mae {declared} o'r {seats} {in} wedi cyhoeddi: {sides}.",
            "Y sefyllfa {in} hyd yn hyn, ar ôl {declared} o'r {seats}: {sides}.",
            "{sides}: dyna'r sefyllfa {in} hyd yn hyn, ar ôl {declared} o'r {seats}.",
        ),
    ),
)

RANK = one(
    "Mwyafrif {seat} yw'r {rank} yno{so far}.",
    "Yno{so far}, mwyafrif {seat} yw'r {rank}.",
)

REMAINING = one(
    "Mae {seats} heb gyhoeddi eto.",
    "Nid yw {seats} wedi cyhoeddi eto.",
)

CONTEXT = one(
    "Hwn oedd yr etholiad cyffredinol cyntaf {month} ers {year}.",
    "Nid oedd etholiad cyffredinol wedi bod {month} ers {year}.",
    "Cyn hwn, nid oedd etholiad cyffredinol wedi'i gynnal {month} ers {year}.",
)


def surroundings(words: SeatWords, setting: Setting) -> list[Phrase]:
    """The group so far, the seat's rank in it, what remains, and the election's context."""
    group = GroupWords(setting.view, setting.book, turn=words.turn)
    sentences = [
        _so_far(group),
        *changes_paragraph(group),
        _rank(words, group),
        *shares_paragraph(group),
        _remaining(group),
        _context(words, group),
    ]
    return [sentence for sentence in sentences if sentence]


def _so_far(group: GroupWords) -> Phrase:
    """'Mae pob un o'r 11 o seddi yn ardal X wedi cyhoeddi: Ceidwadwyr 9, Llafur 2'."""
    answers: Answers = {
        "seats": lambda: group.total(group.need("seats")),
        "declared": lambda: group.figure(group.need("declared")),
        "in": group.inside,
        "sides": lambda: _sides(group),
    }
    return tell("so far", SO_FAR, group, answers)


def _sides(group: GroupWords) -> Pieces:
    listed: Pieces = ()
    for place, side in enumerate(list(group.book.each("seats_by_party"))[:SIDES]):
        listed = (*listed, ", " if place else "", group.listed(side), " ", group.figure(side))
    return listed


def _rank(words: SeatWords, group: GroupWords) -> Phrase | None:
    """'Mwyafrif Derby North yw'r trydydd lleiaf yno', where it is one of three."""
    if len(group.view.order) < RANK_FROM:
        return None
    for fact_id, word in RANKS:
        ranked = (word, f"ail {soft(word)}", f"trydydd {word}")
        for text, fact in zip(ranked, group.book.each(fact_id), strict=False):
            if fact.about == words.view.seat.id:
                return _ranked(group, fact, text)
    return None


def _ranked(group: GroupWords, fact: Fact, text: str) -> Phrase:
    answers: Answers = {
        "seat": lambda: group.seat(fact.about, fact),
        "rank": lambda: Piece(text, fact, SpanType.COMPARISON),
        "so far": lambda: group.so_far,
    }
    return tell("rank", RANK, group, answers)


def _remaining(group: GroupWords) -> Phrase | None:
    left = group.need("undeclared")
    if whole(left) == 0:
        return None
    return tell("remaining", REMAINING, group, {"seats": lambda: group.counted(left)})


def _context(words: SeatWords, group: GroupWords) -> Phrase | None:
    """As in 'Hwn oedd yr etholiad cyffredinol cyntaf ym mis Rhagfyr ers 1923'."""
    fact = words.book.get("context", "first_december_general_election_since")
    if fact is None:
        return None
    answers: Answers = {
        "month": lambda: in_month(words.view.election.date),
        "year": lambda: Piece(str(fact.value), fact, SpanType.NUMBER),
    }
    return tell("context", CONTEXT, group, answers)
