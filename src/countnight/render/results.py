"""Result pages: all results, one seat, one group; the place where every number can be checked."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from countnight.model.election import Group
from countnight.model.fact import Fact
from countnight.model.ids import GroupId, PageId, PartyKey, SeatId, slug_from_name
from countnight.model.post import Post
from countnight.render.hexmap import HexMap, hex_map
from countnight.render.panels.card import CardRow, baseline_name, card_of
from countnight.render.panels.frame import frame_values, page_lang
from countnight.render.panels.made import MadeRow, lines_of_fact, what_of_fact
from countnight.render.panels.names import party_tag
from countnight.render.panels.outcome import SeatLine, seat_line, seat_name
from countnight.render.panels.parties import group_name, state_of_parties
from countnight.render.panels.posts import post_path
from countnight.render.site import Site
from countnight.render.templating import html_of
from countnight.render.times import time_html
from countnight.render.wording.numbers import exact_text, one_decimal, percent, whole_number
from countnight.render.wording.tables import party_adjective, party_label, words_of


def seat_of_address(site: Site, *, address: str) -> SeatId | None:
    """The seat that an address names by slug or by id. None means: there is no such seat."""
    if address in site.election.seats:
        return SeatId(address)
    slug = slug_from_name(address)
    found = (seat.id for seat in site.election.seats.values() if seat.slug == slug)
    return next(found, None)


def results_html(site: Site) -> str:
    """Every group's tally and every seat's line."""
    lang = page_lang(site)
    words = words_of(lang)
    groups = [_group_line(site, group=group, lang=lang) for group in site.election.groups.values()]
    lines = [seat_line(site, seat=seat, lang=lang) for seat in site.election.seats]
    values = {
        **frame_values(site, title=words.all_results, lang=lang),
        "groups": groups,
        "lines": sorted(lines, key=lambda line: line.name),
        "data": "/results",
    }
    return str(html_of("results", values=values))


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group in the list of groups: how far it is and who has what."""

    path: str
    name: str
    declared: int
    of: int
    tally: tuple[tuple[str, str, str], ...]


def _group_line(site: Site, *, group: Group, lang: str) -> GroupLine:
    state = state_of_parties(site, group=group.id, lang=lang)
    return GroupLine(
        path=f"/results/groups/{group.id}",
        name=group_name(group, lang=lang),
        declared=state.declared,
        of=state.of,
        tally=tuple(
            (row.party.css, row.party.name, row.seats) for row in state.rows if row.seats != "0"
        ),
    )


def seat_html(site: Site, *, seat: SeatId) -> str | None:
    """The seat's result with last time's and every number's origin; before it, who stands.

    None means: there is no such seat.
    """
    if seat not in site.election.seats:
        return None
    lang = page_lang(site)
    name = seat_name(site.election, seat=seat, lang=lang)
    values = {
        **frame_values(site, title=name, lang=lang),
        "line": seat_line(site, seat=seat, lang=lang),
        "card": card_of(site, seat=seat, lang=lang),
        "candidates": _candidates(site, seat=seat, lang=lang),
        "counts": _counts(site, seat=seat, lang=lang),
        "declared_at": _declared_at(site, seat=seat, lang=lang),
        "previous": _previous(site, seat=seat, lang=lang),
        "baseline": baseline_name(site),
        "made": _all_numbers(site, seat=seat, lang=lang),
        "posts": _posts_about(site, seat=seat),
        "groups": _groups_with(site, seat=seat, lang=lang),
        "data": f"/results/{site.election.seats[seat].slug}",
    }
    return str(html_of("seat", values=values))


def _candidates(site: Site, *, seat: SeatId, lang: str) -> list[tuple[str, object, bool]]:
    return [
        (each.name, party_tag(site.election, key=each.party, lang=lang), each.is_sitting)
        for each in site.election.candidacies.get(seat, ())
    ]


def _counts(site: Site, *, seat: SeatId, lang: str) -> list[str]:
    words = words_of(lang)
    book = site.books.get(seat)
    if book is None:
        return []
    named = ((words.electorate, "electorate"), (words.rejected, "rejected"))
    facts = [(sentence, book.get(fact_id)) for sentence, fact_id in named]
    return [
        sentence.format(count=whole_number(fact.value))
        for sentence, fact in facts
        if fact is not None and isinstance(fact.value, int)
    ]


def _declared_at(site: Site, *, seat: SeatId, lang: str) -> Markup | None:
    received = site.night.declared.get(seat)
    if received is None:
        return None
    at = received.message.declaration.declared_at or received.at
    return time_html(at, election=site.election, lang=lang)


