"""What a seat's page shows: its result, last time's, who stands, and every number's origin."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from markupsafe import Markup

from countnight.model.ids import SeatId
from countnight.model.post import Post
from countnight.render.panels.card import CardRow, baseline_name, card_of
from countnight.render.panels.made import MadeRow, row_of_fact
from countnight.render.panels.names import PartyTag, party_tag
from countnight.render.panels.outcome import seat_line
from countnight.render.panels.parties import group_name
from countnight.render.panels.posts import post_path
from countnight.render.site import Site
from countnight.render.times import time_html
from countnight.render.wording.numbers import bar_width, numbers_of
from countnight.render.wording.tables import words_of


def seat_values(site: Site, *, seat: SeatId, lang: str) -> Mapping[str, object]:
    """Everything that the seat's template shows inside the frame."""
    return {
        "line": seat_line(site, seat=seat, lang=lang),
        "card": card_of(site, seat=seat, lang=lang),
        "candidates": _candidates(site, seat=seat, lang=lang),
        "in_ballot_order": _is_in_ballot_order(site, seat=seat),
        "counts": _counts(site, seat=seat, lang=lang),
        "declared_at": _declared_at(site, seat=seat, lang=lang),
        "previous": _previous(site, seat=seat, lang=lang),
        "baseline": baseline_name(site),
        "made": _all_numbers(site, seat=seat, lang=lang),
        "posts": _posts_about(site, seat=seat),
        "groups": _groups_with(site, seat=seat, lang=lang),
        "data": f"/results/{site.election.seats[seat].slug}",
    }


def _candidates(site: Site, *, seat: SeatId, lang: str) -> list[tuple[str, PartyTag, bool]]:
    return [
        (each.name, party_tag(site.election, key=each.party, lang=lang), each.is_sitting)
        for each in site.election.candidacies.get(seat, ())
    ]


def _is_in_ballot_order(site: Site, *, seat: SeatId) -> bool:
    standing = site.election.candidacies.get(seat, ())
    return all(each.ballot_order is not None for each in standing)


def _counts(site: Site, *, seat: SeatId, lang: str) -> list[str]:
    words, numbers = words_of(lang), numbers_of(site.election, lang=lang)
    book = site.books.get(seat)
    if book is None:
        return []
    named = ((words.electorate, "electorate"), (words.rejected, "rejected"))
    facts = [(sentence, book.get(fact_id)) for sentence, fact_id in named]
    return [
        sentence.format(count=numbers.whole(fact.value))
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
    numbers = numbers_of(site.election, lang=lang)
    return [
        CardRow(
            name=each.name,
            party=party_tag(site.election, key=each.party, lang=lang),
            votes=numbers.whole(each.votes),
            share=numbers.one_decimal(Fraction(100 * each.votes, before.valid_votes)),
            change=None,
            is_new=False,
            width=bar_width(Fraction(100 * each.votes, before.valid_votes)),
        )
        for each in before.candidates
    ]


def _all_numbers(site: Site, *, seat: SeatId, lang: str) -> tuple[MadeRow, ...]:
    book = site.books.get(seat)
    facts = book.facts if book else ()
    explained = [fact for fact in facts if fact.formula]
    return tuple(
        row_of_fact(fact, n=n, election=site.election, lang=lang)
        for n, fact in enumerate(explained, start=1)
    )


def _posts_about(site: Site, *, seat: SeatId) -> list[tuple[str, Post]]:
    return [
        (post_path(post.pages[0], post=post), post)
        for post in site.night.posts.values()
        if post.seat == seat and post.pages
    ]


def _groups_with(site: Site, *, seat: SeatId, lang: str) -> list[tuple[str, str]]:
    return [
        (f"/results/groups/{group.id}", group_name(group, lang=lang))
        for group in site.election.groups.values()
        if seat in group.seats
    ]
