import re

import pytest
from count_phone import COAKER, SEAT, SLUG, count_desk, night_of, pressed, sheet
from desk_people import Desk, form_token_in
from shipped_night import Watch
from starlette.testclient import TestClient

from countnight.model.count.rules import CountRules, DoubleEntry
from countnight.model.person import Role
from countnight.web.app import live_of


@pytest.fixture
def desk() -> Desk:
    """A desk on which nothing is declared."""
    return count_desk()


def shown_step(page: str) -> str:
    """The one question that the page shows."""
    (step,) = re.findall(r'data-step="([a-z_]+)"(?! hidden)', page)
    return str(step)


def decided(desk: Desk, act: str, **fields: str) -> str:
    """The page of entries after a press on the first that waits."""
    checker = desk.signed_in(Role.CHECKER)
    page = checker.get("/desk/entries").text
    entry = page.partition('name="entry" value="')[2].partition('"')[0]
    data = {"form_token": form_token_in(page), "entry": entry, **fields}
    return checker.post(f"/desk/entries/{SEAT}/{act}", data=data, follow_redirects=True).text


def test_each_question_follows_the_last(desk: Desk) -> None:
    """Without scripts every press is a page, and nothing that was typed is lost."""
    reporter, fields = desk.signed_in(Role.REPORTER), sheet()
    seen = ["votes"]
    for _ in range(6):
        status, page = pressed(reporter, "next", step=seen[-1], **fields)
        assert status == 200
        seen.append(shown_step(page))

    assert seen == [
        *("votes", "valid_votes", "rejected", "electorate", "recounts", "declared_at", "read"),
    ]
    assert all(f'name="{name}" value="{text}"' in page for name, text in fields.items())


def test_it_is_read_back_as_it_was_understood(desk: Desk) -> None:
    """In the order of the ballot paper, with the sum and who won by how many."""
    _, page = pressed(desk.signed_in(Role.REPORTER), "read", **sheet(electorate="78 796"))

    assert "Sum 49,953 = declared total" in page
    assert "Tom Randall wins by 679 votes." in page
    assert "<td>78,796</td>" in page
    names = re.findall(r'data-reads="votes-[^"]+"><th scope="row">([^<]+)', page)
    assert len(names) == 5
    assert names == sorted(names, key=lambda name: name.split()[-1])


def test_a_sum_that_differs_is_told_before_it_is_sent(desk: Desk) -> None:
    """In plain words, with what to do."""
    _, page = pressed(desk.signed_in(Role.REPORTER), "read", **sheet(coaker="22,309"))

    assert "Sum 50,223, 270 over the total" in page
    assert "a difference of 270" in page
    assert "Read the figures back" in page


def test_a_figure_that_cannot_be_read_keeps_the_question(desk: Desk) -> None:
    """The field says so, and the phone's reader of the screen is told which."""
    status, page = pressed(desk.signed_in(Role.REPORTER), "next", **sheet(coaker="1O23"))

    assert (status, shown_step(page)) == (422, "votes")
    assert f'aria-describedby="fault-{COAKER}"' in page
    assert "“1O23” is no whole number" in page


def test_after_a_tie_the_lot_is_asked_for(desk: Desk) -> None:
    """Whom it can have fallen to, and nobody else."""
    tied = sheet(coaker="22,718", valid_votes="50632")

    _, page = pressed(desk.signed_in(Role.REPORTER), "next", step="recounts", **tied)

    assert shown_step(page) == "drawn_by_lot"
    assert page.count('name="drawn_by_lot"') == 2
    _, page = pressed(
        desk.signed_in(Role.REPORTER), "read", drawn_by_lot="gedling-tom-randall", **tied
    )
    assert "The lot fell to Tom Randall." in page


def test_what_is_sent_is_provisional(desk: Desk) -> None:
    """The desk has it, readers do not, and a second press is the same entry."""
    reporter = desk.signed_in(Role.REPORTER)

    _, page = pressed(reporter, "send", **sheet())
    pressed(reporter, "send", **sheet())

    assert "It is provisional until the desk or a feed agrees." in page
    assert len(night_of(desk).counted[SEAT]) == 1
    assert SEAT not in night_of(desk).declared
    assert "Gedling" in reporter.get("/count/").text.partition("What you have sent")[2]
    readers = desk.browser().get(f"/results/{SLUG}").text + desk.browser().get("/results.json").text
    assert "22,039" not in readers
    assert "22039" not in readers


def test_the_desk_sees_it_and_accepts_it(desk: Desk) -> None:
    """One press; the log has who keyed it in and who believed it."""
    pressed(desk.signed_in(Role.REPORTER), "send", **sheet())

    page = desk.signed_in(Role.EDITOR).get("/desk/entries").text
    after = decided(desk, "accept")

    assert "Some reporter" in page
    assert "22,039" in page
    assert "Gedling is declared with the figures from the count" in after
    declared = night_of(desk).declared[SEAT]
    assert declared.confirmed_by == "Some checker"
    assert [one.name for one in declared.message.entered_by] == ["Some reporter"]
    audit = desk.signed_in(Role.EDITOR).get("/desk/audit?words=gedling").text
    assert "count entered" in audit
    assert "It is declared." in desk.signed_in(Role.REPORTER).get("/count/").text


