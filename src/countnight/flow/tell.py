"""Which texts a result calls for: its own post, the round-ups it completes, the summaries."""

from collections.abc import Iterator
from functools import partial

from countnight.flow.changes.corrections import (
    Correction,
    correction_between,
    group_note,
    note_for_readers,
)
from countnight.flow.figures import Figures
from countnight.model.desk.draft import Draft
from countnight.model.election import Election, Group, GroupKind
from countnight.model.ids import GroupId, PageId, PostId, SeatId
from countnight.model.post import PostKind
from countnight.model.story import Story, StoryKind
from countnight.stories.news_value import NewsValue, news_value
from countnight.stories.setting import Setting
from countnight.stories.tell import summary_of_group, tell_group, tell_seat


def drafts_of_seat(figures: Figures, seat: SeatId, *, before: Figures) -> tuple[Draft, ...]:
    """The seat's post and the round-ups of groups that are now complete, in each language.

    `before` is the night without this result; when the seat was declared there with other
    numbers, the drafts say what was wrong.
    """
    election = figures.night.election
    changed = correction_between(before, figures, seat)
    langs = election.languages
    drafts = [_result_draft(figures, seat, changed=changed, lang=lang) for lang in langs]
    for group in _complete_groups(figures, seat):
        was_out = all(member in before.books for member in group.seats)
        wrong = changed if was_out else None
        tell = partial(_roundup_draft, figures, group, seat, changed=wrong)
        drafts.extend(tell(lang=lang) for lang in langs)
    return tuple(drafts)


def _result_draft(
    figures: Figures, seat: SeatId, *, changed: Correction | None, lang: str
) -> Draft:
    election = figures.night.election
    received = figures.night.declared[seat]
    story = tell_seat(figures.views[seat], figures.books[seat], kind=StoryKind.POST, lang=lang)
    first = election.languages[0]
    correction = None if changed is None else note_for_readers(changed, lang=lang, other=first)
    return Draft(
        id=id_of_result(election, seat, lang=lang),
        kind=PostKind.RESULT,
        pages=pages_with_seats(figures, (seat,)),
        story=story,
        shown_at=received.message.declaration.declared_at or received.at,
        correction=correction,
    )


def id_of_result(election: Election, seat: SeatId, *, lang: str) -> PostId:
    """The post of the seat's result: its slug, with the language if it is not the first."""
    slug = election.seats[seat].slug
    return PostId(slug if lang == election.languages[0] else f"{slug}-{lang}")


def id_of_roundup(election: Election, group: GroupId, *, lang: str) -> PostId:
    """The round-up's post, with the language if it is not the first."""
    suffix = "" if lang == election.languages[0] else f"-{lang}"
    return PostId(f"roundup-{group}{suffix}")


def setting_of_seat(figures: Figures, seat: SeatId) -> Setting | None:
    """The seat's county at this moment, or its region; None when it is in neither."""
    groups = figures.night.election.groups.values()
    for kind in (GroupKind.COUNTY, GroupKind.REGION, GroupKind.BROADCAST):
        for group in groups:
            if group.kind is kind and seat in group.seats:
                return Setting(figures.group_view(group.id), figures.group_book(group.id))
    return None


def value_of_seat(figures: Figures, seat: SeatId) -> NewsValue:
    """What the seat's result is worth as news, among the seats declared around it."""
    setting = setting_of_seat(figures, seat)
    around = None if setting is None else setting.book
    return news_value(figures.views[seat], figures.books[seat], around=around)


def top_seats(figures: Figures, *, most: int) -> tuple[tuple[SeatId, NewsValue], ...]:
    """The declared seats that are most news, the first declared of equals first."""
    valued = [(seat, value_of_seat(figures, seat)) for seat in figures.books]
    return tuple(sorted(valued, key=lambda one: -one[1].score)[:most])


def _complete_groups(figures: Figures, seat: SeatId) -> Iterator[Group]:
    election = figures.night.election
    for group in election.groups.values():
        if group.kind not in election.rules.roundup_kinds or seat not in group.seats:
            continue
        if all(member in figures.books for member in group.seats):
            yield group


def _roundup_draft(
    figures: Figures, group: Group, seat: SeatId, *, changed: Correction | None, lang: str
) -> Draft:
    received, first = figures.night.declared[seat], figures.night.election.languages[0]
    view, book = figures.group_view(group.id), figures.group_book(group.id)
    note = None if changed is None else group_note(changed, group.id, lang=lang, other=first)
    return Draft(
        id=id_of_roundup(figures.night.election, group.id, lang=lang),
        kind=PostKind.ROUNDUP,
        pages=pages_with_seats(figures, group.seats),
        story=tell_group(view, book, kind=StoryKind.ROUNDUP, lang=lang),
        shown_at=received.message.declaration.declared_at or received.at,
        correction=note,
    )


def summaries_of_seat(figures: Figures, seat: SeatId) -> dict[PageId, tuple[Story, ...]]:
    """The summary bullets of every page whose group has the seat, in the first language."""
    election = figures.night.election
    lang = election.languages[0]
    summaries: dict[PageId, tuple[Story, ...]] = {}
    for spec in election.pages.values():
        if seat not in election.groups[spec.group].seats:
            continue
        view = figures.group_view(spec.group)
        summaries[spec.id] = summary_of_group(view, figures.state_book(spec.group), lang=lang)
    return summaries


def pages_with_seats(figures: Figures, seats: tuple[SeatId, ...]) -> tuple[PageId, ...]:
    """The pages whose group has all the seats."""
    election = figures.night.election
    wanted = frozenset(seats)
    specs = election.pages.values()
    return tuple(
        spec.id for spec in specs if wanted <= frozenset(election.groups[spec.group].seats)
    )
