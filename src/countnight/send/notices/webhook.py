"""One incoming webhook: takes notices, and says what came of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from countnight.errors import NoticeRefusedError
from countnight.model.desk.notice import Notice
from countnight.send.notices.bodies import slack_body, teams_body
from countnight.send.outside import Outside

TOO_MANY = 429
_BODIES: dict[str, Callable[..., dict[str, object]]] = {"Slack": slack_body, "Teams": teams_body}


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where notices go. Shape: the address is a secret, and stands in no message or log.

    `name` is the service, 'Slack' or 'Teams'; `base_url` is how people reach this newsroom.
    """

    name: str
    address: str = field(repr=False)
    base_url: str
    outside: Outside = field(default_factory=Outside)

    def send(self, notices: Sequence[Notice]) -> None:
        """The notices are there, in one message.

        Raises: OutsideError; NoticeRefusedError, which says whether to try again, and when.
        """
        body = _BODIES[self.name](notices, base_url=self.base_url)
        answer = self.outside.post_json(self.address, body)
        if 200 <= answer.status < 300:
            return
        raise NoticeRefusedError(
            name=self.name,
            status=answer.status,
            words=answer.words,
            is_final=answer.status < 500 and answer.status != TOO_MANY,
            wait_seconds=answer.wait_seconds,
        )
