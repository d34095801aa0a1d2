"""How many posts are written a second, beside a template that only fills in blanks."""

from collections.abc import Callable, Mapping
from time import perf_counter

from jinja2 import Environment, Template
from measured_nights import Figures

from countnight.flow.figures import Figures as NightFigures
from countnight.model.ids import SeatId
from countnight.model.story import Story, StoryKind
from countnight.stories.tell import tell_seat

Blanks = Mapping[str, str]


def posts_measured(figures: NightFigures, *, rounds: int) -> Figures:
    """Posts a second on one core: ours, and the same texts from a plain Jinja2 template.

    Shape: ours chooses facts, plan and words, and returns spans. The template of each text has its
    words fixed and its values given; it is compiled beforehand. The ratio is theirs to ours.
    """
    stories = [told(figures, seat) for seat in figures.books]
    plain = [_plain(story) for story in stories]
    for story, (template, blanks) in zip(stories, plain, strict=True):
        assert template.render(blanks) == story.text  # noqa: S101 - the comparison is fair
    ours = fastest(lambda: [told(figures, seat) for seat in figures.books], rounds=rounds)
    theirs = fastest(lambda: [one.render(blanks) for one, blanks in plain], rounds=rounds)
    return {
        "posts": len(stories),
        "posts_per_second": round(len(stories) / ours),
        "plain_jinja_posts_per_second": round(len(stories) / theirs),
        "ratio_to_plain_jinja": round(ours / theirs, 1),
        "spans_per_post": round(sum(len(one.spans) for one in stories) / len(stories), 1),
    }


def told(figures: NightFigures, seat: SeatId) -> Story:
    """The seat's post as we write it, with its spans."""
    return tell_seat(figures.views[seat], figures.books[seat], kind=StoryKind.POST, lang="en")


def _plain(story: Story) -> tuple[Template, Blanks]:
    """The story's text as a template with a blank for each span, and what goes in the blanks."""
    text = story.text or ""
    parts: list[str] = []
    blanks: dict[str, str] = {}
    at = 0
    for number, span in enumerate(one for one in story.spans if one.part == "text"):
        name = f"value_{number}"
        blanks[name] = text[span.start : span.end]
        parts.append(f"{text[at : span.start]}{{{{ {name} }}}}")
        at = span.end
    parts.append(text[at:])
    environment = Environment(autoescape=False, keep_trailing_newline=True)  # noqa: S701 - plain text
    return environment.from_string("".join(parts)), blanks


def fastest(work: Callable[[], object], *, rounds: int) -> float:
    """The shortest time that the work took. Units: seconds."""
    best = float("inf")
    for _ in range(rounds):
        started = perf_counter()
        work()
        best = min(best, perf_counter() - started)
    return best