def test_two_entries_that_differ_are_marked(desk: Desk) -> None:
    """Side by side, and only the figures that differ."""
    pressed(desk.signed_in(Role.REPORTER), "send", **sheet())
    pressed(
        desk.signed_in(Role.EDITOR),
        "send",
        **(sheet(coaker="22,038") | {"key": "the-editors-own-key-1"}),
    )

    page = desk.signed_in(Role.CHECKER).get("/desk/entries").text

    assert page.count("differs</span>") == 2
    assert "<strong>22,038</strong>" in page
    assert "<strong>22,039</strong>" in page


def test_an_entry_set_aside_tells_its_writer_why(desk: Desk) -> None:
    """And the desk's list is empty."""
    reporter = desk.signed_in(Role.REPORTER)
    pressed(reporter, "send", **sheet())

    assert "needs a reason" in decided(desk, "aside", reason=" ")
    after = decided(desk, "aside", reason="That was the trial count.")

    assert "Nothing waits." in after
    assert "Some checker set it aside: That was the trial count." in reporter.get("/count/").text


def test_a_second_entry_is_blind(desk: Desk) -> None:
    """The other person finds the seat, and not one figure of the first."""
    desk = count_desk(CountRules(DoubleEntry.SECOND_PERSON))
    pressed(desk.signed_in(Role.REPORTER), "send", **sheet())
    checker = desk.signed_in(Role.CHECKER)

    asked = checker.get("/count/").text
    form = checker.get(f"/count/{SLUG}").text

    assert "for a second person to key in" in asked
    assert not any(text in asked + form for text in sheet().values())


def test_what_differs_is_keyed_in_again_and_the_rest_stays(desk: Desk) -> None:
    """Figure by figure; the form then asks for that figure alone."""
    desk = count_desk(CountRules(DoubleEntry.SECOND_PERSON))
    pressed(desk.signed_in(Role.REPORTER), "send", **sheet())
    checker = desk.signed_in(Role.CHECKER)
    key = "the-checkers-own-key"

    _, told = pressed(checker, "send", **(sheet(coaker="22,038") | {"key": key}))
    again = checker.get(f"/count/{SLUG}?again=1").text

    assert re.search(r"Vernon Coaker</th><td[^>]*>22,038</td><td[^>]*>22,039</td>", told)
    assert f'name="{COAKER}" value=""' in again
    assert 'name="valid_votes" value="49953"' in again


def test_before_the_close_of_poll_nothing_is_taken(desk: Desk) -> None:
    """The form stays as it is, and says why."""
    clock = live_of(desk.app).newsroom.clock
    assert isinstance(clock, Watch)
    clock.moment = clock.moment.replace(hour=20)

    status, page = pressed(desk.signed_in(Role.REPORTER), "send", **sheet())

    assert status == 422
    assert "Not sent: nothing about how people voted may go out before the close of poll" in page
    assert not night_of(desk).counted


def test_somebody_elses_entry_is_not_shown(desk: Desk) -> None:
    """An address is no leave to look."""
    pressed(desk.signed_in(Role.REPORTER), "send", **sheet())

    answer = desk.signed_in(Role.EDITOR).get("/count/sent/a-key-of-this-form-1")

    assert answer.status_code == 404


def test_ones_own_seats_stand_first() -> None:
    """The others are found by part of their name."""
    desk = count_desk(CountRules(assigned={"reporter": (SEAT,)}))
    reporter = desk.signed_in(Role.REPORTER)

    page = reporter.get("/count/").text
    found = reporter.get("/count/?words=bassET").text

    assert page.count('href="/count/gedling"') == 1
    assert "bassetlaw" not in page
    assert 'href="/count/bassetlaw"' in found
    assert "No seat is called so." in reporter.get("/count/?words=atlantis").text


def test_the_figures_of_a_strangers_form_go_nowhere(desk: Desk) -> None:
    """Another site cannot send a result with somebody's session."""
    reporter = desk.signed_in(Role.REPORTER)
    data = {**sheet(), "go": "send", "key": "a-key-of-this-form-1"}
    strange = {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}

    assert reporter.post(f"/count/{SLUG}", data=data).status_code == 403
    assert reporter.post(f"/count/{SLUG}", data=data, headers=strange).status_code == 403
    assert not night_of(desk).counted


def test_the_desk_cannot_accept_an_entry_that_is_not_there(desk: Desk) -> None:
    """It was decided meanwhile, or never was."""
    browser: TestClient = desk.signed_in(Role.EDITOR)
    data = {"form_token": form_token_in(browser.get("/desk/entries").text), "entry": "none"}

    page = browser.post(f"/desk/entries/{SEAT}/accept", data=data, follow_redirects=True).text

    assert "does not wait any more" in page
    data["entry"] = ""
    assert browser.post(f"/desk/entries/{SEAT}/accept", data=data).status_code == 400
