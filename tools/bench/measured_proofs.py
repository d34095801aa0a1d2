"""How long somebody who types must wait for what the proofreader says of a post."""

from time import perf_counter

from measured_nights import Figures

from countnight.assemble import Shelf, past_night
from countnight.flow.figures import Figures as NightFigures
from countnight.flow.past import night_from_messages
from countnight.flow.proof import proof_night
from countnight.model.ids import SeatId
from countnight.model.story import StoryKind
from countnight.proofread.check import proofread
from countnight.proofread.languages.table import LANGUAGES
from countnight.stories.tell import tell_seat

WORDS = 130
"""The length of post that the figures are scaled to."""
POSTS = 100


def proofs_measured(shelf: Shelf, *, rounds: int) -> Figures:
    """Milliseconds a post, the names of the night being at hand; and those for gathering them.

    Shape: posts as they are written, the slower of the languages, scaled to 130 words.
    """
    night, _ = night_from_messages(shelf.election, past_night(shelf).messages)
    figures = NightFigures(night)
    started = perf_counter()
    proof_night(figures)
    gathered = perf_counter() - started
    slowest = max(_seconds_a_word(figures, lang, rounds=rounds) for lang in LANGUAGES)
    return {
        "ms_for_130_words": round(slowest * WORDS * 1000, 2),
        "ms_to_gather_names_once": round(gathered * 1000, 1),
    }


def _seconds_a_word(figures: NightFigures, lang: str, *, rounds: int) -> float:
    """The best round over up to a hundred posts in the language."""
    posts = [(seat, _post(figures, seat, lang)) for seat in list(figures.books)[:POSTS]]
    words = sum(len(text.split()) for _, text in posts)
    return min(_read(figures, posts, lang) for _ in range(rounds)) / words


def _read(figures: NightFigures, posts: list[tuple[SeatId, str]], lang: str) -> float:
    night = proof_night(figures)
    started = perf_counter()
    for seat, text in posts:
        proofread(text, night=night, seat=seat, lang=lang)
    return perf_counter() - started


def _post(figures: NightFigures, seat: SeatId, lang: str) -> str:
    story = tell_seat(figures.views[seat], figures.books[seat], kind=StoryKind.POST, lang=lang)
    return f"{story.headline}\n\n{story.text}"