def _previous(site: Site, *, seat: SeatId, lang: str) -> Sequence[CardRow]:
    before = site.election.previous.get(seat)
    if before is None or before.valid_votes <= 0:
        return ()
    most = max((each.votes for each in before.candidates), default=0) or 1
    return [
        CardRow(
            name=each.name,
            party=party_tag(site.election, key=each.party, lang=lang),
            votes=whole_number(each.votes),
            share=one_decimal(Fraction(100 * each.votes, before.valid_votes)),
            change=None,
            is_new=False,
            width=one_decimal(Fraction(100 * each.votes, most)),
        )
        for each in before.candidates
    ]


def _all_numbers(site: Site, *, seat: SeatId, lang: str) -> tuple[MadeRow, ...]:
    book = site.books.get(seat)
    facts = book.facts if book else ()
    return fact_rows([fact for fact in facts if fact.formula], site=site, lang=lang)


def fact_rows(facts: Sequence[Fact], *, site: Site, lang: str) -> tuple[MadeRow, ...]:
    """A row of the provenance table for each fact, with its value as exactly as it helps."""
    return tuple(
        MadeRow(
            n=n,
            printed=exact_text(fact.value, unit=fact.unit),
            what=what_of_fact(fact, election=site.election, lang=lang),
            lines=lines_of_fact(fact, rounding="", election=site.election, lang=lang),
        )
        for n, fact in enumerate(facts, start=1)
    )


def _posts_about(site: Site, *, seat: SeatId) -> list[tuple[str, Post]]:
    return [
        (post_path(PageId(post.pages[0]), post=post), post)
        for post in site.night.posts.values()
        if post.seat == seat and post.pages
    ]


def _groups_with(site: Site, *, seat: SeatId, lang: str) -> list[tuple[str, str]]:
    return [
        (f"/results/groups/{group.id}", group_name(group, lang=lang))
        for group in site.election.groups.values()
        if seat in group.seats
    ]


def group_html(site: Site, *, group: GroupId) -> str | None:
    """The group's parties, map, extremes and seats. None means: there is no such group."""
    known = site.election.groups.get(group)
    if known is None:
        return None
    lang = page_lang(site)
    drawing: HexMap = hex_map(site, group=group, lang=lang)
    values = {
        **frame_values(site, title=group_name(known, lang=lang), lang=lang),
        "state": state_of_parties(site, group=group, lang=lang),
        "map": drawing,
        "lines": drawing.lines,
        "lists": _lists(site, group=group, lang=lang),
        "turnout": _turnout(site, group=group),
        "data": f"/results/groups/{group}",
    }
    return str(html_of("group", values=values))


@dataclass(frozen=True, slots=True)
class FigureList:
    """A short ranked list of seats under a heading."""

    heading: str
    lines: tuple[tuple[SeatLine, str], ...]


def _lists(site: Site, *, group: GroupId, lang: str) -> list[FigureList]:
    words = words_of(lang)
    named = (
        ("gain", words.gains),
        ("closest", words.closest),
        ("largest_majority", words.largest_majority),
        ("largest_swing", words.largest_swing),
    )
    made = [
        FigureList(heading, tuple(_ranked(site, group=group, fact_id=fact_id, lang=lang)))
        for fact_id, heading in named
    ]
    return [each for each in made if each.lines]


def _ranked(site: Site, *, group: GroupId, fact_id: str, lang: str) -> list[tuple[SeatLine, str]]:
    facts = site.group_book(group).each(fact_id)
    known = [fact for fact in facts if fact.about in site.election.seats]
    return [
        (seat_line(site, seat=SeatId(str(fact.about)), lang=lang), _said(site, fact, lang))
        for fact in known
    ]


def _said(site: Site, fact: Fact, lang: str) -> str:
    words = words_of(lang)
    named = {each.name: str(each.value) for each in fact.inputs}
    if isinstance(fact.value, str):
        return words.gain_line.format(
            winner=party_adjective(site.election, key=PartyKey(fact.value), lang=lang),
            loser=party_label(site.election, key=PartyKey(named.get("from", "")), lang=lang),
        )
    if isinstance(fact.value, int):
        return whole_number(fact.value)
    return words.swing_line.format(
        points=one_decimal(fact.value),
        loser=party_label(site.election, key=PartyKey(named.get("from", "")), lang=lang),
        gainer=party_label(site.election, key=PartyKey(named.get("to", "")), lang=lang),
    )


def _turnout(site: Site, *, group: GroupId) -> str | None:
    fact = site.group_book(group).get("group_turnout")
    if fact is None or isinstance(fact.value, str):
        return None
    return percent(Fraction(fact.value))
