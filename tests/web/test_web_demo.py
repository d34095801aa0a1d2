from dataclasses import replace

import pytest
from shipped_night import SETTINGS, Demo, app_after, client_of

from countnight.web.own_path import own_path

FORM = {"speed": "300", "back": "/results"}


def test_a_demo_has_a_bar_and_a_live_night_has_none() -> None:
    """Only a demo's pages carry the control, with the night's time and the speed."""
    demo = client_of(app_after(1, settings=replace(SETTINGS, demo=Demo())))
    live = client_of(app_after(1))
    page = demo.get("/live/east-midlands").text

    assert "Fri 13 Dec, 05:11 GMT" in page
    assert "60× speed" in page
    assert 'value="60" aria-pressed="true"' in page
    assert "data-demo" not in live.get("/live/east-midlands").text
    assert live.post("/demo/speed", data=FORM).status_code == 404


def test_the_bar_loads_what_is_there() -> None:
    """The bar's stylesheet and script are served like the page's own."""
    client = client_of(app_after(1, settings=replace(SETTINGS, demo=Demo())))
    page = client.get("/live/east-midlands").text
    paths = [
        part.partition('"')[0]
        for part in page.replace('src="', 'href="').split('href="')
        if part.startswith("/assets/demo.")
    ]

    assert len(paths) == 2
    assert [client.get(path).status_code for path in paths] == [200, 200]


def test_a_choice_sets_the_speed_and_leads_back() -> None:
    """A tap on 300× makes the night run at that speed and shows the page again."""
    demo = Demo()
    client = client_of(app_after(1, settings=replace(SETTINGS, demo=demo)))
    answer = client.post("/demo/speed", data=FORM)
    client.post("/demo/speed", data={"speed": "0", "back": "/"})

    assert (answer.status_code, answer.headers["location"]) == (303, "/results")
    assert demo.told == [300.0, 0.0]
    assert client.get("/demo/clock.json").json() == {
        "clock": "Fri 13 Dec, 05:11 GMT",
        "speed": "paused",
        "chosen": 0,
    }


def test_the_bar_is_new_when_the_night_has_moved_on() -> None:
    """A page's tag changes with the bar, so that no cache keeps an old clock."""
    demo = Demo()
    client = client_of(app_after(1, settings=replace(SETTINGS, demo=demo)))
    before = client.get("/results").headers["etag"]
    same = client.get("/results").headers["etag"]
    demo.set_speed(30)

    assert before == same
    assert client.get("/results").headers["etag"] != before


@pytest.mark.parametrize("speed", ["", "-1", "1e9", "nan", "61", "60.0"])
def test_only_the_offered_speeds_are_taken(speed: str) -> None:
    """Whoever makes up a speed is refused."""
    demo = Demo()
    client = client_of(app_after(1, settings=replace(SETTINGS, demo=demo)))

    assert client.post("/demo/speed", data={"speed": speed, "back": "/"}).status_code == 400
    assert demo.told == []


def test_a_strangers_page_cannot_set_the_speed() -> None:
    """A form on another site is refused by what the browser says of it."""
    demo = Demo()
    client = client_of(app_after(1, settings=replace(SETTINGS, demo=demo)))
    answer = client.post("/demo/speed", data=FORM, headers={"Sec-Fetch-Site": "cross-site"})

    assert answer.status_code == 403
    assert demo.told == []


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/live/east-midlands?page=2", "/live/east-midlands?page=2"),
        ("//evil.example", "/"),
        ("https://evil.example/", "/"),
        ("/\\evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("None", "/"),
        ("", "/"),
    ],
)
def test_the_way_back_stays_on_this_site(address: str, path: str) -> None:
    """The hidden field leads to our own pages only."""
    assert own_path(address) == path
