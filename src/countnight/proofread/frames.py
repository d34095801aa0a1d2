"""Words that make a right figure wrong, wherever they stand: eligible, voters, ever."""

from collections.abc import Iterator

from countnight.proofread.languages.record import Language
from countnight.proofread.reading.mention import Mention, Tag
from countnight.proofread.verdict import Fault, Verdict


def frame_faults(text: str, *, language: Language) -> Iterator[tuple[Mention, Verdict]]:
    """A verdict for every wrong way of speaking."""
    for frame in language.frames.FRAMES:
        fault = Fault(frame.code, frame.message, None, frame.suggestion, frame.severity)
        for match in frame.found.finditer(text):
            mention = Mention(Tag.UNKNOWN, *match.span(), match.group())
            yield mention, Verdict(-1, None, fault=fault)
