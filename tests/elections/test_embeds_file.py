from pathlib import Path

import pytest
from election_desk import folder_with, places_of

from countnight.elections.folder import read_election
from countnight.model.election import Election
from countnight.model.embeds.provider import embed_address
from countnight.model.embeds.shipped import PROVIDERS
from countnight.model.finding import Finding

NOTES = {
    "name": '"Vale Notes"',
    "hosts": '["notes.vale.example"]',
    "patterns": '["/n/{number}"]',
    "frame": '"https://notes.vale.example/embed/{number}"',
    "policy": '"https://vale.example/privacy"',
    "height": "400",
}


def read(place: Path, text: str) -> tuple[Election, tuple[Finding, ...]]:
    """The election of a folder with this embeds.toml, and what was found in reading it."""
    folder = folder_with(place)
    (folder / "embeds.toml").write_text(text, encoding="utf-8")
    reading = read_election(folder)
    assert reading.election is not None
    return reading.election, reading.findings


def notes_with(**changed: str | None) -> str:
    """A site of the newsroom's own, some keys changed or left out."""
    keys = {**NOTES, **changed}
    lines = [f"{key} = {value}" for key, value in keys.items() if value is not None]
    return "\n".join(("[notes]", *lines))


def test_without_the_file_the_shipped_sites_are_there(tmp_path: Path) -> None:
    """A newsroom that changes nothing needs no file."""
    reading = read_election(folder_with(tmp_path))

    assert reading.election is not None
    assert reading.election.providers == PROVIDERS


def test_a_newsroom_changes_the_list(tmp_path: Path) -> None:
    """One site off, one kept to some hosts, one of its own; the rest as shipped."""
    text = f'[tiktok]\noff = true\n[mastodon]\nhosts = ["a.example"]\n{notes_with()}'
    election, findings = read(tmp_path, text)
    known = {one.id for one in election.providers}

    assert findings == ()
    assert known == {*(one.id for one in PROVIDERS), "notes"} - {"tiktok"}
    own = embed_address("https://notes.vale.example/n/7", providers=election.providers)
    assert own is not None
    assert own.frame == "https://notes.vale.example/embed/7"
    for address in ("https://b.example/@vale/1", "https://www.tiktok.com/@vale/video/1"):
        assert embed_address(address, providers=election.providers) is None
    assert embed_address("https://a.example/@vale/1", providers=election.providers) is not None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("hosts", '["127.0.0.1"]'),
        ("hosts", '["localhost"]'),
        ("hosts", '["vale.example:80"]'),
        ("hosts", '["x.com"]'),
        ("hosts", "[]"),
        ("patterns", "[]"),
        ("patterns", '["n{number}"]'),
        ("patterns", '["/{number}/{anything}"]'),
        ("patterns", '["/{number}/{number}"]'),
        ("frame", '"http://notes.vale.example/{number}"'),
        ("frame", '"https://{host}/{number}"'),
        ("frame", '"https://notes.vale.example;script-src/{number}"'),
        ("frame", '"https://notes.vale.example/{code}"'),
        ("frame", '"javascript:alert({number})"'),
        ("policy", '"javascript:alert(1)"'),
        ("policy", '"https://vale.example/{number}"'),
        ("origins", '["https://a.example; script-src *"]'),
        ("origins", '["*"]'),
        ("height", "20"),
        ("height", "99999"),
        ("referrer", '"unsafe-url"'),
    ],
)
def test_a_site_that_could_do_harm_is_left_out(tmp_path: Path, key: str, value: str) -> None:
    """Named with its key, so that it can be put right before the night."""
    election, findings = read(tmp_path, notes_with(**{key: value}))

    assert places_of(findings) == [("embed-site-bad", "embeds.toml", None, f"notes.{key}")]
    assert election.providers == PROVIDERS


def test_a_site_with_a_key_missing_is_left_out(tmp_path: Path) -> None:
    """Half a site is none; an id with odd letters and a key that is no table are named too."""
    election, findings = read(tmp_path, 'x = 1\n["a b"]\noff = true\n' + notes_with(frame=None))

    assert {one.code for one in findings} == {"wrong-type", "not-an-id", "key-missing"}
    assert "notes" not in {one.id for one in election.providers}


def test_a_faulty_change_takes_the_shipped_site_away(tmp_path: Path) -> None:
    """What a newsroom meant to restrict is not left wide open."""
    election, findings = read(tmp_path, '[mastodon]\nhosts = ["10.0.0.1"]\n')

    assert [one.code for one in findings] == ["embed-site-bad"]
    assert "mastodon" not in {one.id for one in election.providers}
