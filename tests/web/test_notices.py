import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from desk_people import DESK_SETTINGS, Desk, door_with_everybody
from queue_desk import GEDLING, desk_of, press, room_of
from shipped_night import election, messages, newsroom_after
from test_desk_held import SEAT, gedling

from countnight.errors import NoticeRefusedError, OutsideError
from countnight.flow.newsroom import Newsroom
from countnight.flow.recall import recall_result
from countnight.flow.receive import receive
from countnight.flow.watch.notices import notices_of
from countnight.model.desk.actor import Actor
from countnight.model.desk.notice import Notice, NoticeKind
from countnight.model.event import PostRemoved
from countnight.model.ids import START, PostId
from countnight.model.person import Role
from countnight.web.app import build_app
from countnight.web.house import House
from countnight.web.watch.notices import MOST_WAITING, Notices, NoticeSettings, Sending

KIM = Actor("kim", "Kim")


@dataclass
class Room:
    """A room that raises what it is told to, then takes everything."""

    name: str = "Slack"
    faults: list[Exception] = field(default_factory=list)
    taken: list[tuple[Notice, ...]] = field(default_factory=list)

    def send(self, notices: Sequence[Notice]) -> None:
        """Takes them, or raises its next fault."""
        if self.faults:
            raise self.faults.pop(0)
        self.taken.append(tuple(notices))


def refusal(status: int, *, is_final: bool) -> NoticeRefusedError:
    """What a room says that does not take notices."""
    return NoticeRefusedError(
        name="Slack", status=status, words="no", is_final=is_final, wait_seconds=None
    )


def watching(newsroom: Newsroom, *rooms: Room) -> Notices:
    """Notices of the newsroom, without waiting between tries."""
    settings = NoticeSettings(rooms, gather_seconds=0, first_wait_seconds=0)
    return Notices(newsroom, settings=settings)


def told(newsroom: Newsroom) -> list[tuple[str, str, str]]:
    """Every notice that the newsroom's log is worth."""
    batches = newsroom.log.read(after=START)
    kinds = frozenset(NoticeKind)
    found = [notices_of(batch, election=newsroom.election, kinds=kinds) for batch in batches]
    return [(one.kind.value, one.words, one.path) for part in found for one in part]


def test_a_result_is_told_in_its_own_headline() -> None:
    """One line a seat, leading to its page."""
    room = newsroom_after(1)
    seat = room.election.seats[next(iter(room.night.declared))]

    ((kind, words, path),) = told(room)

    assert (kind, path) == ("result", f"/results/{seat.slug}")
    assert seat.name in words


def test_a_draft_to_check_is_told_with_who_wrote_it() -> None:
    """A story that waits brings two lines: the result, and the draft to look at."""
    found = told(room_of("gedling"))

    assert [one[0] for one in found] == ["result", "draft"]
    assert found[1][1].startswith("To check, by rule: ")
    assert found[1][2] == "/desk/queue/gedling"


def test_a_held_result_is_told_with_what_is_wrong() -> None:
    """Whoever reads it knows what to look at."""
    room = newsroom_after(0)
    receive(room, gedling(valid_votes=49_963))

    ((kind, words, path),) = told(room)

    assert (kind, path) == ("held", "/desk/held")
    assert words.startswith("Gedling is held: ")
    assert "49,963" in words


def test_a_correction_and_a_recall_are_told() -> None:
    """Other figures for a seat that was declared, and the seat taken back."""
    room = newsroom_after(0)
    receive(room, gedling())
    receive(room, replace(gedling(coaker=22_038, valid_votes=49_952), revision=2))
    recall_result(room, SEAT, by=KIM, reason="the wrong sheet")

    found = [one for one in told(room) if one[0] == "correction"]

    assert found[0][1].startswith("Gedling is corrected: ")
    assert found[1][:2] == ("correction", "Gedling is recalled by Kim: the wrong sheet")


def test_only_wanted_kinds_are_told() -> None:
    """A room for engineers may want to hear of held results alone."""
    room = room_of("gedling")
    batches = room.log.read(after=START)
    wanted = {NoticeKind.HELD}

    assert not any(notices_of(one, election=room.election, kinds=wanted) for one in batches)


