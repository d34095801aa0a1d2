import gzip

import pytest
from shipped_night import (
    BUILD,
    PAGE,
    app_after,
    client_of,
    declare_next,
    election,
    messages,
    slug_of,
)

from countnight.web.app import live_of
from countnight.web.shelf import takes_gzip

GROUP = "derbyshire"
SEAT = slug_of(messages()[0])
GSS = messages()[0].declaration.seat
PAGES = (
    "/live/east-midlands",
    f"/live/east-midlands/posts/{SEAT}",
    "/live/east-midlands/corrections",
    "/results",
    f"/results/{SEAT}",
    f"/results/groups/{GROUP}",
)
DATA = (
    ("/live/east-midlands/head.json", "application/json"),
    ("/live/east-midlands/since/0.json", "application/json"),
    ("/live/east-midlands/feed.atom", "application/atom+xml"),
    ("/live/east-midlands/feed.json", "application/feed+json"),
    ("/results.json", "application/json"),
    ("/results.csv", "text/csv"),
    (f"/results/{SEAT}.json", "application/json"),
    (f"/results/{SEAT}.csv", "text/csv"),
    (f"/results/groups/{GROUP}.json", "application/json"),
    (f"/results/groups/{GROUP}.csv", "text/csv"),
)


@pytest.mark.parametrize("address", PAGES)
def test_every_page_is_whole_html_without_scripts(address: str) -> None:
    """A reader with scripts off gets each page complete."""
    answer = client_of(app_after(3)).get(address)

    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.text.startswith("<!doctype html>")
    assert answer.text.rstrip().endswith("</html>")


@pytest.mark.parametrize(("address", "media_type"), DATA)
def test_every_page_has_its_data(address: str, media_type: str) -> None:
    """What a page shows can be had as JSON, CSV or a feed, under the right type."""
    answer = client_of(app_after(3)).get(address)

    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(media_type)
    assert answer.content


def test_the_front_leads_to_the_first_live_page() -> None:
    """Whoever types only the host name lands on the live page."""
    answer = client_of(app_after(0)).get("/")

    assert answer.status_code == 307
    assert answer.headers["location"] == "/live/east-midlands"


def test_a_seat_is_found_by_its_code_and_keeps_one_address() -> None:
    """A seat's GSS code leads to its address by name, with the same ending."""
    client = client_of(app_after(1))

    assert client.get(f"/results/{GSS}").headers["location"] == f"/results/{SEAT}"
    assert client.get(f"/results/{GSS}.json").headers["location"] == f"/results/{SEAT}.json"
    assert client.get(f"/results/{GSS}.csv").headers["location"] == f"/results/{SEAT}.csv"


@pytest.mark.parametrize(
    "address",
    [
        "/nowhere",
        "/live/nowhere",
        "/live/nowhere/events",
        "/live/east-midlands/posts/nobody",
        "/live/east-midlands?page=99",
        "/live/east-midlands?page=0",
        "/live/east-midlands?page=-1",
        "/live/east-midlands?page=²",
        "/live/east-midlands?page=9999999999999999999999999",
        "/results/nowhere",
        "/results/groups/nowhere",
        "/results/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/assets/..%2F..%2Fsettings.py",
        "/live/east-midlands/%00",
    ],
)
def test_what_is_not_there_is_a_plain_page(address: str) -> None:
    """A wrong address gives a page that says so and leads back, and runs nothing."""
    answer = client_of(app_after(1)).get(address)

    assert answer.status_code == 404
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert 'href="/"' in answer.text
    assert "<script" not in answer.text


@pytest.mark.parametrize(
    "address",
    [
        "/live/nowhere/head.json",
        "/live/east-midlands/since/999999999999999999999999.json",
        "/results/nowhere.json",
        "/api/v1/nowhere",
    ],
)
def test_programs_are_told_in_json_what_is_not_there(address: str) -> None:
    """A wrong address of data answers in the one error shape."""
    answer = client_of(app_after(1)).get(address)

    assert answer.status_code == 404
    assert set(answer.json()["error"]) == {"code", "message", "findings"}


def test_a_page_is_drawn_once_for_a_change() -> None:
    """A thousand readers of one page cost one drawing; a new result costs one more."""
    app = app_after(2)
    client = client_of(app)
    first = client.get("/live/east-midlands").headers["etag"]
    client.get("/live/east-midlands")
    kept = dict(app.state.house.shelf._kept)  # noqa: SLF001 - the claim is about what is kept
    declare_next(app)
    second = client.get("/live/east-midlands").headers["etag"]

    assert list(kept) == ["/live/east-midlands?page=1"]
    assert first != second


def test_a_tag_is_position_and_build() -> None:
    """The tag of a live page says where in the log it stands and which program drew it."""
    app = app_after(2)
    position = live_of(app).site.night.pages[PAGE].position

    assert client_of(app).get("/live/east-midlands").headers["etag"] == f'"{position}-{BUILD}"'


