"""Words that make a right figure wrong, wherever they stand: eligible, voters, ever."""

from collections.abc import Iterator, Sequence

from countnight.model.finding import Severity
from countnight.proofread.languages import en_frames
from countnight.proofread.reading.mention import Mention, Tag
from countnight.proofread.verdict import Fault, Verdict


def frame_faults(text: str, *, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Verdict]]:
    """A verdict for every wrong way of speaking."""
    del mentions
    for found, frame, severity in en_frames.FRAMES:
        for match in found.finditer(text):
            mention = Mention(Tag.UNKNOWN, match.start(), match.end(), match.group())
            code, message, suggestion = frame
            fault = Fault(code, message, None, suggestion, Severity(severity))
            yield mention, Verdict(-1, None, fault=fault)
