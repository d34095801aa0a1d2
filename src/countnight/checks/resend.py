"""When two messages are the same: a resend must change nothing, however often it comes."""

import hashlib
import json

from countnight.model.declaration import ResultsMessage
from countnight.model.finding import has_hold


def key_of(message: ResultsMessage) -> str:
    """The message's content as a short name: equal for a resend, other for anything else.

    Shape: 32 hexadecimal digits. The order of the votes and the time of declaration do not
    count. Rows that could not be read do, as they came.
    """
    result = message.declaration
    content = {
        "seat": result.seat,
        "source": message.source,
        "revision": message.revision,
        "is_test": message.is_test,
        "figures": _figures(message),
        "unread": list(message.raw) if has_hold(message.findings) else [],
    }
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:32]


def is_same_result(one: ResultsMessage, other: ResultsMessage) -> bool:
    """Whether both say the same of the seat, whoever sent them and under whatever number."""
    seats = one.declaration.seat, other.declaration.seat
    return seats[0] == seats[1] and _figures(one) == _figures(other)


def _figures(message: ResultsMessage) -> dict[str, object]:
    result = message.declaration
    return {
        "votes": dict(result.votes),
        "valid_votes": result.valid_votes,
        "rejected": result.rejected,
        "electorate": result.electorate,
        "drawn_by_lot": result.drawn_by_lot,
    }