@pytest.mark.parametrize("address", [*PAGES, *(address for address, _ in DATA)])
def test_who_has_it_gets_no_second_copy(address: str) -> None:
    """A browser or CDN that has this version is told so, and sent nothing."""
    client = client_of(app_after(2))
    tag = client.get(address).headers["etag"]
    again = client.get(address, headers={"If-None-Match": f'"other", W/{tag}'})
    changed = client.get(address, headers={"If-None-Match": '"other"'})

    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == tag
    assert again.headers["cache-control"] == changed.headers["cache-control"]
    assert changed.status_code == 200


def test_both_spellings_of_a_page_say_the_same() -> None:
    """The compressed page unpacks to the plain one, and caches are told that there are two."""
    client = client_of(app_after(2))
    plain = client.get("/live/east-midlands", headers={"Accept-Encoding": "identity"})
    with client.stream("GET", "/live/east-midlands", headers={"Accept-Encoding": "gzip"}) as packed:
        raw = b"".join(packed.iter_raw())

    assert gzip.decompress(raw) == plain.content
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
    assert "content-encoding" not in plain.headers


@pytest.mark.parametrize(
    ("accepted", "is_taken"),
    [
        ("gzip", True),
        ("br;q=1.0, gzip;q=0.8", True),
        ("*", True),
        ("", False),
        ("identity", False),
        ("gzip;q=0", False),
        ("gzip; q=0.000, *", False),
        ("*;q=0", False),
    ],
)
def test_gzip_goes_only_to_who_takes_it(accepted: str, *, is_taken: bool) -> None:
    """A client that rules gzip out gets the plain bytes."""
    assert takes_gzip(accepted) is is_taken


def test_pages_are_kept_briefly_and_files_for_ever() -> None:
    """A CDN may keep a page for two seconds and a hashed file for a year."""
    client = client_of(app_after(1))
    page = client.get("/live/east-midlands")
    css = page.text.partition('<link rel="stylesheet" href="')[2].partition('"')[0]
    head = client.get("/live/east-midlands/head.json")

    assert page.headers["cache-control"].startswith("public, max-age=2, stale-while-revalidate")
    assert head.headers["cache-control"] == "public, max-age=1"
    assert "immutable" in client.get(css).headers["cache-control"]
    assert client.get(css).headers["content-type"] == "text/css; charset=utf-8"


def test_everything_that_a_page_loads_is_ours_and_is_there() -> None:
    """Every stylesheet, script and image of every page is served from the same origin."""
    client = client_of(app_after(2))
    wanted = set()
    for address in PAGES:
        parts = client.get(address).text.replace('src="', 'href="').split('href="')[1:]
        wanted |= {part.partition('"')[0] for part in parts if part.startswith("/assets/")}

    assert len(wanted) >= 3
    assert {client.get(path).status_code for path in wanted} == {200}


def test_older_posts_stand_on_further_pages() -> None:
    """With all 32 seats in, the older posts are on page 2."""
    client = client_of(app_after(len(election().seats)))
    answer = client.get("/live/east-midlands?page=2")

    assert answer.status_code == 200
    assert f"/live/east-midlands/posts/{SEAT}" in answer.text


def test_only_reading_is_answered_at_readers_addresses() -> None:
    """A reader's address takes GET and HEAD, and nothing is changed by anything else."""
    client = client_of(app_after(1))

    assert client.head("/live/east-midlands").status_code == 200
    assert client.head("/live/east-midlands").content == b""
    assert client.post("/live/east-midlands").status_code == 405
    assert client.delete("/results").status_code == 405


def test_no_address_sets_a_cookie() -> None:
    """Readers are not followed: no page sets a cookie."""
    client = client_of(app_after(1))
    answers = [client.get(address) for address in PAGES]

    assert not any("set-cookie" in answer.headers for answer in answers)


@pytest.mark.parametrize("address", ["/live/east-midlands", "/nowhere", "/results.json", "/readyz"])
def test_every_answer_forbids_strangers_scripts(address: str) -> None:
    """Pages, data and refusals alike load from us alone and run no inline script."""
    headers = client_of(app_after(1)).get(address).headers
    policy = headers["content-security-policy"]

    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"]
    assert headers["permissions-policy"]


def test_a_page_that_cannot_be_drawn_gives_no_traceback() -> None:
    """A fault of ours is a plain sentence for the reader; the details are in the log."""
    app = app_after(1)
    app.state.house.shelf.take = None
    answer = client_of(app).get("/results")

    assert answer.status_code == 500
    assert "Traceback" not in answer.text
    assert "Something went wrong" in answer.text
    assert answer.headers["content-security-policy"]
