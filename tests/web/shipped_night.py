"""The shipped night for tests of the web: its election, its results, and an app that shows it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache

from starlette.applications import Starlette
from starlette.testclient import TestClient

from countnight.desk.rights import Right
from countnight.elections.folder import read_election, results_file
from countnight.elections.shipped import election_folder
from countnight.flow.newsroom import Newsroom
from countnight.flow.receive import receive
from countnight.intake.formats.results_csv import intake_from_results_csv
from countnight.model.declaration import ResultsMessage
from countnight.model.election import Election
from countnight.model.ids import PageId
from countnight.store.memory_log import MemoryLog
from countnight.web.app import build_app, live_of
from countnight.web.settings import Token, WebSettings, token_from_secret

NIGHT = "ge2019-east-midlands"
PAGE = PageId("east-midlands")
SECRET = "a-secret-for-tests"  # noqa: S105 - opens nothing but a test's own app
REPORTER = "posts-only"
BUILD = "b1"
TOKENS: tuple[Token, ...] = (
    token_from_secret("the desk", secret=SECRET),
    token_from_secret("a reporter", secret=REPORTER, rights=frozenset({Right.POST_BY_API})),
)


@cache
def election() -> Election:
    """The shipped election."""
    read = read_election(election_folder(NIGHT)).election
    assert read is not None
    return read


@cache
def messages() -> tuple[ResultsMessage, ...]:
    """The shipped results in the order in which they were declared."""
    path = results_file(election_folder(NIGHT))
    assert path is not None
    intake = intake_from_results_csv(path.read_bytes(), election=election(), file="results.csv")
    return tuple(sorted(intake.messages, key=_moment))


def _moment(message: ResultsMessage) -> datetime:
    declared_at = message.declaration.declared_at
    assert declared_at is not None
    return declared_at


@dataclass
class Watch:
    """A clock that shows what a test sets."""

    moment: datetime = datetime(2019, 12, 12, 22, tzinfo=UTC)

    def now(self) -> datetime:
        """The moment last set."""
        return self.moment


def newsroom_after(count: int, *, is_test: bool = False) -> Newsroom:
    """A newsroom in memory that has received the first results of the night."""
    clock = Watch()
    newsroom = Newsroom(election(), log=MemoryLog(), clock=clock, build=BUILD)
    newsroom.open(is_test=is_test)
    for message in messages()[:count]:
        clock.moment = _moment(message)
        receive(newsroom, message)
    return newsroom


@dataclass
class Demo:
    """A replay's control that only remembers what it was told."""

    speed: float = 60.0
    is_paused: bool = False
    night_time: datetime = datetime(2019, 12, 13, 5, 11, tzinfo=UTC)
    told: list[float] = field(default_factory=list)

    def set_speed(self, speed: float) -> None:
        """The speed is set; 0 pauses."""
        self.told.append(speed)
        self.is_paused = speed == 0
        self.speed = speed or self.speed


SETTINGS = WebSettings(tokens=TOKENS, base_url="https://example.org", store_poll_seconds=0.02)


def app_after(count: int, *, settings: WebSettings = SETTINGS) -> Starlette:
    """The application over a newsroom that has received the first results of the night."""
    return build_app(newsroom_after(count), settings=settings)


def client_of(app: Starlette) -> TestClient:
    """A client that follows nothing and sees a 500 as readers would."""
    return TestClient(app, follow_redirects=False, raise_server_exceptions=False)


def declare_next(app: Starlette) -> ResultsMessage:
    """The next result of the night is received; it is the answer."""
    message = messages()[len(live_of(app).newsroom.night.declared)]
    clock = live_of(app).newsroom.clock
    assert isinstance(clock, Watch)
    clock.moment = _moment(message)
    live_of(app).write(lambda newsroom: receive(newsroom, message))
    return message


def restarted(app: Starlette, *, settings: WebSettings = SETTINGS) -> Starlette:
    """The application as another process builds it from the same log."""
    was = live_of(app).newsroom
    newsroom = Newsroom(election(), log=was.log, clock=was.clock, build=BUILD)
    newsroom.open(is_test=False)
    return build_app(newsroom, settings=settings)


def slug_of(message: ResultsMessage) -> str:
    """The seat's name in addresses."""
    return election().seats[message.declaration.seat].slug


def result_json(message: ResultsMessage, **changed: object) -> dict[str, object]:
    """The result as format countnight-json writes it, with some fields changed."""
    result = message.declaration
    return {
        "seat": result.seat,
        "votes": dict(result.votes),
        "valid_votes": result.valid_votes,
        "rejected": result.rejected,
        "electorate": result.electorate,
        "declared_at": result.declared_at.isoformat() if result.declared_at else None,
        "source": message.source,
        "revision": message.revision,
        **changed,
    }
