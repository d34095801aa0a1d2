"""A group's closest results and largest swings, its shares and its turnout, in Welsh."""

from countnight.facts.sizes import is_visible, whole
from countnight.model.fact import Fact
from countnight.model.story import SpanType
from countnight.stories.frames import Frame
from countnight.stories.languages.cy.group.sentences import Answers, Frames, is_final, one, tell
from countnight.stories.languages.cy.group.words import GroupWords, given
from countnight.stories.languages.cy.joining import Pieces, joined_places
from countnight.stories.wording import Phrase, Piece

SHARES_TOLD = 2
RANK_FROM = 4
"""Fewer seats than this have no 'closest' worth telling."""

LIST_FROM = 6
"""Fewer seats than this have one closest result, not a list of three."""


def margins_paragraph(words: GroupWords) -> list[Phrase]:
    """The closest results by votes, and the largest swing with its pair and direction."""
    if len(words.view.order) < RANK_FROM:
        return []
    sentences = [_closest(words), _largest_swing(words)]
    return [sentence for sentence in sentences if sentence]


CLOSEST = one(
    "Yn etholaeth {seat} roedd {smallest}{so far}, {majority}{others}.",
    "{Smallest}{so far} oedd {majority}, yn etholaeth {seat}{others}.",
    "{majority} oedd {smallest}{so far}, yn etholaeth {seat}{others}.",
)

SWING = one(
    "{Largest}{so far} oedd {swing} {o} {i} yn etholaeth {seat}.",
    "Yn etholaeth {seat} y bu{'r largest}{so far}: {swing} {o} {i}.",
    "Etholaeth {seat} a welodd {largest}{so far}, {swing} {o} {i}.",
)

SHARES: Frames = (
    Frame(
        is_final,
        (
            "O gyfrif pob un o'r {seats}, cafodd {first} {share} o'r bleidlais{change}{rest}.",
            "Ar draws pob un o'r {seats}, {share} o'r bleidlais a gafodd {first}{change}{rest}.",
            "Cafodd {first} {share} o'r bleidlais{change}{rest}, o gyfrif pob un o'r {seats}.",
        ),
    ),
    Frame(
        lambda _: True,
        (
            "O gyfrif pob un o'r {seats} sydd wedi cyhoeddi, cafodd {first} {share} o'r bleidlais{change}{rest}.",
            "Ar draws pob un o'r {seats} sydd wedi cyhoeddi, {share} o'r bleidlais a gafodd {first}{change}{rest}.",
            "Cafodd {first} {share} o'r bleidlais{change}{rest}, o gyfrif pob un o'r {seats} sydd wedi cyhoeddi.",
        ),
    ),
)

TURNOUT: Frames = (
    Frame(
        lambda s: len(s.group.view.order) > 1,
        (
            "Y ganran a bleidleisiodd oedd {turnout} o'r etholwyr cofrestredig{change}.",
            "Yn y seddi hynny pleidleisiodd {turnout} o'r etholwyr cofrestredig{change}.",
            "O'r etholwyr cofrestredig yn y seddi hynny, {turnout} a bleidleisiodd{change}.",
        ),
    ),
    Frame(
        lambda _: True,
        ("Y ganran a bleidleisiodd oedd {turnout} o'r etholwyr cofrestredig{change}.",),
    ),
)


def _closest(words: GroupWords) -> Phrase | None:
    facts = list(words.book.each("closest"))
    if len(words.view.order) < LIST_FROM:
        facts = facts[:1]
    if not facts:
        return None
    first, *rest = facts
    answers: Answers = {
        "seat": lambda: words.seat(first.about, first),
        "smallest": lambda: Piece("y mwyafrif lleiaf", first, SpanType.COMPARISON),
        "Smallest": lambda: Piece("Y mwyafrif lleiaf", first, SpanType.COMPARISON),
        "majority": lambda: words.figure(first),
        "so far": lambda: words.so_far,
        "others": lambda: _others(words, rest),
    }
    return tell("closest", CLOSEST, words, answers)


def _others(words: GroupWords, rest: list[Fact]) -> Phrase:
    """', yna Gedling (679) a Chesterfield (1,451)'."""
    items = [(words.seat(one.about, one), " (", words.figure(one), ")") for one in rest]
    return (", yna ", *joined_places(items)) if items else ()


def _largest_swing(words: GroupWords) -> Phrase | None:
    fact = words.book.first("largest_swing")
    if fact is None:
        return None
    return tell("largest swing", SWING, words, _answers_of_swing(words, fact))


def _answers_of_swing(words: GroupWords, fact: Fact) -> Answers:
    return {
        "Largest": lambda: Piece("Y gogwydd mwyaf", fact, SpanType.COMPARISON),
        "largest": lambda: Piece("y gogwydd mwyaf", fact, SpanType.COMPARISON),
        "'r largest": lambda: ("'r ", Piece("gogwydd mwyaf", fact, SpanType.COMPARISON)),
        "so far": lambda: words.so_far,
        "swing": lambda: words.points(fact),
        "o": lambda: words.behind("o", given(fact, "from"), fact),
        "i": lambda: words.behind("i", given(fact, "to"), fact),
        "seat": lambda: words.seat(fact.about, fact),
    }


def shares_paragraph(words: GroupWords) -> list[Phrase]:
    """The leading parties' shares over the seats declared, and the turnout, with changes."""
    sentences = [_shares(words), _turnout(words)]
    return [sentence for sentence in sentences if sentence]


def _shares(words: GroupWords) -> Phrase | None:
    shares = list(words.book.each("group_share"))[:SHARES_TOLD]
    declared = words.need("declared")
    if not shares or whole(declared) == 1:
        return None
    first, *rest = shares
    answers: Answers = {
        "seats": lambda: words.total(declared),
        "first": lambda: words.named(first.about, first),
        "share": lambda: words.percent(first),
        "change": lambda: _change(words, "group_share_change", first.about),
        "rest": lambda: tuple(part for fact in rest for part in _share(words, fact)),
    }
    return tell("shares", SHARES, words, answers)


def _share(words: GroupWords, fact: Fact) -> Pieces:
    """', a Llafur 37.4%, i lawr 10.6 pwynt canran'."""
    name = words.behind("a", fact.about, fact)
    return (
        ", ",
        *name,
        " ",
        words.percent(fact),
        *_change(words, "group_share_change", fact.about),
    )


def _change(words: GroupWords, fact_id: str, about: str | None = None) -> Pieces:
    """', i fyny 3.8 pwynt canran'; nothing where nothing moved visibly."""
    change = words.book.get(fact_id, about)
    if change is None or not is_visible(change):
        return ()
    return (", ", words.direction(change), " ", words.points(change))


def _turnout(words: GroupWords) -> Phrase | None:
    fact = words.book.first("group_turnout")
    if fact is None:
        return None
    answers: Answers = {
        "turnout": lambda: words.percent(fact),
        "change": lambda: _change(words, "group_turnout_change"),
    }
    return tell("turnout", TURNOUT, words, answers)
