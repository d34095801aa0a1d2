"""Which texts a result calls for: its own post, the round-ups it completes, the summaries."""

from collections.abc import Iterator

from countnight.flow.figures import Figures
from countnight.model.draft import Draft
from countnight.model.election import Group, GroupKind
from countnight.model.ids import PageId, PostId, SeatId
from countnight.model.post import PostKind
from countnight.model.story import Story, StoryKind
from countnight.stories.setting import Setting
from countnight.stories.tell import correction_text, summary_of_group, tell_group, tell_seat


def drafts_of_seat(figures: Figures, seat: SeatId, *, before: Figures) -> tuple[Draft, ...]:
    """The seat's post and the round-ups of groups that are now complete, in each language.

    `before` is the night without this result; when the seat was declared there with other
    numbers, the drafts say what was wrong.
    """
    election = figures.night.election
    drafts = [_result_draft(figures, seat, before=before, lang=lang) for lang in election.languages]
    for group in _complete_groups(figures, seat):
        drafts.extend(_roundup_drafts(figures, group, seat))
    return tuple(drafts)


def _result_draft(figures: Figures, seat: SeatId, *, before: Figures, lang: str) -> Draft:
    election = figures.night.election
    received = figures.night.declared[seat]
    story = tell_seat(figures.views[seat], figures.books[seat], kind=StoryKind.POST, lang=lang)
    was = before.views.get(seat)
    correction = None if was is None else correction_text(was, figures.views[seat], lang=lang)
    slug = election.seats[seat].slug
    return Draft(
        id=PostId(slug if lang == election.languages[0] else f"{slug}-{lang}"),
        kind=PostKind.RESULT,
        pages=pages_with_seats(figures, (seat,)),
        story=story,
        shown_at=received.message.declaration.declared_at or received.at,
        correction=correction,
    )


def setting_of_seat(figures: Figures, seat: SeatId) -> Setting | None:
    """The seat's county at this moment, or its region; None when it is in neither."""
    groups = figures.night.election.groups.values()
    for kind in (GroupKind.COUNTY, GroupKind.REGION, GroupKind.BROADCAST):
        for group in groups:
            if group.kind is kind and seat in group.seats:
                return Setting(figures.group_view(group.id), figures.group_book(group.id))
    return None


def _complete_groups(figures: Figures, seat: SeatId) -> Iterator[Group]:
    election = figures.night.election
    for group in election.groups.values():
        if group.kind not in election.rules.roundup_kinds or seat not in group.seats:
            continue
        if all(member in figures.books for member in group.seats):
            yield group


def _roundup_drafts(figures: Figures, group: Group, seat: SeatId) -> Iterator[Draft]:
    election = figures.night.election
    received = figures.night.declared[seat]
    for lang in election.languages:
        story = tell_group(
            figures.group_view(group.id),
            figures.group_book(group.id),
            kind=StoryKind.ROUNDUP,
            lang=lang,
        )
        suffix = "" if lang == election.languages[0] else f"-{lang}"
        yield Draft(
            id=PostId(f"roundup-{group.id}{suffix}"),
            kind=PostKind.ROUNDUP,
            pages=pages_with_seats(figures, group.seats),
            story=story,
            shown_at=received.message.declaration.declared_at or received.at,
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
