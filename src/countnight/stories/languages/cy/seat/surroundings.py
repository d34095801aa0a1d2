"""Where the seat stands in its county or region so far, and what is still to come, in Welsh."""

from countnight.model.story import SpanType
from countnight.stories.languages.cy.dates import in_month
from countnight.stories.languages.cy.group.changes import changes_paragraph
from countnight.stories.languages.cy.group.margins import shares_paragraph
from countnight.stories.languages.cy.group.words import GroupWords, whole
from countnight.stories.languages.cy.joining import Pieces
from countnight.stories.languages.cy.mutation import soft
from countnight.stories.languages.cy.seat.words import SeatWords
from countnight.stories.setting import Setting
from countnight.stories.wording import Phrase, Piece

SIDES = 3
RANKS = (("closest", "lleiaf"), ("largest_majority", "mwyaf"))
RANK_FROM = 4
"""Fewer seats than this have no 'closest' worth telling."""


def surroundings(words: SeatWords, setting: Setting) -> list[Phrase]:
    """The group so far, the seat's rank in it, what remains, and the election's context."""
    group = GroupWords(setting.view, setting.book)
    sentences = [
        _so_far(group),
        *changes_paragraph(group),
        _rank(words, group),
        *shares_paragraph(group),
        _remaining(group),
        _context(words),
    ]
    return [sentence for sentence in sentences if sentence]


def _so_far(group: GroupWords) -> Phrase:
    """'Mae pob un o'r 11 o seddi yn ardal X wedi cyhoeddi: Ceidwadwyr 9, Llafur 2'."""
    declared, sides = group.need("declared"), list(group.book.each("seats_by_party"))[:SIDES]
    listed: Pieces = ()
    for place, side in enumerate(sides):
        listed = (*listed, ", " if place else "", group.listed(side), " ", group.figure(side))
    total = group.total(group.need("seats"))
    if group.is_final:
        count: Pieces = ("Mae pob un o'r ", *total)
    else:
        count = ("Hyd yn hyn mae ", group.figure(declared), " o'r ", *total)
    return (*count, " ", *group.inside(), " wedi cyhoeddi: ", *listed, ".")


def _rank(words: SeatWords, group: GroupWords) -> Phrase | None:
    """'Mwyafrif Derby North yw'r trydydd lleiaf yno', where it is one of three."""
    if len(group.view.order) < RANK_FROM:
        return None
    for fact_id, word in RANKS:
        ranked = (word, f"ail {soft(word)}", f"trydydd {word}")
        for text, fact in zip(ranked, group.book.each(fact_id), strict=False):
            if fact.about == words.view.seat.id:
                piece = Piece(text, fact, SpanType.COMPARISON)
                seat = group.seat(fact.about, fact)
                return ("Mwyafrif ", seat, " yw'r ", piece, f" yno{group.so_far}.")
    return None


def _remaining(group: GroupWords) -> Phrase | None:
    left = group.need("undeclared")
    return None if whole(left) == 0 else ("Mae ", *group.counted(left), " heb gyhoeddi eto.")


def _context(words: SeatWords) -> Phrase | None:
    """As in 'Hwn oedd yr etholiad cyffredinol cyntaf ym mis Rhagfyr ers 1923'."""
    fact = words.book.get("context", "first_december_general_election_since")
    if fact is None:
        return None
    month = in_month(words.view.election.date)
    year = Piece(str(fact.value), fact, SpanType.NUMBER)
    return (f"Hwn oedd yr etholiad cyffredinol cyntaf {month} ers ", year, ".")
