"""Writes the golden texts of the languages beside English, for a person to read first.

    python tools/write_golden_languages.py

Welsh: twelve posts of the shipped night, five previews and the region's, a long story, its
alerts, a round-up and bullets.
Dutch: every headline and alert. They stand in tests/golden/cy/ and tests/golden/nl/.
"""

from collections.abc import Iterator
from pathlib import Path

from countnight.assemble import past_night, shelf_of
from countnight.flow.ahead.previews import preview_of_group, preview_of_seat
from countnight.flow.figures import Figures
from countnight.flow.past import night_from_messages
from countnight.flow.tell import setting_of_seat
from countnight.model.ids import GroupId, SeatId
from countnight.model.night import Night
from countnight.model.story import Story, StoryKind
from countnight.stories.tell import summary_of_group, tell_group, tell_seat

GOLDEN = Path(__file__).parent.parent / "tests" / "golden"
NIGHT = "ge2019-east-midlands"
REGION = GroupId("east-midlands")
AHEAD = ("ashfield", "bassetlaw", "broxtowe", "leicester-east", "rushcliffe")
POSTS = (
    *("amber-valley", "ashfield", "bassetlaw", "bolsover", "broxtowe", "chesterfield"),
    *("derby-north", "gedling", "leicester-east", "nottingham-east", "rushcliffe"),
    "south-derbyshire",
)


def golden_texts() -> dict[str, str]:
    """Every golden text by language and name of file: 'cy/post-bassetlaw.txt'."""
    shelf = shelf_of(NIGHT)
    night, _ = night_from_messages(shelf.election, past_night(shelf).messages)
    figures = Figures(night)
    texts = {f"cy/post-{slug}.txt": _post(figures, slug) for slug in POSTS}
    before = Figures(Night(shelf.election))
    texts.update((f"cy/preview-{slug}.txt", _ahead(before, slug)) for slug in AHEAD)
    texts["cy/preview-group.txt"] = _whole(preview_of_group(before, REGION, lang="cy"))
    texts["cy/story-bassetlaw.txt"] = _long(figures, "bassetlaw")
    texts["cy/alerts.txt"] = _all(figures, StoryKind.ALERT, "cy")
    texts["cy/roundup-east-midlands.txt"] = _roundup(figures)
    texts["cy/summary-east-midlands.txt"] = _summary(figures)
    texts["nl/headlines.txt"] = _all(figures, StoryKind.HEADLINE, "nl")
    texts["nl/alerts.txt"] = _all(figures, StoryKind.ALERT, "nl")
    return texts


def _seats(figures: Figures) -> Iterator[tuple[str, SeatId]]:
    """The declared seats by slug."""
    yield from sorted((figures.night.election.seats[seat].slug, seat) for seat in figures.books)


def _post(figures: Figures, slug: str) -> str:
    seat = dict(_seats(figures))[slug]
    view, book = figures.views[seat], figures.books[seat]
    story = tell_seat(view, book, kind=StoryKind.POST, lang="cy")
    return f"{story.headline}\n\n{story.text}\n"


def _long(figures: Figures, slug: str) -> str:
    seat = dict(_seats(figures))[slug]
    view, book, setting = figures.views[seat], figures.books[seat], setting_of_seat(figures, seat)
    story = tell_seat(view, book, kind=StoryKind.STORY, lang="cy", setting=setting)
    return f"{story.headline}\n\n{story.text}\n"


def _ahead(figures: Figures, slug: str) -> str:
    seats = figures.night.election.seats.values()
    seat = next(one.id for one in seats if one.slug == slug)
    return _whole(preview_of_seat(figures, seat, lang="cy"))


def _whole(story: Story) -> str:
    return f"{story.headline}\n\n{story.text}\n"


def _all(figures: Figures, kind: StoryKind, lang: str) -> str:
    told = (
        tell_seat(figures.views[seat], figures.books[seat], kind=kind, lang=lang)
        for _, seat in _seats(figures)
    )
    return "".join(f"{story.text}\n" for story in told)


def _roundup(figures: Figures) -> str:
    view, book = figures.group_view(REGION), figures.group_book(REGION)
    story = tell_group(view, book, kind=StoryKind.ROUNDUP, lang="cy")
    return f"{story.headline}\n\n{story.text}\n"


def _summary(figures: Figures) -> str:
    view, book = figures.group_view(REGION), figures.group_book(REGION)
    return "".join(f"- {one.text}\n" for one in summary_of_group(view, book, lang="cy"))


def main() -> None:
    """The files stand as the languages write them now; files of no text are gone."""
    texts = golden_texts()
    for lang in ("cy", "nl"):
        (GOLDEN / lang).mkdir(parents=True, exist_ok=True)
        for file in (GOLDEN / lang).glob("*.txt"):
            if f"{lang}/{file.name}" not in texts:
                file.unlink()
    for name, text in texts.items():
        (GOLDEN / name).write_text(text, encoding="utf-8")
    print(f"{len(texts)} golden texts written to {GOLDEN}")


if __name__ == "__main__":
    main()
