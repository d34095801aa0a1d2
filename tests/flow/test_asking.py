from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countnight.flow.questions.asking import Asked, ask, faults_in, is_mail_address, lines_of
from countnight.flow.questions.box import MOST_KEPT, QuestionBox
from countnight.flow.questions.limits import FREE, FREE_FOR_ALL, SPAN, AskingLimits, place_of
from countnight.flow.questions.tending import forget
from countnight.model.desk.question import GroupState, Letter
from countnight.model.election import AskingRules
from countnight.model.ids import PageId
from countnight.store.questions.sql_questions import SqlQuestions

NOON = datetime(2019, 12, 12, 12, tzinfo=UTC)
PAGE = PageId("east-midlands")


@dataclass
class Clock:
    """A clock that shows what a test sets."""

    moment: datetime = NOON

    def now(self) -> datetime:
        """The moment last set."""
        return self.moment


class Postbox:
    """A post office that keeps what it is given."""

    def __init__(self) -> None:
        self.letters: list[Letter] = []

    def send(self, letter: Letter) -> None:
        """The letter is kept."""
        self.letters.append(letter)


def box_of(clock: Clock | None = None, *, days: int = 30, has_mail: bool = True) -> QuestionBox:
    """An empty box."""
    rules = AskingRules(keep_days=days)
    office = Postbox() if has_mail else None
    return QuestionBox(SqlQuestions.open(None), clock or Clock(), rules, post_office=office)


def asked(text: str = "When is Gedling?", **fields: str) -> Asked:
    """A question as somebody might send it."""
    return Asked(PAGE, text, **fields)


def test_a_question_is_kept_as_asked() -> None:
    """Its lines stay, its spaces are tidied, and nothing steers the page that shows it."""
    box = box_of()
    receipt = ask(
        box, asked(" One\u202e \x00 \r\n\r\n\r\n\r\n two ", name=" A.\n Reader "), address=""
    )

    assert receipt.faults == ()
    first = box.questions.groups()[0].first
    assert (first.text, first.name, first.page) == ("One\n\ntwo", "A. Reader", PAGE)


@pytest.mark.parametrize(
    ("sent", "faults"),
    [
        (asked(" \n\t "), {"text": "text_missing"}),
        (asked("\u200b\u2066"), {"text": "text_missing"}),
        (asked("a" * 501), {"text": "text_long"}),
        (asked(name="n" * 81), {"name": "name_long"}),
        (asked(contact="nobody"), {"contact": "contact_wrong"}),
        (asked("", contact="a@b"), {"text": "text_missing", "contact": "contact_wrong"}),
    ],
)
def test_what_is_wrong_is_told_by_field(sent: Asked, faults: dict[str, str]) -> None:
    """And nothing of it is kept."""
    box = box_of()
    receipt = ask(box, sent, address="192.0.2.7")

    assert {one.field: one.words for one in receipt.faults} == faults
    assert box.questions.kept() == 0


def test_the_longest_question_is_taken() -> None:
    """500 characters, whatever bytes they need."""
    assert faults_in(asked("ŵ" * 500, name="n" * 80, contact="a@example.org")) == ()


@pytest.mark.parametrize("good", ["a@example.org", "o'neill+x@mail.example.co.uk", "A.B@x-y.org"])
def test_an_address_is_taken(good: str) -> None:
    """One address, with a whole domain."""
    assert is_mail_address(good)


@pytest.mark.parametrize(
    "bad",
    [
        *("a@b", "a b@example.org", "@example.org", "a@example.org,b@example.org", "a@@x.org"),
        *("a@example.org\nBcc: b@example.org", "a@example.org\r\n", "<a@example.org>", "é@x.org"),
        *("Anna <a@example.org>", "a@exa mple.org", "a@-x.org", "a@x.org%0a", "a" * 250 + "@x.org"),
    ],
)
def test_what_could_be_more_than_an_address_is_not(bad: str) -> None:
    """No second one, no line of a letter's head, no comment."""
    assert not is_mail_address(bad)


