from datetime import UTC, datetime
from pathlib import Path

import pytest

from countnight.elections.folder import read_sample_posts

POST = """\
[[post]]
time = "2019-12-13T01:48:00+00:00"
page = "town"
headline = "First"
body = "The **first** result is in."
byline = "Sample reporter"
role = "Demonstration post"
breaking = true
"""


def write(place: Path, text: str) -> Path:
    """A folder with nothing but sample posts."""
    (place / "sample_posts.toml").write_text(text, encoding="utf-8")
    return place


def test_posts_come_in_order_of_time(tmp_path: Path) -> None:
    """The file may list them in any order."""
    earlier = POST.replace("01:48", "01:02").replace("First", "Earlier")

    posts = read_sample_posts(write(tmp_path, POST + earlier)).posts

    assert [post.headline for post in posts] == ["Earlier", "First"]
    assert posts[1].at == datetime(2019, 12, 13, 1, 48, tzinfo=UTC)
    assert posts[1].is_breaking


def test_a_folder_without_samples_has_none(tmp_path: Path) -> None:
    """Only a demonstration needs them."""
    reading = read_sample_posts(tmp_path)

    assert (reading.posts, reading.findings) == ((), ())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (POST.replace("+00:00", ""), "not-a-time"),
        (POST.replace('headline = "First"\n', ""), "key-missing"),
        (POST.replace("true", '"yes"'), "wrong-type"),
        ("post = 1\n", "wrong-type"),
        ("[[post]\n", "not-toml"),
    ],
)
def test_a_fault_is_named(tmp_path: Path, text: str, code: str) -> None:
    """A time needs its offset, and a post its headline."""
    findings = read_sample_posts(write(tmp_path, text)).findings

    assert code in [finding.code for finding in findings]
