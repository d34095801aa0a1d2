"""An application whose readers may ask, and what they send."""

from dataclasses import dataclass

from desk_people import DESK_SETTINGS, NOON, SAME_ORIGIN, Desk, door_with_everybody
from shipped_night import PAGE, Watch, client_of, newsroom_after
from starlette.testclient import TestClient

from countnight.errors import MailError
from countnight.flow.newsroom import Newsroom
from countnight.flow.questions.box import QuestionBox
from countnight.model.desk.question import Letter
from countnight.model.election import AskingRules
from countnight.store.questions.sql_questions import SqlQuestions
from countnight.web.app import build_app

ADDRESS = "reader@example.org"
PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</textarea><script>alert(1)</script>",
    "' autofocus onfocus=alert(1) x='",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)",
)


class Postbox:
    """A post office that keeps letters, or fails as it is told."""

    def __init__(self) -> None:
        self.letters: list[Letter] = []
        self.fails: MailError | None = None

    def send(self, letter: Letter) -> None:
        """The letter is kept. Raises: MailError."""
        if self.fails is not None:
            raise self.fails
        self.letters.append(letter)


@dataclass(frozen=True, slots=True)
class Asking:
    """A desk, and the box that its readers' questions are in."""

    desk: Desk
    box: QuestionBox
    room: Newsroom

    def reader(self, *, origin: dict[str, str] | None = None) -> TestClient:
        """A browser that sends its forms from our own page, or as told."""
        client = client_of(self.desk.app)
        client.headers.update(SAME_ORIGIN if origin is None else origin)
        return client

    @property
    def clock(self) -> Watch:
        """The box's clock, which a test sets."""
        assert isinstance(self.box.clock, Watch)
        return self.box.clock

    @property
    def postbox(self) -> Postbox:
        """Where its letters go."""
        assert isinstance(self.box.post_office, Postbox)
        return self.box.post_office


def asking_after(
    count: int = 0, *, has_mail: bool = True, rules: AskingRules | None = None
) -> Asking:
    """An application whose readers may ask, after the first results of the night."""
    office = Postbox() if has_mail else None
    rules = rules or AskingRules()
    box = QuestionBox(SqlQuestions.open(None), Watch(NOON), rules, post_office=office)
    door, room = door_with_everybody(), newsroom_after(count)
    app = build_app(room, settings=DESK_SETTINGS, door=door, box=box)
    return Asking(Desk(app, door), box, room)


def send(reader: TestClient, text: str = "When is Gedling?", **fields: str) -> tuple[int, str]:
    """The form as its page would send it; the answer's status, and the page after it."""
    data = {"page": PAGE, "text": text, **fields}
    answer = reader.post("/questions", data=data, follow_redirects=True)
    return answer.status_code, answer.text