@given(st.text(max_size=200))
def test_no_text_keeps_what_steers(text: str) -> None:
    """Whatever is typed, what is kept is printable, and tidying it again changes nothing."""
    tidy = lines_of(text)

    assert lines_of(tidy) == tidy
    assert "\r" not in tidy
    assert "\x00" not in tidy
    assert "\n\n\n" not in tidy


def test_without_mail_nobodys_address_is_kept() -> None:
    """Where no letter can be sent there is no reason to have it."""
    box = box_of(has_mail=False)
    ask(box, asked(contact="a@example.org"), address="")

    assert not box.questions.groups()[0].first.has_contact


def test_a_double_click_is_one_question() -> None:
    """Ten minutes later it would be another."""
    clock = Clock()
    box = box_of(clock)
    for minutes in (0, 1, 12):
        clock.moment = NOON + timedelta(minutes=minutes)
        assert ask(box, asked(), address="192.0.2.7").faults == ()

    assert box.questions.kept() == 2


def test_what_fills_the_trap_is_spam_and_not_lost() -> None:
    """A moderator can find it, and take it for what it is."""
    box = box_of()
    ask(box, asked(trap="https://spam.example"), address="")

    (group,) = box.questions.groups()
    assert group.state is GroupState.SPAM


def test_one_address_asks_five_times_in_ten_minutes() -> None:
    """Then it waits until the first is ten minutes old; another address need not."""
    limits = AskingLimits()
    first = [limits.wait_seconds("192.0.2.7", now=NOON) for _ in range(FREE)]
    then = limits.wait_seconds("192.0.2.7", now=NOON + timedelta(minutes=1))

    assert first == [0] * FREE
    assert then == 540
    assert limits.wait_seconds("192.0.2.8", now=NOON) == 0
    assert limits.wait_seconds("192.0.2.7", now=NOON + SPAN) == 0


def test_everybody_together_has_a_limit_too() -> None:
    """Ten thousand addresses do not make ten thousand questions."""
    limits = AskingLimits()
    waits = [limits.wait_seconds(f"198.51.{n // 250}.{n % 250}", now=NOON) for n in range(1000)]

    assert waits.count(0) == FREE_FOR_ALL


def test_the_memory_of_addresses_is_bounded_and_tells_nothing() -> None:
    """What is kept is a hash under a secret that nobody has the next day."""
    limits, other = AskingLimits(), AskingLimits()
    for hour in range(40):
        for n in range(290):
            limits.wait_seconds(f"10.0.{hour}.{n % 250}", now=NOON + hour * SPAN)
    other.wait_seconds("10.0.0.1", now=NOON)

    assert not any(b"10.0" in one for one in limits.known())
    assert not (limits.known() & other.known()) - {b"everywhere"}
    limits.wait_seconds("10.0.0.1", now=NOON + timedelta(days=1))
    assert len(limits.known()) == 2


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("192.0.2.7", "::ffff:192.0.2.7", True),
        ("2001:db8::1", "2001:db8::ffff:1", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("not an address", "", True),
    ],
)
def test_an_address_counts_by_its_network(one: str, other: str, *, is_same: bool) -> None:
    """A household has one IPv6 network and billions of addresses."""
    assert (place_of(one) == place_of(other)) is is_same


def test_a_full_box_takes_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is not to be filled by strangers."""
    box = box_of()
    monkeypatch.setattr(box.questions, "kept", lambda: MOST_KEPT)

    assert ask(box, asked(), address="").is_full
    assert list(box.questions.groups()) == []


def test_readers_are_forgotten_when_they_were_told() -> None:
    """A longer rule later does not keep them longer; a shorter one is kept at once."""
    clock = Clock()
    box = box_of(clock, days=7)
    ask(box, asked(), address="")
    longer = QuestionBox(box.questions, clock, AskingRules(keep_days=300))
    clock.moment = NOON + timedelta(days=6)
    still = forget(longer)
    clock.moment = NOON + timedelta(days=7)

    assert (still, forget(longer)) == (0, 1)
    ask(longer, asked(), address="")
    clock.moment += timedelta(days=2)
    assert forget(QuestionBox(box.questions, clock, AskingRules(keep_days=1))) == 1
