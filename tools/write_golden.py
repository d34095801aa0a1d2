"""Writes the golden texts again, for a person to read before they are committed.

    python tools/write_golden.py

The texts of the shipped night stand in tests/golden/en/: one file a seat's post, one a
round-up, some previews, and one each for the alerts and the summaries minute by minute.
"""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from countnight.assemble import past_night, shelf_of
from countnight.flow.ahead.previews import preview_of_group, preview_of_seat
from countnight.flow.figures import Figures
from countnight.flow.past import messages_until, night_from_messages
from countnight.model.ids import GroupId
from countnight.model.story import Story, StoryKind
from countnight.stories.tell import summary_of_group, tell_group, tell_seat

GOLDEN = Path(__file__).parent.parent / "tests" / "golden" / "en"
NIGHT = "ge2019-east-midlands"
GROUPS = ("derbyshire", "nottinghamshire", "leicestershire-rutland", "east-midlands")
AHEAD = ("ashfield", "bassetlaw", "broxtowe", "leicester-east", "rushcliffe")
MOMENTS = ("01:47", "03:14", "03:39", "04:37", "05:06", "05:40")


def golden_texts() -> dict[str, str]:
    """Every golden text by the name of its file."""
    figures = _figures(None)
    election = figures.night.election
    texts: dict[str, str] = {}
    alerts: list[str] = []
    for seat in sorted(figures.books, key=lambda seat: election.seats[seat].slug):
        view, book = figures.views[seat], figures.books[seat]
        slug = election.seats[seat].slug
        texts[f"post-{slug}.txt"] = _whole(tell_seat(view, book, kind=StoryKind.POST, lang="en"))
        alert = tell_seat(view, book, kind=StoryKind.ALERT, lang="en")
        alerts.append(alert.text or "")
    texts["alerts.txt"] = "\n".join(alerts) + "\n"
    for group in GROUPS:
        view_of_group, group_book = (
            figures.group_view(GroupId(group)),
            figures.group_book(GroupId(group)),
        )
        story = tell_group(view_of_group, group_book, kind=StoryKind.ROUNDUP, lang="en")
        texts[f"roundup-{group}.txt"] = _whole(story)
    texts.update(_previews())
    texts["summaries.txt"] = "\n".join(_summary(moment) for moment in MOMENTS)
    return texts


def _previews() -> dict[str, str]:
    """Five seats and the region before the first declaration, and a seat in the middle of it."""
    before, later = _figures("22:30"), _figures("03:30")
    slugs = {seat.slug: seat.id for seat in before.night.election.seats.values()}
    texts = {
        f"preview-{slug}.txt": _whole(preview_of_seat(before, slugs[slug], lang="en"))
        for slug in AHEAD
    }
    region = GroupId("east-midlands")
    texts["preview-group.txt"] = _whole(preview_of_group(before, region, lang="en"))
    texts["preview-group-later.txt"] = _whole(preview_of_group(later, region, lang="en"))
    texts["preview-later.txt"] = _whole(preview_of_seat(later, slugs["sherwood"], lang="en"))
    return texts


def _figures(moment: str | None) -> Figures:
    shelf = shelf_of(NIGHT)
    messages = past_night(shelf).messages
    if moment is not None:
        zone = ZoneInfo(shelf.election.time_zone)
        day = "2019-12-12" if moment > "12:00" else "2019-12-13"
        until = datetime.fromisoformat(f"{day}T{moment}:00").replace(tzinfo=zone)
        messages = messages_until(messages, until)
    night, _ = night_from_messages(shelf.election, messages)
    return Figures(night)


def _whole(story: Story) -> str:
    return f"{story.headline}\n\n{story.text}\n"


def _summary(moment: str) -> str:
    figures = _figures(moment)
    group = GroupId("east-midlands")
    bullets = summary_of_group(figures.group_view(group), figures.group_book(group), lang="en")
    lines = [f"- {bullet.text}" for bullet in bullets]
    return "\n".join([moment, *lines, ""])


def main() -> None:
    """The files stand as the stories room writes them now; files of no text are gone."""
    GOLDEN.mkdir(parents=True, exist_ok=True)
    texts = golden_texts()
    for file in GOLDEN.glob("*.txt"):
        if file.name not in texts:
            file.unlink()
    for name, text in texts.items():
        (GOLDEN / name).write_text(text, encoding="utf-8")
    print(f"{len(texts)} golden texts written to {GOLDEN}")


if __name__ == "__main__":
    main()