def test_what_was_before_is_not_told_again() -> None:
    """A newsroom that restarts does not tell the whole night once more."""
    newsroom, room = newsroom_after(5), Room()
    notices = watching(newsroom, room)
    notices.look()
    before = notices.waiting()
    receive(newsroom, messages()[5])
    notices.look()

    assert before == 0
    assert notices.waiting() == 1


def test_a_burst_is_a_few_messages() -> None:
    """Twelve results at once are two messages, in order, each notice once."""
    newsroom, room = newsroom_after(0), Room()
    notices = watching(newsroom, room)
    for message in messages()[:12]:
        receive(newsroom, message)
    notices.look()
    asyncio.run(notices.send_some(room))
    asyncio.run(notices.send_some(room))

    assert [len(some) for some in room.taken] == [10, 2]
    paths = [one.path for some in room.taken for one in some]
    slugs = [election().seats[one.declaration.seat].slug for one in messages()[:12]]
    assert paths == [f"/results/{slug}" for slug in slugs]


def test_a_room_that_stumbles_is_tried_again() -> None:
    """What a room did not take at first it gets once, and both tries are written down."""
    newsroom = newsroom_after(0)
    away = OutsideError(host="hooks.example", reason="nobody answers")
    room = Room(faults=[away, refusal(503, is_final=False)])
    notices = watching(newsroom, room)
    receive(newsroom, messages()[0])
    notices.look()
    asyncio.run(notices.send_some(room))

    assert len(room.taken) == 1
    outcomes = [line.outcome for line in notices.journal]
    assert outcomes == [Sending.SENT, Sending.RETRIED, Sending.RETRIED]
    assert notices.journal[-1].why == "nothing was sent to hooks.example: nobody answers"


def test_a_room_that_refuses_for_good_is_given_up_at_once() -> None:
    """A webhook that was taken away is not asked six times."""
    newsroom, room = newsroom_after(0), Room(faults=[refusal(404, is_final=True)])
    notices = watching(newsroom, room)
    receive(newsroom, messages()[0])
    notices.look()
    asyncio.run(notices.send_some(room))

    assert room.taken == []
    assert [line.outcome for line in notices.journal] == [Sending.GIVEN_UP]


def test_a_room_that_never_answers_is_given_up_in_the_end() -> None:
    """Six tries, each written down."""
    newsroom = newsroom_after(0)
    room = Room(faults=[refusal(500, is_final=False)] * 6)
    notices = watching(newsroom, room)
    receive(newsroom, messages()[0])
    notices.look()
    asyncio.run(notices.send_some(room))

    outcomes = [line.outcome for line in notices.journal]
    assert outcomes == [Sending.GIVEN_UP, *[Sending.RETRIED] * 5]


def test_a_room_that_is_away_for_long_does_not_fill_the_memory() -> None:
    """The oldest notices make room, and that is written down."""
    newsroom, room = newsroom_after(0), Room()
    notices = watching(newsroom, room)
    removal = PostRemoved(PostId("p"), "sent twice", KIM)
    newsroom.commit([removal] * (MOST_WAITING + 1))
    notices.look()

    assert notices.waiting() == MOST_WAITING
    assert notices.journal[0].outcome is Sending.CROWDED_OUT


def test_the_night_screen_shows_what_was_sent() -> None:
    """An editor sees that the newsroom's room was told, or why it was not."""
    newsroom, room = newsroom_after(0), Room(faults=[refusal(404, is_final=True)])
    settings = NoticeSettings((room,), gather_seconds=0, first_wait_seconds=0)
    door = door_with_everybody()
    outside = replace(DESK_SETTINGS, notices=settings)
    desk = Desk(build_app(newsroom, settings=outside, door=door), door)
    house: House = desk.app.state.house
    receive(newsroom, messages()[0])
    house.notices.look()
    asyncio.run(house.notices.send_some(room))

    page = desk.signed_in(Role.ENGINEER).get("/desk/night").text

    assert "Notices to Slack" in page
    assert "1 notice given up" in page
    assert "Slack answered 404: no" in page


def test_an_approved_draft_is_not_told_as_a_correction() -> None:
    """What goes out for the first time corrects nothing."""
    desk = desk_of("gedling")
    press(desk.signed_in(Role.EDITOR), GEDLING, "approve")
    house: House = desk.app.state.house

    kinds = [one[0] for one in told(house.live.newsroom)]

    assert "correction" not in kinds
