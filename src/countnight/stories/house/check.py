"""What a house's banned words leave the writer without, before a night shows it."""

from collections.abc import Iterator

from countnight.model.election import Election
from countnight.model.finding import Finding, Severity
from countnight.stories.house_words import Banned, banned_in_way, readable, replaceable
from countnight.stories.languages.every_frame import frames_of


def sentences_without_a_way(election: Election) -> Iterator[Finding]:
    """Every sentence whose ways all have banned words: refused, or in the house's own words."""
    for lang in election.languages:
        banned = election.style.banned_in(lang)
        if not banned:
            continue
        for slot, frame in frames_of(lang):
            if all(banned_in_way(way, banned) for way in frame.ways):
                yield _finding(lang, slot, frame.ways, banned)


def _finding(lang: str, slot: str, ways: tuple[str, ...], banned: Banned) -> Finding:
    left = replaceable(ways, banned)
    named = dict.fromkeys(one for way in ways for one in banned_in_way(way, banned))
    words = ", ".join(f"'{one.words}'" for one in named)
    column = f"banned.{lang}"
    if left:
        said = readable(left[0])
        message = f"In '{slot}' every way has {words}; the house's words stand instead: {said}"
        remedy = "Read the sentence with the other words in it; if it is not right, ban less."
        return Finding("banned-word-replaced", Severity.NOTE, message, remedy, column=column)
    said = readable(ways[0])
    message = f"In '{slot}' every way of saying has {words}: such texts are refused: {said}"
    remedy = "Give other words for them in [banned], or take one of them out."
    return Finding("banned-word-no-way", Severity.HOLD, message, remedy, column=column)
