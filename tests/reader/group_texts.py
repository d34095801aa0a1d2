"""A group's text read line by line: what is about the group, and bullets about one seat."""

import re
from collections.abc import Mapping, Sequence

from group_reader import Group, GroupReader
from raw_results import Past, Result
from seat_reader import Reading, SeatReader
from welsh_group_reader import WelshGroupReader
from welsh_reader import WelshReader
from welsh_tags import welsh_names

GROUP_READERS = {"en": GroupReader, "cy": WelshGroupReader}
SEAT_READERS = {"en": SeatReader, "cy": WelshReader}
ABOUT_GROUP = {
    "en": re.compile(
        r" declared: |^No seat has changed hands|^[A-Z][\w-]* [\w'. ]*gains? from [^,]*(?::|$)"
        r"|sitting(?: [A-Z]\w+)? MPs|\bMPs who|MP for .* (?:was beaten|there \()"
    ),
    "cy": re.compile(
        r"o'r \S+(?: o)? seddi?\b|^Yr unig sedd|^Pob un|^Ni newidiodd|^Trechwyd"
        r"|yn cipio \S+(?: o)? seddi?\b"
    ),
}
"""Lines of a summary that count; the others are each about one seat."""


def read_group(
    text: str, *, group: Group, lang: str, pasts: Mapping[str, Past], is_summary: bool
) -> Reading:
    """Every line of the text read by whoever knows what it is about."""
    of_group = GROUP_READERS[lang](group)
    if not is_summary:
        return of_group.read(text)
    whole = Reading()
    for line in text.splitlines():
        if not line.strip():
            continue
        seat = None if ABOUT_GROUP[lang].search(line) else _seat_in(line, group.now, lang)
        if seat is None:
            reading = of_group.read(line)
        else:
            reading = _reader(group, seat, lang, pasts).read(line)
        whole.numbers += reading.numbers
        whole.names += reading.names
        whole.faults.extend(reading.faults)
    return whole


def _seat_in(line: str, seats: Sequence[Result], lang: str) -> int | None:
    """The seat of which the line speaks: the longest name in it."""
    found = [
        (len(name), n)
        for n, one in enumerate(seats)
        for name in _names(one, lang)
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", line)
    ]
    return max(found)[1] if found else None


def _names(seat: Result, lang: str) -> Sequence[str]:
    names = welsh_names(seat)
    return names if lang == "cy" else (seat.name, names[0])


def _reader(group: Group, seat: int, lang: str, pasts: Mapping[str, Past]) -> SeatReader:
    now = group.now[seat]
    return SEAT_READERS[lang](
        now,
        group.before[seat] if group.before else None,
        years=frozenset(group.years.get(now.code, ())),
        past=pasts.get(now.code, Past()) if group.before else Past(),
    )
