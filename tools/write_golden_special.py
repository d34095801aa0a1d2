"""Writes the golden texts of seats whose results do not go the usual way, to be read first.

    python tools/write_golden_special.py

The seats stand in tests/golden/special_seats/, an election's folder: Speakers, a by-election in
between, an MP who left a party, a tie by lot, an unopposed return, a seat new on its boundaries,
an independent who wins. Each seat has a file in tests/golden/special/en/ and in .../cy/.
"""

from pathlib import Path

from countnight.assemble import past_night, shelf_of
from countnight.flow.figures import Figures
from countnight.flow.past import night_from_messages
from countnight.model.ids import SeatId
from countnight.model.story import StoryKind
from countnight.stories.tell import tell_seat

HERE = Path(__file__).parent.parent / "tests" / "golden"
GOLDEN = HERE / "special"
KINDS = (StoryKind.HEADLINE, StoryKind.ALERT, StoryKind.POST, StoryKind.STORY)
LANGUAGES = ("en", "cy")


def golden_texts() -> dict[str, str]:
    """Every golden text by language and name of file: 'en/chorley.txt'."""
    shelf = shelf_of(str(HERE / "special_seats"))
    night, held = night_from_messages(shelf.election, past_night(shelf).messages)
    if held:
        raise SystemExit("\n".join(finding.message for finding in held))
    figures = Figures(night)
    return {
        f"{lang}/{night.election.seats[seat].slug}.txt": _texts(figures, seat, lang=lang)
        for seat in figures.books
        for lang in LANGUAGES
    }


def _texts(figures: Figures, seat: SeatId, *, lang: str) -> str:
    """The seat's texts of every kind, each under the name of its kind."""
    parts: list[str] = []
    for kind in KINDS:
        story = tell_seat(figures.views[seat], figures.books[seat], kind=kind, lang=lang)
        head = "" if story.headline is None else f"{story.headline}\n\n"
        said = story.text if story.refused is None else f"({story.refused.message})"
        parts.append(f"[{kind}]\n{head}{said}\n")
    return "\n".join(parts)


def main() -> None:
    """The files stand as the languages write them now; files of no text are gone."""
    texts = golden_texts()
    for lang in LANGUAGES:
        (GOLDEN / lang).mkdir(parents=True, exist_ok=True)
        for file in (GOLDEN / lang).glob("*.txt"):
            if f"{lang}/{file.name}" not in texts:
                file.unlink()
    for name, text in texts.items():
        (GOLDEN / name).write_text(text, encoding="utf-8")
    print(f"{len(texts)} golden texts written to {GOLDEN}")


if __name__ == "__main__":
    main()
