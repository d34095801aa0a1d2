import json

import pytest
from standin_webhook import a_room

from countnight.errors import NoticeRefusedError
from countnight.model.desk.notice import Notice, NoticeKind
from countnight.send.notices.bodies import slack_body, teams_body
from countnight.send.notices.webhook import Webhook
from countnight.send.outside import Outside

HERE = "https://news.example"
BASSETLAW = Notice(NoticeKind.RESULT, "Conservatives gain Bassetlaw", "/results/bassetlaw")
HOSTILE = Notice(NoticeKind.DRAFT, "<!channel> a | b & <https://x|y>\n*c*", "/desk/queue/p-1")


def webhook(address: str, *, name: str = "Slack") -> Webhook:
    """A webhook to a room on this machine."""
    return Webhook(name, address, HERE, Outside(is_inside_allowed=True))


def test_slack_is_told_with_a_link() -> None:
    """Each notice is a line that leads to its page."""
    body = slack_body([BASSETLAW], base_url=HERE)

    assert body["text"] == (
        "*Result* <https://news.example/results/bassetlaw|Conservatives gain Bassetlaw>"
    )


def test_what_people_typed_calls_nobody_in_slack() -> None:
    """A headline cannot ring a whole channel, end the link or begin another."""
    text = str(slack_body([HOSTILE], base_url=HERE)["text"])

    assert "<!" not in text
    assert "&lt;!channel&gt; a / b &amp; &lt;https://x/y&gt; *c*" in text
    assert text.count("<") == 1


def test_teams_is_told_by_a_card() -> None:
    """A card with one line a notice; its words are text runs, which take no Markdown."""
    body = json.dumps(teams_body([BASSETLAW, HOSTILE], base_url=HERE))

    assert '"url": "https://news.example/results/bassetlaw"' in body
    assert body.count('"RichTextBlock"') == 2
    assert '"version": "1.4"' in body


def test_without_an_address_of_ours_there_are_no_links() -> None:
    """A newsroom that has not said how it is reached sends words alone."""
    assert slack_body([BASSETLAW], base_url="")["text"] == "*Result* Conservatives gain Bassetlaw"
    assert "OpenUrl" not in json.dumps(teams_body([BASSETLAW], base_url=""))


def test_a_room_is_sent_one_message() -> None:
    """Several notices are one message."""
    with a_room() as room:
        webhook(room.address).send([BASSETLAW, HOSTILE])

    assert len(room.taken) == 1
    assert room.taken[0]["text"].count("\n") == 1


@pytest.mark.parametrize(
    ("status", "is_final"), [(400, True), (404, True), (410, True), (429, False), (503, False)]
)
def test_a_refusal_says_whether_to_try_again(status: int, *, is_final: bool) -> None:
    """A wrong address stays wrong; too many or broken may be better later."""
    with a_room() as room:
        room.answers.append((status, {"Retry-After": "3"}, b"no_service"))
        with pytest.raises(NoticeRefusedError, match=f"Slack answered {status}: no_service") as no:
            webhook(room.address).send([BASSETLAW])

    assert no.value.is_final is is_final
    assert no.value.wait_seconds == 3.0


def test_a_webhook_does_not_print_its_secret() -> None:
    """Its address is left out of what a log would show."""
    assert "secret" not in repr(webhook("https://hooks.example/secret"))
