from pathlib import Path
from tempfile import TemporaryDirectory

from election_desk import FILES
from hypothesis import given, settings
from hypothesis import strategies as st

from countnight.elections.check import check_election
from countnight.elections.folder import read_election

SCRAPS = st.one_of(
    st.binary(max_size=8),
    st.sampled_from(
        [
            b",",
            b'"',
            b"\n",
            b"[",
            b"]]",
            b" = ",
            b"true",
            b"1.5",
            b"-1",
            b"\x00",
            b"\xff",
            b"S1",
            b"9" * 30,
            b"9999-12-31",
            b"23:59:59+00:00",
            b"[]",
            b"{}",
            b'"Europe"',
            b"\xef\xbb\xbf",
        ]
    ),
)


@settings(max_examples=150, deadline=None)
@given(
    name=st.sampled_from(sorted(FILES)),
    cuts=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 20), SCRAPS), min_size=1, max_size=4),
)
def test_no_file_can_break_the_reader(name: str, cuts: list[tuple[float, int, bytes]]) -> None:
    """Whatever stands in a file, the answer is an election, findings, or both."""
    content = FILES[name].encode()
    for share, length, scrap in cuts:
        place = int(share * len(content))
        content = content[:place] + scrap + content[place + length :]
    with TemporaryDirectory() as folder:
        for other, text in FILES.items():
            (Path(folder) / other).write_text(text, encoding="utf-8")
        (Path(folder) / name).write_bytes(content)
        reading = read_election(Path(folder))

    assert reading.election is not None or reading.findings
    assert all(one.message and one.remedy and one.code for one in check_election(reading))
