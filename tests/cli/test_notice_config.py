import pytest

from countnight.assemble import rooms_outside
from countnight.config import INSIDE, KINDS, SLACK, TEAMS, SettingError, notice_config
from countnight.model.desk.notice import NoticeKind


def test_without_settings_nobody_is_told() -> None:
    """Nothing leaves a newsroom that has not asked for it."""
    assert rooms_outside(notice_config({}), base_url="") == ()


def test_rooms_and_kinds_come_from_the_environment() -> None:
    """Two rooms, and of all that happens only what they want to hear."""
    given = {SLACK: "https://a.example/1", TEAMS: "https://b.example/2", KINDS: "held, correction"}
    config = notice_config(given)

    rooms = rooms_outside(config, base_url="https://news.example")

    assert [room.name for room in rooms] == ["Slack", "Teams"]
    assert config.kinds == {NoticeKind.HELD, NoticeKind.CORRECTION}
    assert not config.is_inside_allowed


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({KINDS: "results"}, "COUNTNIGHT_NOTICES has “results”: choose from result, draft"),
        ({INSIDE: "perhaps"}, "COUNTNIGHT_WEBHOOKS_INSIDE is “perhaps”: choose from yes, no"),
    ],
)
def test_a_setting_that_means_nothing_is_said(given: dict[str, str], message: str) -> None:
    """A misspelt kind does not silently leave a room in the dark."""
    with pytest.raises(SettingError, match=message):
        notice_config(given)


def test_a_secret_is_not_printed() -> None:
    """The addresses of webhooks are left out of what a log would show."""
    assert "hush" not in repr(notice_config({SLACK: "https://a.example/hush"}))
